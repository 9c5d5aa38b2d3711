import type { Connection } from 'vscode-languageserver';
import { readDirectoryMethod, readFileMethod, type ReadDirectoryResult, type ReadFileParams, type ReadFileResult } from './protocol.ts';

/** Reading the user's files, by URI. Undefined where there is no such file or folder, or it cannot be read. */
export interface Files {
  /** Undefined too where the file is larger than `most` bytes. */
  readFile(uri: string, most?: number): Promise<string | undefined>;
  /** Names, not paths. */
  readDirectory(uri: string): Promise<readonly string[] | undefined>;
}

/** Files that the client reads for us: in virtual workspaces and in a browser. */
export function clientFiles(connection: Connection): Files {
  return {
    async readFile(uri, most) {
      const params: ReadFileParams = { uri, ...(most !== undefined && { most }) };
      return (await connection.sendRequest<ReadFileResult>(readFileMethod, params)) ?? undefined;
    },
    async readDirectory(uri) {
      return (await connection.sendRequest<ReadDirectoryResult>(readDirectoryMethod, { uri })) ?? undefined;
    },
  };
}
