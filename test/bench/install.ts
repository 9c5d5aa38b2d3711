import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const stamp = path.join(here, 'node_modules/.wsis-report-lock');

/** Installs the other checkers into test/bench/node_modules, unless the lock file's packages are there. Rejects where npm fails. */
export async function installPeers(): Promise<void> {
  const wanted = createHash('sha256').update(readFileSync(path.join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing the other checkers into test/bench (once, about 60 MB from npm), to compare with them.');
  // npm names the folder of the package whose script called us in its environment, and would install there.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name)));
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', flags, { cwd: here, env: environment, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  const [status] = await once(npm, 'close');
  if (status !== 0) throw new Error('The other checkers could not be installed: "npm ci" failed in test/bench.');
  writeFileSync(stamp, wanted);
}
