import { FileSystemError, l10n, type TextDocument, Uri, window, workspace, WorkspaceEdit } from 'vscode';

/** As many files of one name hardly lie in one folder. */
const mostNames = 99;

/**
 * Makes a Markdown file under a name that is free: `report.md`, else `report-2.md` and so on. No file that is there is written over.
 * @param content what the file holds; nothing, where it is left out
 * @returns undefined where it cannot be made; the author has then been told
 */
export async function createNewFile(folder: Uri, name: string, content = ''): Promise<TextDocument | undefined> {
  const target = await freeName(folder, name);
  if (target) {
    const edit = new WorkspaceEdit();
    // Made by somebody else in this moment, it is left to them.
    edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(content) });
    if (await workspace.applyEdit(edit)) return workspace.openTextDocument(target);
  }
  return void window.showErrorMessage(l10n.t('No file for the report could be made in this folder.'));
}

/** The first of `NAME.md`, `NAME-2.md` … that names no file yet. */
export async function freeName(folder: Uri, name: string): Promise<Uri | undefined> {
  for (let count = 1; count <= mostNames; count++) {
    const target = Uri.joinPath(folder, count === 1 ? `${name}.md` : `${name}-${count}.md`);
    if (!(await exists(target))) return target;
  }
  return undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}
