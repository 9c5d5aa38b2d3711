import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/**
 * Starts a browser without a window: $WSIS_BROWSER or $CHROME_BIN, else an installed Chrome, Chromium or Edge, else,
 * on Linux x64, the Chromium that an npm package carries.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws when there is none, naming what to install
 */
export async function launchBrowser() {
  const { chromium } = require('playwright-core');
  const { executable, environment = {} } = named() ?? installed() ?? (await packed());
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    timeout: 120_000,
    // A container's root has no sandbox and little shared memory; the rest keeps the browser off the network.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

function named() {
  for (const name of ['WSIS_BROWSER', 'CHROME_BIN']) {
    const executable = process.env[name];
    if (!executable) continue;
    if (!existsSync(executable)) throw new Error(`$${name} names ${executable}, which does not exist.`);
    return { executable };
  }
  return undefined;
}

function installed() {
  const executable = candidates().find((file) => existsSync(file));
  return executable && { executable };
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter(Boolean);
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) => roots.map((folder) => path.join(folder, file)));
  }
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder && !folder.startsWith('/snap'));
  return ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge', 'microsoft-edge-stable'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function packed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Google Chrome, Chromium or Microsoft Edge, or name one in $WSIS_BROWSER.');
  }
  const folder = path.join(import.meta.dirname, 'node_modules/.chromium');
  const executable = path.join(folder, 'chromium');
  if (!existsSync(executable)) await unpack(folder);

  const environment = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  if (starts(executable, environment)) return { executable, environment };
  // A bare machine lacks NSS and Expat, which the package carries; where the system has its own, those fit better.
  const libraries = { ...environment, LD_LIBRARY_PATH: path.join(folder, 'libraries/lib') };
  if (starts(executable, libraries)) return { executable, environment: libraries };
  throw new Error('The Chromium from npm does not start on this machine: install Google Chrome or Chromium, or name one in $WSIS_BROWSER.');
}

// The package can unpack itself, but only into the shared temporary folder, where it runs whatever lies there already.
async function unpack(folder) {
  const parts = `${folder}-${process.pid}`;
  mkdirSync(parts, { recursive: true });
  writeFileSync(path.join(parts, 'chromium'), unbrotli('chromium.br'), { mode: 0o755 });
  for (const [archive, target] of [['al2023.tar.br', 'libraries'], ['fonts.tar.br', 'fonts']]) {
    await pipeline(Readable.from([unbrotli(archive)]), require('tar-fs').extract(path.join(parts, target)));
  }
  writeFileSync(path.join(parts, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(parts, folder);
}

function unbrotli(file) {
  return brotliDecompressSync(readFileSync(path.join(import.meta.dirname, 'node_modules/@sparticuz/chromium/bin', file)));
}

function starts(executable, environment) {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...environment }, timeout: 60_000 }).status === 0;
}
