import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { pulling, Server } from '../support/server.ts';

const report = '---\ntemplate: wsis-input\n---\n\n# Report\n';
const misspelt = '{\n  "template": "wsis-inptu",\n  "rules": { "link-vague": "warn" }\n}\n';
const mended = '{ "template": "wsis-input", "rules": { "link-vague": "warning" } }\n';

for (const [client, capabilities] of Object.entries({ 'a client that asks for diagnostics': pulling, 'a client that is sent them': {} })) {
  describe(`settings that are not open, for ${client}`, () => {
    let folder: string;
    let server: Server;
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    const config = (): string => uriOf('.wsis/config.json');
    const write = (text: string): void => writeFileSync(join(folder, '.wsis/config.json'), text);
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
      mkdirSync(join(folder, '.wsis'));
      write(misspelt);
    });
    afterEach(async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    });

    const start = async (initializationOptions: object = {}): Promise<void> => {
      server = await Server.start(capabilities, { rootUri: pathToFileURL(folder).href, initializationOptions });
    };
    const told = (): string[] => (server.pushed.get(config()) ?? []).map(({ message }) => String(message));

    /** Waits until what was pushed for the settings is this; files are read while first answers are given already. */
    async function eventually(expected: readonly RegExp[]): Promise<readonly Diagnostic[]> {
      for (let count = 0; ; count++) {
        const found = server.pushed.get(config()) ?? [];
        if (server.pushed.has(config()) && found.length === expected.length && expected.every((pattern, index) => pattern.test(String(found[index]!.message)))) return found;
        if (count > 200) assert.deepEqual(told(), expected);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
    const wrong = [/no template “wsis-inptu”; did you mean “wsis-input”\?$/, /“link-vague” must be “error”/];

    it('tell of their mistakes while a report is open for which they count', async () => {
      // An editor that checks JSON by the schema does so only in files that are open.
      await start({ jsonValidation: true });
      await server.open(uriOf('notes.md'), '# Notes\n');
      await server.open(uriOf('one.md'), report);
      const [first] = await eventually(wrong);
      assert.deepEqual([first!.range.start.line, first!.code, first!.source], [1, 'settings-invalid', 'WSIS Report']);
      await server.open(uriOf('two.md'), report);
      await server.close(uriOf('one.md'));
      await server.change(uriOf('two.md'), { text: `${report}\nText.\n` });
      await server.diagnostics(uriOf('two.md')).catch(() => []);
      assert.equal(told().length, 2);
      await server.close(uriOf('two.md'));
      await eventually([]);
    });

    it('tell of none once they are mended', async () => {
      await start();
      await server.open(uriOf('one.md'), report);
      await eventually(wrong);
      write(mended);
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config(), type: 2 }] });
      await eventually([]);
      write(misspelt);
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config(), type: 2 }] });
      await eventually(wrong);
    });

    it('tell of nothing twice when they are opened', async () => {
      await start();
      await server.open(uriOf('one.md'), report);
      await eventually(wrong);
      await server.open(config(), misspelt, 'json');
      if (capabilities === pulling) {
        assert.equal((await server.diagnostics(config())).length, 2);
        await eventually([]);
      }
      await server.change(config(), { text: mended });
      await eventually([]);
      // What was typed is not saved.
      await server.close(config());
      await eventually(wrong);
    });

    it('tell of their mistakes again when they are closed before the folder was read', async () => {
      await start({ fileSystem: true });
      let gate = Promise.resolve();
      server.connection.onRequest('wsisReport/readDirectory', () => null);
      server.connection.onRequest('wsisReport/readFile', async ({ uri }: { uri: string }) => {
        await gate;
        return uri === config() ? misspelt : null;
      });
      await server.open(uriOf('one.md'), report);
      await eventually(wrong);
      let open = (): void => {};
      gate = new Promise((resolve) => (open = resolve));
      await server.open(config(), mended, 'json');
      await eventually([]);
      await server.close(config());
      await server.request('wsisReport/templates', {});
      open();
      await eventually(wrong);
    });

    it('tell of nothing where no report is open, and of nothing that is right', async () => {
      await start();
      await server.open(uriOf('notes.md'), '# Notes\n');
      write(mended);
      await server.open(uriOf('one.md'), report);
      await server.request('wsisReport/outline', { uri: uriOf('one.md') });
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(server.pushed.has(config()), false);
    });

    it('tell of a mistake that hides the report itself', async () => {
      await start();
      write('{ "reports": ["drafts/*.md", "/inputs/*.md"], "rules": { "link-vague": "warn" } }');
      await server.open(uriOf('inputs/one.md'), '# Report\n');
      await eventually([/^Entry 2 of “reports” must begin in the folder/, wrong[1]!]);
      await server.close(uriOf('inputs/one.md'));
      await eventually([]);
    });

    it('tell of them in the language of the editor', async () => {
      const words = JSON.parse(readFileSync(fileURLToPath(new URL('../../l10n/findings.fr.json', import.meta.url)), 'utf8')) as object;
      await start({ words, language: 'fr' });
      await server.open(uriOf('one.md'), report);
      await eventually([/^Il n’y a pas de modèle «\u00a0wsis-inptu\u00a0»\u00a0; vouliez-vous dire «\u00a0wsis-input\u00a0»\u00a0\?$/, /^«\u00a0link-vague\u00a0» doit être/]);
    });
  });
}
