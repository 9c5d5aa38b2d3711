import { type CodeAction, CodeActionKind, commands, Range, window, workspace } from 'vscode';
import type { CurrentReport } from './current-report.ts';

/** There is one action of a kind for the whole report; more would only have to be resolved. */
const toResolve = 1;

/**
 * Does to the whole report what the server offers under a kind, in one step for undo.
 * @param name the kind without the `source.` before it
 * @param nothing what to say where there is nothing to do, with a full stop
 */
export async function applySourceAction({ document }: CurrentReport, name: string, nothing: string): Promise<void> {
  if (!document) return;
  const kind = CodeActionKind.Source.append(name).value;
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, document.validateRange(whole), kind, toResolve);
  const edit = actions.find((action) => action.edit)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else window.setStatusBarMessage(nothing, 5000);
}
