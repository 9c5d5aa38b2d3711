// Runs code-server: VS Code in the browser with a Node extension host, the kind that desktop users have.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from './paths.mjs';

/** Where code-server is installed: outside the checkout, since it is large and no part of it. */
const home = process.env['WSIS_CODE_SERVER'] ?? path.join(tmpdir(), 'wsis-report-code-server');

/** Installs code-server where it is missing. Throws when that fails; the script has then said why. */
export function installCodeServer() {
  const { status } = spawnSync('bash', [path.join(import.meta.dirname, 'install-code-server.sh'), home], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('code-server could not be installed: it needs g++, make, python3 and, on Debian, libkrb5-dev.');
}

/**
 * Starts code-server on this machine only, with settings and extensions of its own.
 * @param {object} [options]
 * @param {string} [options.vsix] an extension to install first
 * @returns {Promise<{ page(options: { folder: string; file?: string; extension?: string; suites?: string }): string; close(): Promise<void> }>}
 *   the address that opens a folder, and in it a file, or an extension under development with its test suites; and the end
 */
export async function startCodeServer({ vsix } = {}) {
  const settings = temporaryFolder('code-server');
  const config = path.join(settings, 'config.yaml');
  writeFileSync(config, '');
  const entry = [path.join(home, 'node_modules/code-server/out/node/entry.js'), '--config', config, '--user-data-dir', settings, '--extensions-dir', path.join(settings, 'extensions')];
  // Without this a person's own settings and a running code-server would be found and used.
  const environment = { ...process.env, HOME: settings, XDG_DATA_HOME: settings, XDG_CONFIG_HOME: settings };

  if (vsix) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...entry, '--install-extension', vsix], { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`code-server did not install ${path.basename(vsix)}:\n${stdout}${stderr}`);
  }

  const flags = ['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened', '--disable-getting-started-override'];
  // A group of its own, since code-server starts further processes, all of which have to end with it.
  const server = spawn(process.execPath, [...entry, ...flags], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const end = () => {
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  const authority = await address(server);

  return {
    page: ({ folder, file, extension, suites }) => {
      const remote = (target) => `vscode-remote://${authority}${target}`;
      const payload = [];
      if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
      if (suites) payload.push(['extensionTestsPath', remote(suites)]);
      if (file) payload.push(['openFile', remote(path.join(folder, file))]);
      return `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    },
    close: async () => {
      process.off('exit', end);
      const ended = server.exitCode === null ? once(server, 'exit') : undefined;
      end();
      await ended;
    },
  };
}

/** The host and port that code-server prints once it listens. */
async function address(server) {
  const log = [];
  server.stderr.on('data', (data) => log.push(String(data)));
  for await (const line of createInterface(server.stdout)) {
    log.push(line);
    const [, authority] = /listening on http:\/\/(\S+?)\/?$/.exec(line) ?? [];
    if (authority) {
      server.stdout.resume();
      return authority;
    }
  }
  throw new Error(`code-server did not start:\n${log.join('\n')}`);
}
