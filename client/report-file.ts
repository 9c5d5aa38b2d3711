import { FileSystemError, l10n, type TextDocument, Uri, window, workspace, WorkspaceEdit } from 'vscode';

/** As many reports of one organization on one year hardly lie in one folder. */
const mostNames = 99;

/**
 * Makes an empty file for a report under a name that is free, such as `internet-society-2025.md`.
 * @returns undefined where it cannot be made; the author has then been told
 */
export async function createReportFile(folder: Uri, organization: string, year: string): Promise<TextDocument | undefined> {
  const name = [...words(organization), year].join('-');
  for (let count = 1; count <= mostNames; count++) {
    const target = Uri.joinPath(folder, count === 1 ? `${name}.md` : `${name}-${count}.md`);
    if (await exists(target)) continue;
    const edit = new WorkspaceEdit();
    // Made by somebody else in this moment, it is left to them.
    edit.createFile(target, { overwrite: false, ignoreIfExists: false });
    if (await workspace.applyEdit(edit)) return workspace.openTextDocument(target);
    break;
  }
  return void window.showErrorMessage(l10n.t('No file for the report could be made in this folder.'));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

/** The words of a name, in whatever script, without what a file name cannot hold. */
function words(name: string): readonly string[] {
  const all = name.toLowerCase().normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return all.length > 0 ? all.slice(0, 8) : ['report'];
}
