// npm start: the sample report in VS Code with the extension, in the desktop program or else in a browser.
// $VSCODE_BIN names a desktop VS Code, $PORT the port for a browser; BROWSER=none (or --no-open) opens none.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import './build.mjs';
import { serve } from '../test/editor/host.mjs';
import { installEditor } from '../test/editor/install.mjs';
import { leavings, root, sampleFolder } from '../test/editor/paths.mjs';

const report = 'report.md';
// Windows starts the command line of VS Code, a .cmd file, only through a shell.
const shell = process.platform === 'win32';

const desktop = ['VSCODE_BIN', 'code', 'code-insiders', 'codium']
  .map((name) => (name === 'VSCODE_BIN' ? process.env[name] : name))
  .find((command) => command && spawnSync(command, ['--version'], { shell, stdio: 'ignore', timeout: 60_000 }).status === 0);

process.exitCode = desktop ? openDesktop(desktop) : await serveWeb().catch(fail);

function fail(error) {
  console.error(error.message);
  return 1;
}


function openDesktop(command) {
  // The window outlives this process, so its copy of the reports has to as well.
  const folder = path.join(leavings, 'sample');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sampleFolder, folder, { recursive: true });
  const { status } = spawnSync(command, [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', folder, path.join(folder, report)], { shell, stdio: 'inherit' });
  console.log(`Opened a copy of ${path.relative(root, sampleFolder)} with ${command}.`);
  return status ?? 1;
}

async function serveWeb() {
  // From here on, whatever is under way ends with Ctrl-C, and that is no failure. (npm passes on a signal that came already.)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  // npm may be ended alone, without a word to the processes that it started.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid === parent || process.exit(0), 1000).unref();
  await installEditor();
  const { page } = await serve({ folder: sampleFolder, port: Number(process.env['PORT'] ?? 0) });
  const url = page(report);
  console.log(`\nNo desktop VS Code was found, so here it is for a browser:\n\n  ${url}\n\nCtrl-C ends it. What you change stays in the browser.`);
  if (!process.argv.includes('--no-open') && process.env['BROWSER'] !== 'none') openBrowser(url);
  return 0;
}

function openBrowser(url) {
  // Without a screen xdg-open would start a text browser in this terminal.
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...before, url.replaceAll('&', shell ? '^&' : '&')], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
