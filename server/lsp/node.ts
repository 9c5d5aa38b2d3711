import { Console } from 'node:console';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { convertInThread } from '../convert/in-thread.ts';
import { cancelWaiting } from './cancellation.ts';
import type { Files } from './files.ts';
import { serve } from './serve.ts';
import { web } from './web.ts';
import { wholeMessages } from './whole-messages.ts';

const disk: Files = {
  readFile: (uri, most = Infinity) => onDisk(uri, async (path) => {
    // What is no file, such as a pipe, might never end.
    const stats = await stat(path);
    return stats.isFile() && stats.size <= most ? (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') : undefined;
  }),
  readDirectory: (uri) => onDisk(uri, (path) => readdir(path)),
};

async function onDisk<Result>(uri: string, read: (path: string) => Promise<Result | undefined>): Promise<Result | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  return read(fileURLToPath(uri)).catch(() => undefined);
}

const options = { connectionStrategy: cancelWaiting };
const overStreams = process.argv.includes('--stdio');
// Standard output belongs to the protocol.
if (overStreams) globalThis.console = new Console(process.stderr);

serve(overStreams ? createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), options) : createConnection(ProposedFeatures.all, options), { files: disk, web, convert: () => convertInThread });
