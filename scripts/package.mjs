// npm run package: writes wsis-report.vsix, which VS Code installs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../test/editor/paths.mjs';

const root = path.resolve(import.meta.dirname, '..');
const vsix = path.join(root, 'wsis-report.vsix');

// What ships besides package.json and the files that it names. What is not there (yet) is left out.
const shipped = ['README.md', 'CHANGELOG.md', 'LICENSE', 'dist/client', 'dist/server', 'dist/third-party-notices.txt', 'media', 'docs/rules', 'l10n', 'package.nls.json', 'package.nls.fr.json'];

/**
 * Lays out in a temporary folder what ships, and nothing else. Run the build first.
 * @param {readonly string[]} [extra] further files or folders, named within the repository
 * @returns {string} the folder
 */
export function stageExtension(extra = []) {
  const folder = temporaryFolder('extension');
  const manifest = shippedManifest();
  for (const item of [...shipped, ...namedFiles(manifest), ...extra]) {
    const source = path.join(root, item);
    if (existsSync(source)) cpSync(source, path.join(folder, item), { recursive: true });
  }
  // Findings lead to their pages, and nothing to the list of them.
  rmSync(path.join(folder, 'docs/rules/README.md'), { force: true });
  for (const file of readdirSync(folder, { recursive: true })) if (file.endsWith('.json')) writeCompact(path.join(folder, file));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, files: ['**'] }, undefined, 2));
  return folder;
}

/** JSON that people read in the repository, and here only machines. */
function writeCompact(file) {
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
}

/** package.json without what only our own build needs. */
function shippedManifest() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  // "type" above all: VS Code for the Web loads no modules, and would refuse the whole extension.
  for (const field of ['type', 'private', 'bin', 'scripts', 'devDependencies', 'overrides']) delete manifest[field];
  return manifest;
}

/**
 * The files that a manifest names, all of which VS Code would look for: grammars, snippets, schemas, pictures.
 * @param {unknown} value the manifest or a part of it
 * @returns {string[]} paths within the repository
 */
export function namedFiles(value) {
  if (typeof value === 'string') return value.startsWith('./') ? [path.posix.normalize(value)] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(namedFiles) : [];
}

async function main() {
  const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) return build.status ?? 1;
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: stageExtension(),
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${path.basename(vsix)}: ${Math.ceil(statSync(vsix).size / 1024)} KB`);
  return 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main();
