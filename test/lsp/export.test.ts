import assert from 'node:assert/strict';
import { exportMethod, stillOpenMethod, type ExportResult, type OpenItem } from '../../server/lsp/protocol.ts';
import { readPage } from '../support/page.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';
import { readWord } from '../support/word-file.ts';

describe('the server exports a report', () => {
  let server: Server;
  before(async () => (server = await Server.start()));
  after(() => server.stop());

  it('as its text is in the editor', async () => {
    await server.open('file:///export.md', soundReport);
    await server.change('file:///export.md', { text: soundReport.replace('Progress was steady', 'Progress was quick') });
    const word = await server.request<ExportResult>(exportMethod, { uri: 'file:///export.md', format: 'docx' });
    assert.ok(readWord(Buffer.from(word.content!, 'base64')).body.some(({ text }) => text.includes('Progress was quick')));
    const page = await server.request<ExportResult>(exportMethod, { uri: 'file:///export.md', format: 'html' });
    assert.match(readPage(Buffer.from(page.content!, 'base64').toString('utf8')).text, /Progress was quick/);
  });

  it('and says what is still open in it', async () => {
    await server.open('file:///open.md', faultyReport);
    const open = await server.request<OpenItem[]>(stillOpenMethod, { uri: 'file:///open.md' });
    const grave = (await server.diagnostics('file:///open.md')).filter(({ severity }) => severity! <= 2);
    assert.deepEqual(open, grave.map(({ message, range }) => ({ message, range })));
    await server.open('file:///sound.md', soundReport);
    assert.deepEqual(await server.request(stillOpenMethod, { uri: 'file:///sound.md' }), []);
  });

  it('and nothing that is none', async () => {
    await server.open('file:///notes.md', '# Notes\n');
    for (const uri of ['file:///notes.md', 'file:///never-opened.md']) {
      assert.equal(await server.request(stillOpenMethod, { uri }), null);
      assert.equal(await server.request(exportMethod, { uri, format: 'docx' }), null);
    }
  });
});
