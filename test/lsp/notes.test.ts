import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, CompletionList, DocumentHighlight, Hover, Location, LocationLink, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NoteInsertion } from '../../server/lsp/protocol.ts';
import { pulling, Server } from '../support/server.ts';

const uri = 'file:///reports/report.md';
const text = `---
template: wsis-input
---

# Report

Access grew.[^1] Costs fell.[^itu][^1]

See [the survey](https://example.org/survey).

[^1]: ITU, *Facts*.

[^itu]: https://example.org/itu
`;
const document = TextDocument.create(uri, 'markdown', 0, text);

function at(found: string, by = 2): { textDocument: { uri: string }; position: { line: number; character: number } } {
  return { textDocument: { uri }, position: document.positionAt(text.indexOf(found) + by) };
}

function written(ranges: readonly { range: Range }[] | null): string[] | undefined {
  return ranges?.map(({ range }) => document.getText(range));
}

function applied(edit: WorkspaceEdit | undefined | null): string {
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
}

describe('the shipped server, asked about a note', () => {
  let server: Server;
  before(async () => {
    server = await Server.start();
    await server.open(uri, text);
    await server.open('file:///reports/other.md', text.replace('template', 'layout'));
  });
  after(async () => assert.equal(await server.stop(), 0));

  it('says what it says, and from there where it is called, with links', async () => {
    const call = await server.request<Hover>('textDocument/hover', at('[^1]'));
    assert.match(JSON.stringify(call.contents), /ITU, \*Facts\*/);
    assert.equal(document.getText(call.range), '[^1]');
    const note = await server.request<Hover>('textDocument/hover', at('[^1]:'));
    assert.match(JSON.stringify(note.contents), /Called 2 times.*report\.md#L7,13/);
  });

  it('leads to it', async () => {
    const location = await server.request<Location>('textDocument/definition', at('[^itu]'));
    assert.deepEqual(written([location]), ['[^itu]:']);
  });

  it('finds its calls, and its definition when that is asked for', async () => {
    const references = (includeDeclaration: boolean) => server.request<Location[]>('textDocument/references', { ...at('[^1]:'), context: { includeDeclaration } });
    assert.deepEqual(written(await references(true)), ['^1', '^1', '^1']);
    assert.equal((await references(false)).length, 2);
  });

  it('shows them all at once, the note itself as the one that is written', async () => {
    const highlights = await server.request<DocumentHighlight[]>('textDocument/documentHighlight', at('[^1]'));
    assert.deepEqual(highlights.map(({ kind, range }) => [kind, document.getText(range)]), [[2, '[^1]'], [2, '[^1]'], [3, '[^1]:']]);
  });

  it('renames it everywhere, starting from its name alone', async () => {
    const prepared = await server.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', at('[^itu]:'));
    assert.deepEqual([document.getText(prepared.range), prepared.placeholder], ['itu', 'itu']);
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...at('[^itu]:'), newName: 'itu-2024' });
    assert.equal(applied(edit), text.replaceAll('[^itu]', '[^itu-2024]'));
  });

  it('refuses a name that is taken, with a sentence', async () => {
    await assert.rejects(server.request('textDocument/rename', { ...at('[^itu]'), newName: '1' }), { message: 'There is a note “1” already; choose another name, or the two would become one.' });
  });

  it('completes it, in text that needs no snippets', async () => {
    const { items } = await server.request<CompletionList>('textDocument/completion', at('[^itu]'));
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['2', 'new note'], ['1', 'ITU, Facts.'], ['itu', 'https://example.org/itu']]);
    const edits = ({ textEdit, additionalTextEdits = [] }: CompletionItem): TextEdit[] => [textEdit as TextEdit, ...additionalTextEdits];
    assert.equal(TextDocument.applyEdits(document, edits(items[0]!)), text.replace('[^itu]', '[^2]') + '\n[^2]: {{source}}\n');
    assert.equal(TextDocument.applyEdits(document, edits(items[1]!)), text.replace('[^itu]', '[^1]'));
  });

  it('turns a link into a note, and back', async () => {
    const actions = (found: string, by: number) => {
      const { position } = at(found, by);
      return server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] } });
    };
    const [toNote] = await actions('[the survey]', 5);
    assert.equal(toNote?.title, 'Turn this link into a note');
    assert.equal(applied(toNote?.edit), text.replace('[the survey](https://example.org/survey).', 'the survey.[^2]') + '\n[^2]: https://example.org/survey\n');
    const [toLink] = await actions('[^itu]', 2);
    assert.equal(applied(toLink?.edit), text.replace('fell.[^itu]', '[fell](https://example.org/itu).').replace('\n\n[^itu]: https://example.org/itu', ''));
  });

  it('puts all notes in order when that is asked for, and never otherwise', async () => {
    const messy = '---\ntemplate: wsis-input\n---\n\nOne.[^7] Two.[^3]\n\n[^3]: A.\n\n[^7]: A.\n\nEnd.\n';
    await server.open('file:///reports/messy.md', messy);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = (only?: string[]) => server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: 'file:///reports/messy.md' }, range, context: { diagnostics: [], ...(only && { only }) } });
    assert.deepEqual((await actions(['source'])).map(({ kind }) => kind).filter((kind) => !kind?.startsWith('source.fixAll')), ['source.renumberNotes.wsisReport', 'source.gatherNotes.wsisReport', 'source.mergeNotes.wsisReport']);
    assert.deepEqual(await actions(), []);
    assert.deepEqual((await actions(['source.renumberNotes'])).length, 1);
    const results = [];
    for (const name of ['renumberNotes', 'gatherNotes', 'mergeNotes']) {
      const [action] = await actions([`source.${name}.wsisReport`]);
      results.push(TextDocument.applyEdits(TextDocument.create('', '', 0, messy), Object.values(action?.edit?.changes ?? {})[0] ?? []).slice('---\ntemplate: wsis-input\n---\n\n'.length));
    }
    assert.deepEqual(results, [
      'One.[^1] Two.[^2]\n\n[^2]: A.\n\n[^1]: A.\n\nEnd.\n',
      'One.[^7] Two.[^3]\n\nEnd.\n\n[^7]: A.\n\n[^3]: A.\n',
      'One.[^7] Two.[^7]\n\n[^7]: A.\n\nEnd.\n',
    ]);
  });

  it('says what inserts a new one, with an address or without, or why there can be none', async () => {
    const insert = async (found: string, by: number, address?: string): Promise<string> => {
      const { position } = at(found, by);
      const answer = await server.request<NoteInsertion | null>('wsisReport/insertNote', { uri, range: { start: position, end: position }, ...(address !== undefined && { address }) });
      if (!answer || 'refusal' in answer) return answer?.refusal ?? 'nothing';
      return TextDocument.applyEdits(document, [answer.call, answer.definition].map(({ range, text: newText }) => ({ range, newText })));
    };
    assert.equal(await insert('fell.', 4), text.replace('fell.', 'fell.[^2]') + '\n[^2]: {{source}}\n');
    assert.equal(await insert('fell.', 4, 'https://example.org/a'), text.replace('fell.', 'fell.[^2]') + '\n[^2]: {{title of the source}}, https://example.org/a\n');
    assert.equal(await insert('fell.', 4, 'javascript:alert(1)'), 'nothing');
    assert.match(await insert('template', 4), /^A note cannot stand in the front matter/);
  });

  it('is silent where there is none, and in a file that is no report', async () => {
    const other = { textDocument: { uri: 'file:///reports/other.md' }, position: at('[^1]').position };
    for (const place of [at('Access'), other]) {
      for (const method of ['definition', 'documentHighlight', 'hover', 'prepareRename']) assert.equal(await server.request(`textDocument/${method}`, place), null, method);
      assert.equal(await server.request('textDocument/references', { ...place, context: { includeDeclaration: true } }), null);
      assert.equal(await server.request('textDocument/rename', { ...place, newName: 'x' }), null);
    }
    assert.equal(await server.request('wsisReport/insertNote', { uri: 'file:///reports/other.md', range: { start: other.position, end: other.position } }), null);
  });
});

describe('the shipped server, asked about a note by a client that knows more', () => {
  it('tells where the link begins that leads to it, and makes holes into tab stops', async () => {
    const server = await Server.start({ ...pulling, textDocument: { diagnostic: {}, definition: { linkSupport: true }, completion: { completionItem: { snippetSupport: true } } } });
    const unfinished = '---\ntemplate: wsis-input\n---\n\nOne.[^';
    await server.open(uri, text);
    await server.open('file:///reports/unfinished.md', unfinished);
    const [link] = await server.request<LocationLink[]>('textDocument/definition', at('[^1]'));
    assert.equal(document.getText(link?.originSelectionRange), '[^1]');
    assert.equal(document.getText(link?.targetRange), '[^1]: ITU, *Facts*.');
    const { items } = await server.request<CompletionList>('textDocument/completion', { textDocument: { uri: 'file:///reports/unfinished.md' }, position: { line: 4, character: 6 } });
    assert.equal((items[0]?.textEdit as TextEdit).newText, '1]\n\n[^1]: ${1:{{source\\}\\}}\n');
    await server.stop();
  });
});
