import * as vscode from 'vscode';
import type { Api } from '../../../client/extension.ts';
import type { Outline, OutlineItem } from '../../../server/lsp/protocol.ts';
import { ok, same } from './assert.ts';
import { command, findings, openNewReport, openReport, replace, until, workspaceFile } from './support.ts';

describe('the report that the author is at', () => {
  it('has its parts, with what each lacks', async () => {
    const outline = await outlineOf(await openReport());
    same(outline.headline.ready, false, 'Being ready');
    ok(outline.headline.text.length > 0, 'The headline says something.');
    same(outline.items.map(({ label }) => label.slice(0, 6)), ['Part 1', 'Part 2', 'Part 3'], 'The labels');
    const [summary, , actions] = outline.items;
    ok(summary?.heading && summary.range && summary.words > 200, 'The summary is found, with its words.');
    same([actions?.state, actions?.heading], ['missing', undefined], 'The part that is not written');
    ok(outline.holes.some(({ label }) => label.includes('number of technicians')), 'The hole is to be filled.');
  });

  it('changes with the text', async () => {
    const editor = await openReport();
    const before = await outlineOf(editor);
    await replace(editor, '{{number of technicians}}', '40');
    const after = await outlineOf(editor);
    same(after.version, editor.document.version, 'The version');
    same(after.holes.length, before.holes.length - 1, 'The number of holes');
    await command('undo');
  });

  it('is none in other Markdown', async () => {
    await openReport('notes.md');
    same(await api().outline(), undefined, 'The outline');
    same(findings(vscode.window.activeTextEditor!.document).length, 0, 'The number of findings');
  });

  it('stays the same while another kind of file is in front', async () => {
    const editor = await openReport();
    await outlineOf(editor);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'words' }));
    ok(await api().outline(), 'The outline of the report is still there.');
  });

  it('is the one in front, of two', async () => {
    await openReport();
    const other = await openNewReport('other.md', '---\ntemplate: wsis-input\n---\n\n## Part 1: Executive summary\n\nProgress was slow.\n');
    const [first] = (await outlineOf(other)).items;
    same(first?.words, 3, 'The words of the summary');
  });
});

describe('what makes a report', () => {
  it('is a file name, too', async () => {
    const editor = await openNewReport('named.wsis.md', '## Part 1: Executive summary\n\nAccess grew.[^1]\n');
    await until('the outline', () => api().outline());
    await until('a finding', () => findings(editor.document));
  });

  it('is a template of the workspace, too', async () => {
    const template = { name: 'own', title: 'A template of our own', sections: [{ id: 'greeting', title: 'Greeting', order: 1 }] };
    await vscode.workspace.fs.writeFile(workspaceFile('.wsis/templates/own.json'), new TextEncoder().encode(JSON.stringify(template)));
    const editor = await openNewReport('own.md', '---\ntemplate: own\n---\n\n# A report\n');
    const { items } = await outlineOf(editor);
    same(items.map(({ label, state }) => [label, state]), [['Greeting', 'missing']], 'The sections');
  });
});

describe('a template that is being written', () => {
  it('is checked against its schema', async () => {
    const file = workspaceFile('.wsis/templates/unfinished.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "name": "unfinished", "numbering": "stars" }\n'));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    const messages = await until('what JSON finds', () => vscode.languages.getDiagnostics(file).map(({ message }) => message));
    ok(messages.some((message) => message.includes('"title"')), `The title is missed: ${messages.join(' | ')}`);
    ok(messages.some((message) => message.includes('"roman"')), `The schemes of numbering are named: ${messages.join(' | ')}`);
    same(messages.length, new Set(messages).size, 'The number of messages, each once,');
  });
});

describe('the findings', () => {
  it('are those of each report, whichever is in front', async () => {
    const first = await openNewReport('first.md', '---\ntemplate: wsis-input\n---\n\nOne.[^one]\n');
    await until('the finding of the first', () => findings(first.document).some(({ message }) => message.includes('one')));
    const second = await openNewReport('second.md', '---\ntemplate: wsis-input\n---\n\nTwo.[^two]\n');
    await until('the finding of the second', () => findings(second.document).some(({ message }) => message.includes('two')));
    // A preview would make room for the next file, and findings go with their tab.
    await command('workbench.action.keepEditor');
    const again = await openReport('first.md');
    await replace(again, '[^one]', '[^three]');
    await until('the new finding of the first', () => findings(again.document).some(({ message }) => message.includes('three')));
    ok(findings(second.document).some(({ message }) => message.includes('two')), 'The second keeps its own.');
  });
});

describe('a section that is missing', () => {
  it('is inserted where it belongs, its first hole selected', async () => {
    const editor = await openReport();
    const before = editor.document.getText();
    const missing = itemsOf(await outlineOf(editor)).find(({ state, required }) => state === 'missing' && required);
    ok(missing, 'The sample lacks a part.');
    await command('wsisReport.insertSection', `section:${missing.key}`);

    const text = editor.document.getText();
    ok(/^## Part 3: /m.test(text), `The heading is there: ${text.slice(-600)}`);
    ok(text.indexOf('## Part 3') < text.indexOf('[^survey]:'), 'It stands before the notes.');
    const { selection, document } = vscode.window.activeTextEditor!;
    ok(!selection.isEmpty && !document.getText(selection).includes('\n'), `A hole is selected: ${document.getText(selection)}`);
    const now = itemsOf(await outlineOf(editor)).find(({ section }) => section === missing.section);
    ok(now && now.state !== 'missing' && now.heading, 'It is not missing any more.');

    await command('leaveSnippet');
    await command('undo');
    same(document.getText(), before, 'The text after undo');
  });

  it('is inserted once where its author clicks again before the view tells of it', async () => {
    const editor = await openNewReport('clicked.md', '---\ntemplate: wsis-input\n---\n\n## Part 1: Executive summary\n\nAccess grew.\n');
    const missing = itemsOf(await outlineOf(editor)).find(({ state, required }) => state === 'missing' && required);
    ok(missing, 'The report lacks a part.');
    await command('wsisReport.insertSection', `section:${missing.key}`);
    await insertAgain(missing);
    same(editor.document.getText().match(/^## /gm)?.length, 2, 'The number of headings');
  });

  it('is not inserted again when it is there', async () => {
    const editor = await openReport();
    const before = editor.document.getText();
    const present = (await outlineOf(editor)).items[0]!;
    await insertAgain(present);
    same(editor.document.getText(), before, 'The text');
  });
});

describe('going through a report', () => {
  it('leads from the outline to the heading', async () => {
    const editor = await openReport();
    const item = (await outlineOf(editor)).items[1]!;
    await command('wsisReport.goToItem', `section:${item.key}`);
    const { document, selection } = vscode.window.activeTextEditor!;
    same(document.getText(selection).replace(/^#+ */, ''), 'Part 2: Analytical overview', 'The selection');
  });

  it('leads from hole to hole, and round', async () => {
    const editor = await openNewReport('holes.md', '---\ntemplate: wsis-input\n---\n\n## Part 1: Executive summary\n\n{{one}} and {{two}}\n');
    same((await outlineOf(editor)).holes.length, 2, 'The number of holes');
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await command('wsisReport.nextHole');
      seen.push(editor.document.getText(vscode.window.activeTextEditor!.selection));
    }
    same(seen, ['{{one}}', '{{two}}', '{{one}}'], 'The selections');
  });
});

describe('a file that the author calls a report', () => {
  it('is checked until the author says otherwise', async () => {
    const editor = await openNewReport('draft.md', '## Part 1: Executive summary\n\nAccess grew.[^1]\n');
    same(await api().outline(), undefined, 'The outline before');
    await command('wsisReport.treatAsReport');
    await until('the outline', () => api().outline());
    await until('a finding', () => findings(editor.document));
    await command('wsisReport.stopTreatingAsReport');
    await until('the findings to go', () => findings(editor.document).length === 0);
    await until('the outline to go', async () => (await api().outline()) === undefined);
  });

  it('may be one that is not saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '## Part 1: Executive summary\n\nAccess grew.[^1]\n' });
    await vscode.window.showTextDocument(document);
    await command('wsisReport.treatAsReport');
    await until('a finding', () => findings(document));
    ok(await api().outline(), 'It has an outline.');
    await command('wsisReport.stopTreatingAsReport');
    await until('the findings to go', () => findings(document).length === 0);
  });
});

describe('mending all', () => {
  it('mends what is safe to mend, and leaves the rest to the author', async () => {
    const editor = await openNewReport('mend.md', '---\ntemplate: wsis-input\n---\n\n**Part 1: Executive summary**\n\nAccess grew.[^1]\n');
    await until('a finding', () => findings(editor.document));
    const before = editor.document.getText();
    await command('wsisReport.fixAll');
    same(editor.document.getText(), before.replace('**Part 1: Executive summary**', '## Part 1: Executive summary'), 'The text');
    const mended = editor.document.getText();
    await until('the finding to go', () => findings(editor.document).every(({ code }) => String(typeof code === 'object' ? code.value : code) !== 'heading-unmarked'));
    await command('wsisReport.fixAll');
    same(editor.document.getText(), mended, 'The text, with nothing left that is safe to mend,');
  });
});

describe('a restart', () => {
  it('brings the findings back', async () => {
    const editor = await openReport();
    await until('a finding', () => findings(editor.document));
    await command('wsisReport.restartServer');
    await until('a finding', () => findings(editor.document));
    ok(await api().outline(), 'The outline is there again.');
  });
});

// Where the view tells already that a section is there, the palette's list opens instead, and Escape leaves everything as it was.
async function insertAgain({ key }: OutlineItem): Promise<void> {
  let over = false;
  const inserted = command('wsisReport.insertSection', `section:${key}`).finally(() => (over = true));
  await until('the list to close', async () => {
    await command('workbench.action.closeQuickOpen');
    return over;
  });
  await inserted;
}

function api(): Api {
  const extension = vscode.extensions.getExtension<Api>('wsis-report.wsis-report');
  ok(extension?.isActive, 'The extension is active.');
  return extension.exports;
}

/** Waits until the editor's document is the one that the outline describes. */
async function outlineOf({ document }: vscode.TextEditor): Promise<Outline> {
  const { version } = document;
  return until('the outline', async () => {
    const outline = await api().outline();
    return vscode.window.activeTextEditor?.document === document && outline?.version === version ? outline : undefined;
  });
}

function itemsOf({ items }: Outline): readonly OutlineItem[] {
  return items.flatMap(function all(item): OutlineItem[] {
    return [item, ...item.children.flatMap(all)];
  });
}
