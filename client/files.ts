import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, readDirectoryMethod, type ReadDirectoryResult, readFileMethod, type ReadFileParams, type ReadFileResult } from '../server/lsp/protocol.ts';

/** Lets the server read the files of the workspace, wherever they are; nothing outside it. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, ({ uri, most }: ReadFileParams): Promise<ReadFileResult> =>
    within(uri, async (file) => {
      if (most !== undefined && (await workspace.fs.stat(file)).size > most) return null;
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    }));
  client.onRequest(readDirectoryMethod, ({ uri }: DocumentParams): Promise<ReadDirectoryResult> =>
    within(uri, async (folder) => (await workspace.fs.readDirectory(folder)).map(([name]) => name)));
}

async function within<Answer>(address: string, read: (uri: Uri) => Promise<Answer | null>): Promise<Answer | null> {
  const parsed = Uri.parse(address, true);
  // The top folder may have no path at all. Joining takes the dots out of one, which would lead out of the folder that it seems to be in.
  const uri = Uri.joinPath(parsed.path === '' ? parsed.with({ path: '/' }) : parsed, '.');
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    return await read(uri);
  } catch (error) {
    if (error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')) return null;
    throw error;
  }
}
