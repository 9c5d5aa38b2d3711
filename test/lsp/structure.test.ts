import assert from 'node:assert/strict';
import { soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const uri = 'file:///reports/report.md';
const structure = ['documentSymbolProvider', 'foldingRangeProvider', 'selectionRangeProvider', 'workspaceSymbolProvider'] as const;

describe('outline, folding and selection', () => {
  it('are there for a client that has none of its own', async () => {
    const server = await Server.start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    await server.open(uri, soundReport);
    const [title] = await server.request<{ children: { name: string }[] }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(title?.children.map(({ name }) => name.slice(0, 7)), ['Part 1:', 'Part 2:', 'Part 3:']);
    const found = await server.request<{ name: string; containerName?: string }[]>('workspace/symbol', { query: 'analyt' });
    assert.deepEqual(found.map(({ name }) => name), ['Part 2: Analytical overview']);
    assert.equal((await server.request<unknown[]>('textDocument/foldingRange', { textDocument: { uri } })).length, 4);
    const [selection] = await server.request<{ range: object; parent?: object }[]>('textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 10, character: 4 }] });
    assert.ok(selection?.parent);
    await server.stop();
  });

  it('are left to a client that has them, so that nothing is shown twice', async () => {
    const server = await Server.start({}, { initializationOptions: { markdownSupport: true } });
    for (const name of structure) assert.equal(server.result.capabilities[name], undefined, name);
    await server.stop();
  });

  it('are not given of a file that is no report', async () => {
    const server = await Server.start();
    await server.open(uri, '# Notes\n');
    assert.equal(await server.request('textDocument/documentSymbol', { textDocument: { uri } }), null);
    await server.stop();
  });
});
