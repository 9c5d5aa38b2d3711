// npm run package:npm: writes wsis-report-VERSION.tgz, which npm installs, here or into a folder that is named: the command line and the language server, with
// everything that they need in it. The extension's own package.json is private, so that it is never published by a slip.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../test/editor/paths.mjs';

const root = path.resolve(import.meta.dirname, '..');
const kept = ['name', 'version', 'description', 'license', 'keywords', 'bin'];

/** package.json without the extension and without what only our own build needs. */
function packedManifest(manifest) {
  return { ...Object.fromEntries(kept.map((field) => [field, manifest[field]])), engines: { node: manifest.engines.node } };
}

function main() {
  const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) return build.status ?? 1;
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = temporaryFolder('npm');
  try {
    for (const item of ['README.md', 'CHANGELOG.md', 'LICENSE', ...manifest.files]) cpSync(path.join(root, item), path.join(folder, item), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(packedManifest(manifest), undefined, 2));
    return spawnSync('npm', ['pack', '--loglevel=error', '--pack-destination', path.resolve(process.argv[2] ?? root)], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
