import * as vscode from 'vscode';
import { ok, same } from './assert.ts';
import { command, findings, openNewReport, replace, until } from './support.ts';

const report = '---\ntemplate: wsis-input\n---\n\n# Report\n\nAccess grew.[^7] Costs fell.[^itu][^7]\n\n[^7]: ITU, *Facts*.\n\n[^itu]: UNESCO.\n';

// VS Code's own Markdown support answers the same questions; nothing may come twice.
describe('a note', () => {
  it('is said once, given once, and called where it is called', async () => {
    const { document } = await openNoted();
    const at = place(document, '[^7]');
    const hovers = await until('the hover', () => command<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at));
    same(hovers.length, 1, 'The number of hovers');
    const definitions = (await command<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at)) ?? [];
    same(definitions.map((found) => ('targetUri' in found ? found.targetRange : found.range).start.line), [8], 'The lines of the definitions');
    const references = (await command<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at)) ?? [];
    same(references.map(({ range }) => [range.start.line, document.getText(range)]), [[6, '^7'], [6, '^7'], [8, '^7']], 'The references');
    const highlights = (await command<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at)) ?? [];
    same(highlights.map(({ kind }) => kind), [vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Write], 'The highlights');
  });

  it('is renamed everywhere', async () => {
    const { document } = await openNoted();
    const edit = await command<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place(document, '[^7]'), 'facts');
    ok(edit && (await vscode.workspace.applyEdit(edit)), 'The edit is applied.');
    same(document.getText(), report.replaceAll('[^7]', '[^facts]'), 'The text');
  });

  it('is left whole where its new name is taken, by VS Code’s own rename too', async () => {
    const { document } = await openNoted();
    const edit = await command<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place(document, '[^7]'), 'itu');
    same(edit?.size ?? 0, 0, 'The number of files to change');
  });

  it('is inserted at the cursor, and gone again with one undo', async () => {
    const editor = await openNoted();
    const at = place(editor.document, 'grew.').translate(0, 4 - 2);
    editor.selection = new vscode.Selection(at, at);
    await command('wsisReport.insertNote');
    const inserted = `${report.replace('grew.', 'grew.[^1]')}\n[^1]: {{source}}\n`;
    same(editor.document.getText(), inserted, 'The text');
    same(editor.document.getText(editor.selection), '{{source}}', 'The selection');
    await command('leaveSnippet');
    await command('undo');
    same(editor.document.getText(), report, 'The text after undo');
  });

  it('is numbered anew by command', async () => {
    const { document } = await openNoted();
    await command('wsisReport.renumberNotes');
    same(document.getText(), report.replaceAll('[^7]', '[^1]'), 'The text');
    await command('undo');
    same(document.getText(), report, 'The text after undo');
  });

  it('is numbered anew while its author types on', async () => {
    const editor = await openNoted();
    const numbered = command('wsisReport.renumberNotes');
    for (const [before, after] of [['fell', 'rose'], ['Access', 'Broad access'], ['grew', 'fell']] as const) await replace(editor, before, after);
    await numbered;
    same(editor.document.getText(), report.replaceAll('[^7]', '[^1]').replace('fell', 'rose').replace('Access grew', 'Broad access fell'), 'The text');
  });
});

async function openNoted(): Promise<vscode.TextEditor> {
  const editor = await openNewReport('noted.md', report);
  await until('a finding', () => findings(editor.document));
  return editor;
}

/** Two characters into the first occurrence of a text: in the name of a note. */
function place(document: vscode.TextDocument, found: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(found) + 2);
}
