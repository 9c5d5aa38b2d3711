import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InsertTextFormat, type ClientCapabilities, type CompletionList, type Hover, type MarkupContent } from 'vscode-languageserver-protocol/node';
import type { Outline } from '../../server/lsp/protocol.ts';
import { rules } from '../../server/core/rules/index.ts';
import { Server } from '../support/server.ts';

const text = '---\ntemplate: wsis-input\n\nprevious: \n---\n\n# Report\n\n<!-- wsis-ignore \n\nAccess grew to {{share}}.\n';
const knowing: ClientCapabilities = { textDocument: { diagnostic: { codeDescriptionSupport: true }, completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } } };

describe('help at the cursor', () => {
  let folder: string;
  let uri: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(folder, 'last year.md'), '# Report\n');
    uri = pathToFileURL(join(folder, 'report.md')).href;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function opened(capabilities?: ClientCapabilities, initializationOptions?: unknown): Promise<Server> {
    const server = await Server.start(capabilities, { rootUri: pathToFileURL(folder).href, initializationOptions });
    await server.open(uri, text);
    return server;
  }

  const complete = (server: Server, line: number, character: number, more: object = {}): Promise<CompletionList | null> =>
    server.request('textDocument/completion', { textDocument: { uri }, position: { line, character }, context: { triggerKind: 1 }, ...more });

  it('completes the front matter in text that any client can insert', async () => {
    const server = await opened();
    const keys = await complete(server, 2, 0);
    const year = keys!.items.find(({ label }) => label === 'year')!;
    assert.equal(year.insertTextFormat, InsertTextFormat.PlainText);
    assert.deepEqual(year.textEdit, { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: 'year: ' });
    assert.equal(year.command, undefined);
    const values = await complete(server, 1, 10);
    assert.deepEqual(values!.items.map(({ label }) => label), ['wsis-input', 'part-one-two-three', 'by-action-line']);
    await server.stop();
  });

  it('completes front matter that nothing closes yet, in an empty file too, but leads nobody there by a colon', async () => {
    const server = await opened();
    await server.change(uri, { text: '---\n' });
    assert.equal((await complete(server, 1, 0))!.items[0]!.label, 'template');
    await server.change(uri, { text: '---\ntemplate:' });
    assert.deepEqual((await complete(server, 1, 9))!.items.map(({ label }) => label), ['wsis-input', 'part-one-two-three', 'by-action-line']);
    assert.equal(await complete(server, 1, 9, { context: { triggerKind: 2, triggerCharacter: ':' } }), null);
    await server.change(uri, { text: '---\ntemplate: wsis-input\nprevious: ' });
    assert.deepEqual((await complete(server, 2, 10))!.items.map(({ label }) => label), ['last year.md']);
    for (const other of ['---\nlayout: post\n', '# Notes\n\nText.\n', '---\n\nText.\n']) {
      await server.change(uri, { text: other });
      assert.equal(await complete(server, 1, 0), null, other);
    }
    await server.stop();
  });

  it('offers the other reports of the folder as earlier ones', async () => {
    const server = await opened();
    assert.deepEqual((await complete(server, 3, 10))!.items.map(({ label }) => label), ['last year.md']);
    await server.stop();
  });

  it('goes on from a key to its values where the editor can', async () => {
    const server = await opened(knowing, { markdownSupport: true });
    const keys = await complete(server, 2, 0);
    assert.equal(keys!.items[0]!.command?.command, 'editor.action.triggerSuggest');
    await server.stop();
  });

  it('completes names of rules, with a place for the reason or as plain text', async () => {
    for (const [capabilities, newText] of [[undefined, 'placeholder-left: {{reason}} -->'], [knowing, 'placeholder-left: ${1:{{reason\\}\\}} -->']] as const) {
      const server = await opened(capabilities);
      const [first] = (await complete(server, 8, 17))!.items;
      assert.equal(first!.textEdit && 'newText' in first!.textEdit && first!.textEdit.newText, newText);
      await server.stop();
    }
  });

  it('is not shown because of a colon in running text', async () => {
    const server = await opened();
    const colon = { context: { triggerKind: 2, triggerCharacter: ':' } };
    assert.equal(await complete(server, 7, 0, colon), null);
    assert.notDeepEqual((await complete(server, 1, 9, colon))!.items, []);
    await server.stop();
  });

  it('colours what no grammar can know, for clients that ask for a part of the text', async () => {
    const server = await opened({ textDocument: { semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] } } });
    assert.deepEqual(server.result.capabilities.semanticTokensProvider?.legend, { tokenTypes: ['note'], tokenModifiers: ['missing', 'unused'] });
    await server.change(uri, { text: '---\ntemplate: wsis-input\n---\n\nOne.[^gone]\n\n[^idle]: A note.\n' });
    const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 99 } };
    const { data } = await server.request<{ data: number[] }>('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    assert.deepEqual(data, [4, 4, 7, 0, 1, 2, 0, 8, 0, 2]);
    await server.stop();
    const plain = await opened();
    assert.equal(plain.result.capabilities.semanticTokensProvider, undefined);
    await plain.stop();
  });

  it('speaks the language of the editor, in hovers, completions and the outline', async () => {
    const words = JSON.parse(readFileSync(fileURLToPath(new URL('../../l10n/findings.fr.json', import.meta.url)), 'utf8')) as object;
    const server = await opened(knowing, { words, language: 'fr' });
    const hover = await server.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 3 } });
    assert.equal((hover.contents as MarkupContent).value, '**template**\n\nLe modèle d’après lequel le rapport est vérifié.');
    assert.equal((await complete(server, 2, 0))!.items[0]!.label, 'title');
    const { headline, items } = await server.request<Outline>('wsisReport/outline', { uri });
    assert.match(headline.text, /^Pas prêt à être envoyé/);
    assert.equal(items[0]!.detail, 'manquante');
    await server.stop();
  });

  it('leads from what was found to the page of the rule, and every rule has one', async () => {
    const server = await opened(knowing);
    const found = await server.diagnostics(uri);
    assert.ok(found.length > 0);
    for (const { code, codeDescription } of found) assert.ok(codeDescription?.href.endsWith(`/docs/rules/${String(code)}.md`), String(code));
    const folderOfPages = found[0]!.codeDescription!.href.replace(/\/[^/]*$/, '');
    for (const { id } of rules) assert.ok(existsSync(fileURLToPath(`${folderOfPages}/${id}.md`)), id);
    const hover = await server.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line: 10, character: 18 } });
    assert.match((hover.contents as MarkupContent).value, /\[All about this rule\]\(<file:.*\/docs\/rules\/placeholder-left\.md>\)/);
    await server.stop();
  });

  it('leads where the client says that the pages are, and sends no pages to clients that cannot open them', async () => {
    const server = await opened(knowing, { rulePages: 'vscode-remote://host/extension/docs/rules' });
    assert.match((await server.diagnostics(uri))[0]!.codeDescription!.href, /^vscode-remote:\/\/host\/extension\/docs\/rules\/[a-z-]+\.md$/);
    await server.stop();
    const plain = await opened();
    for (const { codeDescription } of await plain.diagnostics(uri)) assert.equal(codeDescription, undefined);
    await plain.stop();
  });
});
