import { type CodeAction, CodeActionKind, commands, Range, window, workspace } from 'vscode';
import type { CurrentReport } from './current-report.ts';

const kind = CodeActionKind.SourceFixAll.append('wsisReport').value;
/** There is one action for the whole report; more would only have to be resolved. */
const toResolve = 1;

/** Applies every fix in the report that is safe to apply unseen. */
export async function fixAll(report: CurrentReport): Promise<void> {
  const { document } = report;
  if (!document) return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, document.validateRange(whole), kind, toResolve);
  const edit = actions.find((action) => action.edit)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else window.setStatusBarMessage('Nothing here can be fixed without you.', 5000);
}
