import { ok } from './assert.ts';
import { findings, openReport, until } from './support.ts';
import * as vscode from 'vscode';

describe('diagnostics', () => {
  it('are there for a report as soon as it is open', async () => {
    const { document } = await openReport();
    const [first] = await until('a finding of WSIS Report', () => findings(document));
    ok(first?.message.endsWith('.'), `A message is a sentence: ${first?.message}`);
  });

  it('follow an edit', async () => {
    const { document } = await openReport();
    await until('a finding of WSIS Report', () => findings(document));
    // Without its front matter and its text a document is no report any more, so nothing may be found in it.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), '# Shopping list\n');
    await vscode.workspace.applyEdit(edit);
    await until('the findings to go', () => findings(document).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the findings to come back', () => findings(document));
  });
});
