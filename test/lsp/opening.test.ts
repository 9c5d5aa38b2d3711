import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const big = 'file:///reports/big.md';
const small = 'file:///reports/small.md';
const calls = 4000;

/** A report of a megabyte and more, with one call without a note near its end. */
function bigReport(): string {
  const paragraphs = Array.from({ length: calls }, (_, index) => {
    const figures = `In 2025, ${index + 12} schools in ${index + 3} districts joined the programme, and ${index + 40} teachers were trained`;
    return `${figures} to look after the machines, the lines and the accounts that came with them.[^n${index}] Their neighbours asked to join.\n\n[^n${index}]: Annual survey, table ${index}.\n`;
  });
  return `${soundReport}\n${paragraphs.join('\n')}\nThe last one is open.[^gone]\n`;
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}

describe('a big report', () => {
  let server: Server;
  beforeEach(async () => {
    server = await Server.start();
  });
  afterEach(async () => assert.equal(await server.stop(), 0));

  it('lets others be answered while it is opened', async () => {
    const answered: string[] = [];
    await server.open(big, bigReport());
    const bigOne = server.diagnostics(big).then((found) => {
      answered.push('big');
      return found;
    });
    await server.open(small, `${soundReport}\nOpen.[^gone]\n`);
    const smallOne = await server.diagnostics(small);
    answered.push('small');
    assert.ok(codes(smallOne).includes('footnote-undefined'));
    assert.ok(codes(await bigOne).includes('footnote-undefined'));
    assert.deepEqual(answered, ['small', 'big']);
  });

  it('has the findings of what was typed while it was opened', async () => {
    const text = bigReport();
    await server.open(big, text);
    await server.change(big, { range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, text: 'New[^typed] ' });
    await server.change(big, { range: { start: { line: 10, character: 0 }, end: { line: 10, character: 3 } }, text: 'Newer' });
    const found = await server.diagnostics(big);
    const lines = text.split('\n');
    lines[10] = `Newer[^typed] ${lines[10]}`;
    // Under the same address, for related places name it.
    await server.close(big);
    await server.open(big, lines.join('\n'));
    assert.deepEqual(found, await server.diagnostics(big));
    assert.ok(found.some(({ message }) => message.includes('typed')));
  });

  it('gives up at once what is cancelled', async () => {
    await server.open(big, bigReport());
    const source = new CancellationTokenSource();
    const request = server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: big } }, source.token);
    // The answer to another request shows that the first has begun to wait.
    await server.open(small, soundReport);
    await server.diagnostics(small);
    const whole = server.diagnostics(big);
    let isWhole = false;
    void whole.then(() => (isWhole = true));
    source.cancel();
    await assert.rejects(request, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(isWhole, false);
    assert.ok((await whole).length > 0);
  });

  it('is dropped when it is closed while it is opened, and opens again', async () => {
    await server.open(big, bigReport());
    await server.close(big);
    assert.deepEqual(await server.diagnostics(big), []);
    await server.open(big, `${soundReport}\n## More\n\nOpen.[^gone]\n`);
    assert.deepEqual(codes(await server.diagnostics(big)), ['footnote-undefined']);
  });

  it('stops being one when its front matter is taken away while it is opened', async () => {
    await server.open(big, bigReport());
    await server.change(big, { text: 'A letter.[^gone]\n' });
    assert.deepEqual(await server.diagnostics(big), []);
  });

  it('is checked anew, a little at a time, when its front matter changes', async () => {
    const text = bigReport();
    await server.open(big, text);
    await server.diagnostics(big);
    const line = text.split('\n').findIndex((other) => other.startsWith('year:'));
    await server.change(big, { range: { start: { line, character: 0 }, end: { line, character: 99 } }, text: 'year: 2019' });
    const found = await server.diagnostics(big);
    const lines = text.split('\n');
    lines[line] = 'year: 2019';
    // Under the same address, for related places name it.
    await server.close(big);
    await server.open(big, lines.join('\n'));
    assert.deepEqual(found, await server.diagnostics(big));
  });
});
