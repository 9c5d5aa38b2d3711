import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Diagnostic, Hover, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Insertion, NewReport, Outline } from '../../server/lsp/protocol.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { pulling, Server } from '../support/server.ts';

const uri = 'file:///reports/report.md';

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edit?.changes?.[uri] ?? []);
}

async function until<Value>(get: () => Value | undefined): Promise<Value> {
  for (;;) {
    const value = get();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the shipped server', () => {
  let server: Server;
  beforeEach(async () => {
    server = await Server.start();
  });
  afterEach(async () => assert.equal(await server.stop(), 0));

  it('is silent on a sound report', async () => {
    await server.open(uri, soundReport);
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it('finds what is wrong, follows what is typed, and says so only when asked', async () => {
    await server.open(uri, soundReport);
    const at = { line: 10, character: 0 };
    await server.change(uri, { range: { start: at, end: at }, text: 'More[^x] ' });
    const [found, ...rest] = await server.diagnostics(uri);
    assert.deepEqual(rest, []);
    assert.equal(found?.code, 'footnote-undefined');
    assert.deepEqual(found?.range, { start: { line: 10, character: 4 }, end: { line: 10, character: 8 } });
    await server.change(uri, { range: { start: at, end: { line: 10, character: 9 } }, text: '' });
    assert.deepEqual(await server.diagnostics(uri), []);
    assert.equal(server.pushed.size, 0);
  });

  it('applies several changes of one notification each to the result of the one before', async () => {
    await server.open(uri, soundReport);
    await server.change(
      uri,
      { range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, text: 'One\n\n' },
      { range: { start: { line: 12, character: 0 }, end: { line: 12, character: 0 } }, text: 'TODO ' },
    );
    const [found] = await server.diagnostics(uri);
    assert.deepEqual(found?.range, { start: { line: 12, character: 0 }, end: { line: 12, character: 4 } });
  });

  it('leaves other Markdown alone until its front matter names a template', async () => {
    const plain = faultyReport.replace('template: wsis-input', 'template: some-site-page');
    await server.open(uri, plain);
    assert.deepEqual(await server.diagnostics(uri), []);
    await server.change(uri, { range: { start: { line: 1, character: 10 }, end: { line: 1, character: 24 } }, text: 'wsis-input' });
    assert.ok((await server.diagnostics(uri)).length > 5);
    await server.change(uri, { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' });
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it('checks files that match the globs, and those that the author has marked', async () => {
    const bare = '# Draft\n\nText.\n';
    await server.open('file:///reports/a.wsis.md', bare);
    assert.ok(codes(await server.diagnostics('file:///reports/a.wsis.md')).includes('section-missing'));
    await server.open('untitled:Untitled-1', bare);
    assert.deepEqual(await server.diagnostics('untitled:Untitled-1'), []);
    await server.connection.sendNotification('wsisReport/mark', { uri: 'untitled:Untitled-1', marked: true });
    assert.ok(codes(await server.diagnostics('untitled:Untitled-1')).includes('section-missing'));
  });

  it('says of an unchanged report that it is unchanged', async () => {
    await server.open(uri, faultyReport);
    const first = await server.request<{ resultId: string }>('textDocument/diagnostic', { textDocument: { uri } });
    const second = await server.request<{ kind: string }>('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId });
    assert.equal(second.kind, 'unchanged');
  });

  it('says so too where a key has changed no finding, and tells all where it has moved one', async () => {
    await server.open(uri, faultyReport);
    const line = faultyReport.split('\n').findIndex((text) => text.startsWith('Access grew'));
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string; items?: readonly unknown[] }> => server.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) });
    const typed = (character: number, text: string): Promise<void> => server.change(uri, { range: { start: { line, character }, end: { line, character } }, text });
    const first = await ask();
    const end = faultyReport.split('\n')[line]!.length;
    await typed(end, ' It');
    const second = await ask(first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await typed(0, '\n');
    const third = await ask(second.resultId);
    assert.equal(third.kind, 'full');
    assert.notDeepEqual(third.items, first.items);
    assert.equal((await ask('of another server')).kind, 'full');
    await server.change(uri, { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' });
    const last = await ask(third.resultId);
    assert.deepEqual(last.items, first.items);
  });

  it('offers a fix and "ignore here" at a finding', async () => {
    await server.open(uri, faultyReport);
    const diagnostics = await server.diagnostics(uri);
    const gone = diagnostics.find(({ message }) => message.includes('gone'))!;
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: gone.range, context: { diagnostics: [gone] } });
    assert.match(applied(faultyReport, actions[0]?.edit), /\n\n\[\^gone\]: \{\{source\}\}\n$/);
    const ignore = actions.find(({ title }) => title.startsWith('Ignore “footnote-undefined”'));
    const ignored = applied(faultyReport, ignore?.edit);
    assert.match(ignored, /<!-- wsis-ignore footnote-undefined: \{\{reason\}\} -->\n\nAccess grew/);
    await server.open('file:///reports/ignored.wsis.md', ignored);
    assert.ok(!(await server.diagnostics('file:///reports/ignored.wsis.md')).some(({ message }) => message.includes('gone')));
  });

  it('fixes all that is safe in one action, and nothing that needs the author', async () => {
    await server.open(uri, faultyReport);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const context = { diagnostics: [], only: ['source.fixAll.wsisReport'] };
    const [action, ...rest] = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
    assert.deepEqual(rest, []);
    const fixed = applied(faultyReport, action?.edit);
    assert.match(fixed, /\n## Part 1: Executive summary\n/);
    assert.match(fixed, /\n## Part 2: Analytical overview\n/);
    assert.ok(!fixed.includes('**Part 2'));
    assert.ok(fixed.includes('{{number}}') && !fixed.includes('## Part 3'));
  });

  it('completes missing parts after #, as text for a client without snippets', async () => {
    await server.open(uri, `${soundReport.slice(0, soundReport.indexOf('## Part 3'))}#`);
    const line = soundReport.slice(0, soundReport.indexOf('## Part 3')).split('\n').length - 1;
    const list = await server.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line, character: 1 } });
    const part = list.items.find(({ label }) => label.startsWith('Part 3'));
    assert.ok(part && 'range' in part.textEdit!);
    assert.match(part.textEdit.newText, /^## Part 3: .*\n\n[^]*\{\{/);
    assert.ok(!list.items.some(({ label }) => label.startsWith('Part 1')));
  });

  it('says on a heading what the template asks, and that its wording was not checked', async () => {
    await server.open(uri, soundReport);
    const line = soundReport.split('\n').findIndex((text) => text.startsWith('## Part 2'));
    const hover = await server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character: 5 } });
    assert.match(JSON.stringify(hover?.contents), /not checked/);
    assert.equal(await server.request('textDocument/hover', { textDocument: { uri }, position: { line: line + 2, character: 5 } }), null);
  });

  it('gives the outline of the template, with what is missing', async () => {
    await server.open(uri, faultyReport);
    const outline = await server.request<Outline>('wsisReport/outline', { uri });
    assert.deepEqual(outline.items.map(({ section }) => section).filter(Boolean).slice(0, 2), ['executive-summary', 'analytical-overview']);
    assert.equal(outline.items.at(-1)?.state, 'missing');
    assert.equal(outline.headline.ready, false);
    assert.deepEqual(outline.holes.map(({ label }) => label), ['number', 'TBC']);
    await server.open('file:///reports/plain.md', '# Plain\n');
    assert.equal(await server.request('wsisReport/outline', { uri: 'file:///reports/plain.md' }), null);
  });

  it('names every part that is missing at once, and none whose heading is only worded otherwise', async () => {
    const missing = async (name: string, body: string): Promise<string[]> => {
      await server.open(`file:///reports/${name}`, `---\ntemplate: wsis-input\n---\n\n# Report\n\n${body}`);
      const found = await server.diagnostics(`file:///reports/${name}`);
      return found.filter(({ code }) => code === 'section-missing').map(({ message }) => /^“(Part \d)/.exec(message)?.[1] ?? message);
    };
    assert.deepEqual(await missing('none.md', 'Text.\n'), ['Part 1', 'Part 2', 'Part 3']);
    assert.deepEqual(await missing('one.md', '## I. Executive Sumary\n\nText.\n'), ['Part 2', 'Part 3']);
    assert.deepEqual(await missing('all.md', 'Summary, executive\n==================\n\nText.\n\n**PART TWO – ANALITICAL OVERVIEW**\n\nText.\n\n## 3) A brief description of innovative policies, programmes and projects\n\nText.\n'), []);
  });

  it('inserts every missing section so that only holes are left', async () => {
    let text = '---\ntemplate: wsis-input\norganization: IGF\nyear: 2025\n---\n\n# Input of the IGF\n\nAn end.[^1]\n\n[^1]: A note.\n';
    await server.open(uri, text);
    for (;;) {
      const outline = await server.request<Outline>('wsisReport/outline', { uri });
      const missing = outline.items.find(({ state }) => state === 'missing');
      if (!missing) break;
      const { range, text: inserted } = await server.request<Insertion>('wsisReport/insertSection', { uri, section: missing.section });
      text = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), [{ range, newText: inserted }]);
      await server.change(uri, { range, text: inserted });
    }
    assert.deepEqual(new Set(codes(await server.diagnostics(uri))), new Set(['placeholder-left']), text);
    assert.ok(text.endsWith('[^1]: A note.\n'));
  });

  it('inserts no section that is there', async () => {
    await server.open(uri, faultyReport);
    assert.equal(await server.request('wsisReport/insertSection', { uri, section: 'executive-summary' }), null);
  });

  it('makes a new report with nothing but holes to fill', async () => {
    const made = await server.request<NewReport>('wsisReport/newReport', { template: 'wsis-input', organization: 'ITU', year: 2026 });
    await server.open(uri, made.text);
    assert.deepEqual(new Set(codes(await server.diagnostics(uri))), new Set(['placeholder-left']));
    assert.match(made.text, /ITU/);
    assert.ok(!made.text.includes('{{year}}') && !made.text.includes('{{organization}}'));
    assert.match(made.snippet, /\$\{1:\{\{/);
  });

  it('forgets a closed report', async () => {
    await server.open(uri, faultyReport);
    await server.close(uri);
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it('drops requests that are cancelled while they wait, and answers the next', async () => {
    await server.open(uri, faultyReport);
    const requests = Array.from({ length: 50 }, () => {
      const source = new CancellationTokenSource();
      const request = server.connection.sendRequest('wsisReport/outline', { uri }, source.token);
      source.cancel();
      return request.then(() => 'answered', (error: { code?: number }) => error.code);
    });
    const outcomes = new Set(await Promise.all(requests));
    assert.ok(outcomes.has(LSPErrorCodes.RequestCancelled), [...outcomes].join());
    assert.ok((await server.diagnostics(uri)).length > 0);
  });
});

describe('the shipped server, to a client that does not ask', () => {
  it('sends diagnostics after each change, and none once the file is closed', async () => {
    const server = await Server.start({});
    assert.equal(server.result.capabilities.diagnosticProvider, undefined);
    await server.open(uri, faultyReport);
    const before = await until(() => server.pushed.get(uri));
    assert.ok(codes(before).includes('footnote-undefined'));
    server.pushed.clear();
    await server.change(uri, { text: soundReport });
    assert.deepEqual(await until(() => server.pushed.get(uri)), []);
    server.pushed.clear();
    await server.close(uri);
    assert.deepEqual(await until(() => server.pushed.get(uri)), []);
    assert.equal(await server.stop(), 0);
  });
});

describe('the shipped server, to a client that knows snippets', () => {
  it('puts the cursor into the first hole', async () => {
    const server = await Server.start({
      ...pulling,
      textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    });
    await server.open(uri, faultyReport);
    const gone = (await server.diagnostics(uri)).find(({ message }) => message.includes('gone'))!;
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: gone.range, context: { diagnostics: [gone] } });
    assert.match(JSON.stringify(actions[0]?.edit), /\$\{1:\{\{source/);
    await server.stop();
  });
});
