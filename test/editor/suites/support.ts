import * as vscode from 'vscode';

/**
 * Asks again and again until there is an answer.
 * @param what completes "Timed out waiting for …"
 * @param probe returns undefined, null, false or an empty array while there is none
 * @param patience in milliseconds
 * @returns the answer
 */
export async function until<T>(what: string, probe: () => T | PromiseLike<T>, patience = 60_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await probe();
    const empty = answer === undefined || answer === null || answer === false || (Array.isArray(answer) && answer.length === 0);
    if (!empty) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * The address of a file in the workspace that the tests run in, a copy of the sample reports.
 * @param name its path within the workspace
 */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need an open folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/**
 * Opens a file of the workspace in an editor.
 * @param name its path within the workspace; the sample report by default
 * @returns the editor; its document is `editor.document`
 */
export async function openReport(name = 'report.md'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  const editor = await vscode.window.showTextDocument(document);
  // The extension hears of it when the tests do.
  await until('the editor to be in front', () => vscode.window.activeTextEditor === editor);
  return editor;
}

/**
 * Writes a file into the workspace and opens it, so that a test has a report of its own; one that is open is given the text.
 * @param name its path within the workspace
 * @param text the whole file
 * @returns the editor
 */
export async function openNewReport(name: string, text: string): Promise<vscode.TextEditor> {
  const file = workspaceFile(name);
  // What is written below an open document is loaded into it some time later, and may be half of it then.
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => String(uri) === String(file));
  if (!isOpen) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const editor = await openReport(name);
  const { document } = editor;
  if (document.getText() !== text) await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
  return editor;
}

/**
 * Our findings on a document as VS Code shows them, without those of other extensions.
 * @param document
 */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'WSIS Report');
}

/**
 * Replaces the first occurrence of a text as an author's edit would.
 * @param editor
 * @param before must occur
 * @param after
 */
export async function replace({ document }: vscode.TextEditor, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  if (start < 0) throw new Error(`The document does not have ${JSON.stringify(before)}.`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + before.length)), after);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('VS Code refused the edit.');
}

/**
 * Runs a command and returns its result, with a name in the error where VS Code gives none.
 * @param id
 * @param args
 */
export async function command<T>(id: string, ...args: readonly unknown[]): Promise<T | undefined> {
  try {
    return await vscode.commands.executeCommand<T>(id, ...args);
  } catch (error) {
    throw new Error(`The command ${id} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
