import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cancelWaiting } from './cancellation.ts';
import type { Files } from './files.ts';
import { serve } from './serve.ts';

const disk: Files = {
  readFile: (uri) => onDisk(uri, (path) => readFile(path, 'utf8')),
  readDirectory: (uri) => onDisk(uri, (path) => readdir(path)),
};

async function onDisk<Result>(uri: string, read: (path: string) => Promise<Result>): Promise<Result | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  return read(fileURLToPath(uri)).catch(() => undefined);
}

serve(createConnection(ProposedFeatures.all, { connectionStrategy: cancelWaiting }), disk);
