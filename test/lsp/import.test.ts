import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { excerptKindMethod, importExcerptMethod, importMethod, type ExcerptKind, type ExcerptKindParams, type ImportedExcerpt, type ImportExcerptParams, type ImportResult } from '../../server/lsp/protocol.ts';
import { soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const text = '2021 Input from the Library Board\n\nPart 1: Executive summary\n\nThe board opened nine reading rooms in the north of the country¹ and paid for the tenth.\n\n¹ Survey, table 4.\n\nPage 1 of 2\n\nPage 2 of 2\n';

describe('the server imports a file', () => {
  let server: Server;
  before(async () => (server = await Server.start()));
  after(() => server.stop());

  async function imported(name: string, content: string | Uint8Array): Promise<ImportResult> {
    return server.request<ImportResult>(importMethod, { uri: `file:///${name}`, name, content: Buffer.from(content).toString('base64') });
  }

  it('of text, as on the command line', async () => {
    const result = await imported('last year.txt', text);
    assert.ok('draft' in result);
    assert.match(result.draft, /^---\ntemplate: wsis-input\n[^]*# 2021 Input from the Library Board\n\n## Part 1: Executive summary\n\nThe board .* country\[\^1\] and/);
    assert.match(result.report, /^# Import of last year\.txt\n\n\d+ words, 2 headings, 1 note\.\n/);
    assert.match(result.report, /^- Line 9: The number of a page\.\n {2}> Page 1 of 2$/m);
    assert.ok(result.told >= 2);
  });

  it('of Word, and gives back the report that was exported', async () => {
    const result = await imported('report.docx', await exportReport(soundReport, 'docx'));
    assert.ok('draft' in result);
    assert.equal(result.draft, soundReport.replace('year: 2025\n', 'year: 2025\nlanguage: en\n'));
  });

  it('and gives up at once when that is cancelled', async () => {
    const content = Buffer.from(text.repeat(20_000)).toString('base64');
    const source = new CancellationTokenSource();
    const asked = server.connection.sendRequest<ImportResult>(importMethod, { uri: 'file:///long.txt', name: 'long.txt', content }, source.token);
    source.cancel();
    const answer = await asked.catch((error: { code?: number }) => error.code);
    if (answer !== LSPErrorCodes.RequestCancelled) assert.deepEqual(answer, { problem: '“long.txt” could not be imported: it was cancelled.' });
    assert.ok('draft' in (await imported('short.txt', text)));
  });

  it('and says in a sentence why it cannot', async () => {
    for (const [name, content, reason] of [['a.docx', 'PK\u0003\u0004 nothing', /^“a\.docx” could not be imported: .+[^.]\.$/], ['b.txt', ' \n', /^“b\.txt” could not be imported: it is empty or holds no letter and no figure\.$/]] as const) {
      const result = await imported(name, content);
      assert.ok('problem' in result);
      assert.match(result.problem, reason);
    }
  });
});

describe('the server puts what was copied into a report', () => {
  const uri = 'file:///pasted.md';
  const report = '---\ntemplate: wsis-input\n---\n\nAccess grew.[^1]\n\n\n\n[^1]: ITU, *Facts*.\n';
  const place = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
  const html = '<h3>Schools</h3><p>Nine <b>rooms</b>.<sup><a href="#n" id="m">1</a></sup></p><p id="n"><a href="#m">1</a> Survey.</p>';
  let server: Server;
  before(async () => {
    server = await Server.start();
    await server.open(uri, report);
  });
  after(() => server.stop());

  const put = (more: Partial<ImportExcerptParams>): Promise<ImportedExcerpt | null> =>
    server.request(importExcerptMethod, { uri, range: place, name: 'Clipboard.html', content: Buffer.from(html).toString('base64'), ...more } satisfies ImportExcerptParams);
  const kind = (more: Partial<ExcerptKindParams>): Promise<ExcerptKind | null> => server.request(excerptKindMethod, { uri, range: place, ...more } satisfies ExcerptKindParams);

  it('with its notes below those of the report, under a label that is free', async () => {
    const result = await put({});
    assert.ok(result && 'text' in result);
    assert.equal(result.text, '### Schools\n\nNine **rooms**.[^2]');
    assert.deepEqual(result.notes, { range: { start: { line: 8, character: 19 }, end: { line: 8, character: 19 } }, text: '\n\n[^2]: Survey.' });
    assert.equal(result.told, 0);
  });

  it('where text can stand, and says why not where it cannot be read', async () => {
    assert.equal(await put({ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } } }), null);
    assert.deepEqual(await put({ content: Buffer.from('<p> </p>').toString('base64') }), { problem: '“Clipboard.html” could not be imported: it is empty or holds no letter and no figure.' });
  });

  it('only where it says more than its bare text, and in reports alone', async () => {
    assert.equal(await kind({ html, text: 'Schools' }), 'html');
    assert.equal(await kind({ text: 'The board planned nine reading rooms in the\nnorth of the country.' }), 'text');
    assert.equal(await kind({ text: 'The board planned nine reading rooms.' }), null);
    assert.equal(await kind({}), 'file');
    assert.equal(await kind({ html, range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } } }), null);
    await server.open('file:///notes.md', '# Notes\n');
    assert.equal(await kind({ uri: 'file:///notes.md', html }), null);
    assert.equal(await put({ uri: 'file:///notes.md', range: { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } } }), null);
  });
});
