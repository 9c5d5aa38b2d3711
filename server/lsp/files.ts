import type { Connection } from 'vscode-languageserver';
import { readDirectoryMethod, readFileMethod, type ReadDirectoryResult, type ReadFileResult } from './protocol.ts';

/** Reading the user's files, by URI. Undefined where there is no such file or folder, or it cannot be read. */
export interface Files {
  readFile(uri: string): Promise<string | undefined>;
  /** Names, not paths. */
  readDirectory(uri: string): Promise<readonly string[] | undefined>;
}

/** Files that the client reads for us: in virtual workspaces and in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    async readFile(uri) {
      return (await connection.sendRequest<ReadFileResult>(readFileMethod, { uri })) ?? undefined;
    },
    async readDirectory(uri) {
      return (await connection.sendRequest<ReadDirectoryResult>(readDirectoryMethod, { uri })) ?? undefined;
    },
  };
}
