import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';

/**
 * Asks where a new report goes: a folder of the workspace, that of the file that the author is at, another one, or nowhere yet.
 * @returns undefined when the author gives up; `nowhere`, unasked, where no folder is open
 */
export async function askFolder(near: Uri | undefined, title: string): Promise<Uri | 'nowhere' | undefined> {
  const roots = workspace.workspaceFolders ?? [];
  if (roots.length === 0) return 'nowhere';
  const beside = near && workspace.getWorkspaceFolder(near) ? [Uri.joinPath(near, '..')] : [];
  const folders = new Map([...beside, ...roots.map(({ uri }) => uri)].map((uri) => [String(uri).replace(/\/$/, ''), uri]));
  const items: FolderPick[] = Array.from(folders.values(), (uri) => ({ label: nameOf(uri), chosen: uri }));
  items.push({ label: l10n.t('Another Folder…'), chosen: 'other' }, { label: l10n.t('Do Not Save It Yet'), chosen: 'nowhere' });
  const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('In which folder?'), ignoreFocusOut: true });
  if (picked?.chosen !== 'other') return picked?.chosen;
  const [folder] = (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title, openLabel: l10n.t('Save Here') })) ?? [];
  return folder;
}

interface FolderPick extends QuickPickItem {
  readonly chosen: Uri | 'other' | 'nowhere';
}

function nameOf(uri: Uri): string {
  const root = workspace.getWorkspaceFolder(uri);
  const path = workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);
  // The top folder relative to itself has no name.
  return String(root?.uri).replace(/\/$/, '') === String(uri).replace(/\/$/, '') ? (root?.name ?? path) : path;
}
