import * as vscode from 'vscode';
import { ok, same } from './assert.ts';
import { command, findings, until, workspaceFile } from './support.ts';

const source = '2019 Input from the Library Board\n\nPart 1: Executive summary\n\nThe board planned nine reading rooms in the\nnorth of the country¹ and paid for the tenth.\n\n¹ Plan, page 2.\n';

describe('a file that is imported', () => {
  it('becomes a report beside it, which is saved and checked, and stays as it is', async () => {
    const file = workspaceFile('library-2019.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(source));
    await command('wsisReport.importReport', file);
    const editor = await until('the draft', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/library-2019.md')));
    const { document } = editor;
    same(document.isDirty, false, 'Whether it is still to be saved');
    ok(document.getText().startsWith('---\ntemplate: wsis-input\n'), 'It has front matter.');
    ok(document.getText().endsWith('reading rooms in the north of the country[^1] and paid for the tenth.\n\n[^1]: Plan, page 2.\n'), document.getText());
    await until('a finding', () => findings(document));
    same(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), source, 'The file');
  });
});
