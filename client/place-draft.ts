import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { createNewFile, freeName } from './new-file.ts';
import { nameOf } from './name-of.ts';
import { askFolder } from './report-folder.ts';

/**
 * Puts the draft of a file beside it, where that lies in a folder that is open; else where the author says. Where a file of its name is
 * there already, that stays as it is, and the author is asked.
 * @param near the file that the author is at
 * @returns undefined when the author gives up, or where the draft cannot be written, of which the author has then been told
 */
export async function placeDraft(source: Uri, draft: string, near: Uri | undefined): Promise<TextDocument | undefined> {
  const name = nameOf(source).replace(/\.[^.]*$/, '') || 'report';
  const isBeside = workspace.getWorkspaceFolder(source) !== undefined && workspace.fs.isWritableFileSystem(source.scheme) !== false;
  const folder = isBeside ? Uri.joinPath(source, '..') : await askFolder(near, l10n.t('Import Report'));
  if (folder === undefined) return undefined;
  if (folder === 'nowhere') return unsaved(draft);
  const free = await freeName(folder, name);
  const wanted = `${name}.md`;
  if (!free || nameOf(free) === wanted) return createNewFile(folder, name, draft);
  const another = l10n.t('Save as “{0}”', nameOf(free));
  const nowhere = l10n.t('Do Not Save It Yet');
  const answer = await window.showWarningMessage(l10n.t('“{0}” is there already.', wanted), { modal: true, detail: l10n.t('It stays as it is.') }, another, nowhere);
  if (answer === nowhere) return unsaved(draft);
  return answer === another ? createNewFile(folder, name, draft) : undefined;
}

function unsaved(draft: string): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: 'markdown', content: draft });
}
