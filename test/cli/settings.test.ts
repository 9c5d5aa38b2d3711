import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckedFile, CheckedFinding } from '../../server/cli/check-file.ts';
import { faultyReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));
const severities = ['error', 'warning', 'information', 'hint'];
const plain = '# A text\n\nIt says little.\n';
const letter = { name: 'letter', title: 'A letter', sections: [{ id: 'greeting', title: 'Greeting', order: 1 }] };

/** Some rules to and fro, one mistake, and one pattern that takes away. */
const settings = `{
  "template": "letter",
  "reports": ["drafts/**/*.md", "!drafts/old/*"],
  "rules": { "footnote-undefined": "hint", "placeholder-left": "off", "section-length": "error", "no-rule": "off" }
}
`;

describe('.wsis/config.json', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  function check(...paths: string[]): Map<string, readonly CheckedFinding[]> {
    const { stdout } = spawnSync(process.execPath, [bundle, 'check', '--format', 'json', ...paths], { cwd: folder, encoding: 'utf8' });
    return new Map((JSON.parse(stdout) as { files: CheckedFile[] }).files.map(({ path, findings }) => [path.replaceAll('\\', '/'), findings]));
  }

  const all = {
    '.wsis/config.json': settings,
    '.wsis/templates/letter.json': JSON.stringify(letter),
    'drafts/faulty.md': faultyReport,
    'drafts/plain.md': plain,
    'drafts/old/plain.md': plain,
    'other.wsis.md': plain,
    'named.md': faultyReport,
  };

  it('says which files are reports, in the place of what is usual', () => {
    write(all);
    assert.deepEqual([...check('.').keys()], ['.wsis/config.json', '.wsis/templates/letter.json', 'drafts/faulty.md', 'drafts/plain.md', 'named.md']);
    write({ '.wsis/config.json': '{}' });
    assert.deepEqual([...check('.').keys()].slice(2), ['drafts/faulty.md', 'named.md', 'other.wsis.md']);
  });

  it('yields to --template, for reports that name none', () => {
    write({ '.wsis/config.json': '{ "template": "letter" }', '.wsis/templates/letter.json': JSON.stringify(letter), 'a.wsis.md': plain, 'named.md': faultyReport });
    const missing = (...options: string[]): readonly string[] => check(...options, 'a.wsis.md').get('a.wsis.md')!.filter(({ rule }) => rule === 'section-missing').map(({ message }) => message);
    assert.deepEqual(missing(), ['“Greeting” is missing.']);
    assert.deepEqual(missing('--template', 'by-action-line'), ['“Introduction” is missing.']);
    assert.deepEqual(check('--template', 'by-action-line', 'named.md').get('named.md'), check('named.md').get('named.md'));
    const wrong = spawnSync(process.execPath, [bundle, 'check', '--template', 'lettre', 'a.wsis.md'], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([wrong.status, wrong.stderr], [2, 'wsis-report: --template is one of letter, wsis-input, part-one-two-three, by-action-line, not “lettre”.\n']);
  });

  it('says which files are left alone, whatever they say, unless they are named', async () => {
    write({ ...all, '.wsis/config.json': '{ "ignore": ["named.md", "drafts/**", "!drafts/plain.md", ".wsis/**"] }', 'drafts/plain.md': faultyReport });
    assert.deepEqual([...check('.').keys()], ['.wsis/config.json', 'drafts/plain.md', 'other.wsis.md']);
    assert.deepEqual([...check('*.md', 'drafts/*.md').keys()], ['other.wsis.md', 'drafts/plain.md']);
    assert.deepEqual([...check('named.md').keys()], ['named.md']);
    const server = await Server.start(undefined, { rootUri: pathToFileURL(folder).href });
    try {
      const [ignored, kept] = ['named.md', 'drafts/plain.md'].map((path) => pathToFileURL(join(folder, path)).href) as [string, string];
      await server.open(ignored, faultyReport);
      await server.open(kept, faultyReport);
      const shown = async (uri: string): Promise<boolean> => (await server.diagnostics(uri)).length > 0;
      // The folder is read while the first answers are given already.
      for (let count = 0; await shown(ignored); count++) {
        assert.ok(count < 200);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      assert.ok(await shown(kept));
    } finally {
      await server.stop();
    }
  });

  it('counts in editor and command line alike', async () => {
    write(all);
    const checked = check('.');
    const server = await Server.start(undefined, { rootUri: pathToFileURL(folder).href });
    try {
      for (const [path, text] of Object.entries(all)) {
        const uri = pathToFileURL(join(folder, path)).href;
        await server.open(uri, text, path.endsWith('.json') ? 'json' : 'markdown');
        const expected = (checked.get(path) ?? []).map(({ rule, severity, message, range }) => ({ rule, severity, message, range }));
        // The folder is read while the first answers are given already.
        for (let count = 0; ; count++) {
          const served = (await server.diagnostics(uri)).map(({ code, severity, message, range }) => ({ rule: code, severity: severities[severity! - 1], message, range }));
          if (JSON.stringify(served) === JSON.stringify(expected)) break;
          if (count > 200) assert.deepEqual(served, expected, path);
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      }
    } finally {
      await server.stop();
    }
    const rulesOf = (path: string): string[] => checked.get(path)!.map(({ rule, severity }) => `${severity} ${rule}`);
    assert.deepEqual(rulesOf('.wsis/config.json'), ['error settings-invalid']);
    assert.ok(rulesOf('drafts/faulty.md').includes('hint footnote-undefined'));
    assert.ok(!rulesOf('drafts/faulty.md').some((rule) => rule.endsWith(' placeholder-left')));
    assert.ok(checked.get('drafts/plain.md')!.some(({ message }) => message.includes('“Greeting” is missing')));
  });

  it('is told of its mistakes wherever it counts, and silences nothing', () => {
    write({ ...all, '.wsis/config.json': '{ "rules": ' });
    assert.deepEqual([...check('named.md').keys()], ['.wsis/config.json', 'named.md']);
    assert.ok(check('named.md').get('named.md')!.some(({ rule }) => rule === 'footnote-undefined'));
    write({ '.wsis/config.json': '{}' });
    assert.deepEqual([...check('named.md').keys()], ['named.md']);
  });

  it('is read again when it changes, and completes what stands in it', async () => {
    write(all);
    const server = await Server.start(undefined, { rootUri: pathToFileURL(folder).href });
    try {
      const uri = pathToFileURL(join(folder, 'named.md')).href;
      await server.open(uri, faultyReport);
      const levels = async (): Promise<unknown[]> => (await server.diagnostics(uri)).filter(({ code }) => code === 'footnote-undefined').map(({ severity }) => severity);
      const until = async (severity: number): Promise<void> => {
        for (let count = 0; (await levels())[0] !== severity; count++) {
          assert.ok(count < 200, `${JSON.stringify(await levels())} is not ${severity}`);
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      };
      await until(4);
      write({ '.wsis/config.json': settings.replace('"hint"', '"information"') });
      const config = pathToFileURL(join(folder, '.wsis/config.json')).href;
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
      await until(3);
      await server.open(config, '{ "rules": { "link-va" } }', 'json');
      const items = await server.connection.sendRequest<{ label: string }[]>('textDocument/completion', { textDocument: { uri: config }, position: { line: 0, character: 21 } });
      assert.ok(items.some(({ label }) => label === 'link-vague'));
    } finally {
      await server.stop();
    }
  });

  it('names the organization of new reports', async () => {
    write({ '.wsis/config.json': '{ "organization": "Internet Society" }' });
    const server = await Server.start(undefined, { rootUri: pathToFileURL(folder).href });
    try {
      const made = await server.connection.sendRequest<{ text: string }>('wsisReport/newReport', { uri: pathToFileURL(folder).href, template: 'wsis-input' });
      assert.match(made.text, /^organization: .*Internet Society/m);
    } finally {
      await server.stop();
    }
  });
});
