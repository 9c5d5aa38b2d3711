import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** Beside the bundle in which this runs, be it the server's own or the command line's. */
function rulePages(): string | undefined {
  const folder = ['../docs/rules', '../../docs/rules'].map((path) => join(__dirname, path)).find((path) => existsSync(path));
  return folder === undefined ? undefined : pathToFileURL(folder).href;
}

const options = { connectionStrategy: cancelWaiting };
const overStreams = process.argv.includes('--stdio');
// Standard output belongs to the protocol.
if (overStreams) globalThis.console = new Console(process.stderr);

const pages = rulePages();
const connection = overStreams ? createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), options) : createConnection(ProposedFeatures.all, options);
serve(connection, { files: disk, web, ...(pages !== undefined && { rulePages: pages }), convert: () => convertInThread });
