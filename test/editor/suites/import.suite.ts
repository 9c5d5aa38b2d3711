import * as vscode from 'vscode';
import { pdfFile } from '../../support/pdf-file.ts';
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

  // What reads PDFs is a bundle of its own, which each host loads in its own way.
  it('may be a PDF', async () => {
    const lines = ['2018 Input from the Library Board', 'Part 1: Executive summary', 'The board planned nine reading rooms in the north of the', 'country and paid for the tenth, which was opened in June.'];
    const texts = lines.map((text, index) => ({ text, left: 72, base: [760, 720, 680, 666][index]!, size: [18, 14, 10, 10][index]! }));
    const file = workspaceFile('library-2018.pdf');
    await vscode.workspace.fs.writeFile(file, pdfFile([{ texts }]));
    await command('wsisReport.importReport', file);
    const { document } = await until('the draft', () => vscode.window.visibleTextEditors.find((editor) => editor.document.uri.path.endsWith('/library-2018.md')));
    ok(document.getText().endsWith('## Part 1: Executive summary\n\nThe board planned nine reading rooms in the north of the country and paid for the tenth, which was opened in June.\n'), document.getText());
  });
});
