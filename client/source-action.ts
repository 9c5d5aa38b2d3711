import { type CodeAction, CodeActionKind, commands, Range, type TextDocument, window, workspace, type WorkspaceEdit } from 'vscode';
import type { CurrentReport } from './current-report.ts';

/** There is one action of a kind for the whole report; more would only have to be resolved. */
const toResolve = 1;
/** A text that changes more often than this while it is asked about is not the author's typing. */
const mostTries = 10;

/**
 * Does to the whole report what the server offers under a kind, in one step for undo.
 * @param name the kind without the `source.` before it
 * @param nothing what to say where there is nothing to do, with a full stop
 */
export async function applySourceAction({ document }: CurrentReport, name: string, nothing: string): Promise<void> {
  if (!document) return;
  const kind = CodeActionKind.Source.append(name).value;
  for (let tries = 0; tries < mostTries; tries++) {
    const { version } = document;
    const edit = await editOf(document, kind);
    // When the author types on, the answer is about another text by now, and VS Code refuses it.
    if (edit === 'cancelled' || document.version !== version) continue;
    if (!edit) return void window.setStatusBarMessage(nothing, 5000);
    if (await workspace.applyEdit(edit)) return;
  }
}

async function editOf(document: TextDocument, kind: string): Promise<WorkspaceEdit | 'cancelled' | undefined> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  try {
    const actions = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, kind, toResolve);
    return actions.find((action) => action.edit)?.edit;
  } catch (error) {
    // VS Code gives the question up when the text changes meanwhile, and would show the author an error.
    if (error instanceof Error && error.message === 'Canceled') return 'cancelled';
    throw error;
  }
}
