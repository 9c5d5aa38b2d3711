import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Server } from '../support/server.ts';

const letter = {
  name: 'letter',
  title: 'A letter',
  sections: [
    { id: 'greeting', title: 'Greeting', order: 1 },
    { id: 'farewell', title: 'Farewell', order: 2 },
  ],
};

describe('the templates of a workspace', () => {
  let folder: string;
  let server: Server;
  let uri: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    mkdirSync(join(folder, '.wsis/templates'), { recursive: true });
    writeFileSync(join(folder, '.wsis/templates/letter.json'), JSON.stringify(letter));
    server = await Server.start(undefined, { rootUri: pathToFileURL(folder).href });
    uri = pathToFileURL(join(folder, 'a.md')).href;
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** The folder is read while the first answers are given already. */
  async function eventually(expected: readonly string[]): Promise<void> {
    for (let count = 0; ; count++) {
      const found = (await server.diagnostics(uri)).map(({ message }) => message);
      if (expected.every((text) => found.some((message) => message.includes(text))) && found.length === expected.length) return;
      if (count > 200) assert.deepEqual(found, expected);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  it('are known by their names', async () => {
    await server.open(uri, '---\ntemplate: letter\n---\n\n# A letter\n\n## Greeting\n\nDear all.\n');
    await eventually(['“Farewell” is missing']);
  });

  it('are read again when they change on disk', async () => {
    await server.open(uri, '---\ntemplate: letter\n---\n\n# A letter\n\n## Greeting\n\nDear all.\n');
    await eventually(['“Farewell” is missing']);
    const shorter = { ...letter, sections: letter.sections.slice(0, 1) };
    const path = join(folder, '.wsis/templates/letter.json');
    writeFileSync(path, JSON.stringify(shorter));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
    await eventually([]);
  });

  it('may extend one that lies beside them', async () => {
    const path = join(folder, '.wsis/templates/short.json');
    const text = JSON.stringify({ name: 'short', extends: 'letter', without: ['farewell'] });
    writeFileSync(path, text);
    await server.open(uri, '---\ntemplate: short\n---\n\n# A letter\n');
    await eventually(['“Greeting” is missing']);
    const template = pathToFileURL(path).href;
    await server.open(template, text, 'json');
    // The folder is read while the first answers are given already.
    for (let count = 0; count < 200 && (await server.diagnostics(template)).length > 0; count++) await new Promise((resolve) => setTimeout(resolve, 25));
    assert.deepEqual(await server.diagnostics(template), []);
  });

  it('are told of their mistakes, at their place', async () => {
    const path = join(folder, '.wsis/templates/letter.json');
    const wrong = JSON.stringify(letter, null, 2).replace('"order": 2', '"order": "two"');
    const template = pathToFileURL(path).href;
    await server.open(template, wrong, 'json');
    const [found, ...rest] = await server.diagnostics(template);
    assert.deepEqual(rest, []);
    assert.equal(wrong.split('\n')[found!.range.start.line]?.slice(found!.range.start.character, found!.range.end.character), '"two"');
    assert.match(found!.message, /order/);
  });
});
