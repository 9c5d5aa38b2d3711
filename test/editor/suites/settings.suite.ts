import * as vscode from 'vscode';
import { same } from './assert.ts';
import { command, openNewReport, until, workspaceFile } from './support.ts';

const misspelt = '{\n  "template": "wsis-inptu",\n  "rules": { "link-vague": "warn" }\n}\n';
const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(workspaceFile('drafts/.wsis/config.json'), new TextEncoder().encode(text));
const ours = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(workspaceFile('drafts/.wsis/config.json')).filter(({ source }) => source === 'WSIS Report');
const count = (): number => ours().length;

describe('the settings of a folder', () => {
  it('show their mistakes while a report is open for which they count, each once when they are opened too', async () => {
    await write(misspelt);
    await openNewReport('drafts/report.md', '---\ntemplate: wsis-input\n---\n\n# Report\n');
    await until('the mistakes of settings that are closed', () => count() === 2);
    same(ours().map(({ range }) => range.start.line).join(), '1,2', 'Their lines');

    // What the schema tells, VS Code tells now. A document that the test opened itself would stay open for minutes.
    await command('vscode.open', workspaceFile('drafts/.wsis/config.json'));
    const settings = await until('the settings in front', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('config.json')));
    await until('the mistake in open settings', () => count() === 1);
    await settings.edit((edit) => edit.replace(new vscode.Range(1, 0, 3, 0), '  "template": "wsis-input"\n'));
    await until('no mistake in settings that are mended', () => count() === 0);
    await settings.document.save();
    await command('workbench.action.closeActiveEditor');

    await write(misspelt);
    await until('the mistakes of settings that are closed again', () => count() === 2);
    await vscode.workspace.fs.delete(workspaceFile('drafts/.wsis'), { recursive: true });
    await until('no mistake without settings', () => count() === 0);
  });
});
