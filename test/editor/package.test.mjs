import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { namedFiles } from '../../scripts/package.mjs';
import { root } from './paths.mjs';

const vsix = path.join(root, 'wsis-report.vsix');

describe('the package for VS Code', () => {
  let entries;
  before(async () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    entries = await contents(vsix);
  });

  it('is small', () => {
    assert.ok(statSync(vsix).size < 1_500_000, `${statSync(vsix).size} bytes`);
  });

  it('holds what its manifest names', () => {
    const manifest = JSON.parse(entries.get('extension/package.json'));
    const named = [...namedFiles(manifest), manifest.icon];
    assert.ok(named.length >= 2, 'A manifest names at least its two entries.');
    assert.deepEqual(named.filter((file) => !entries.has(`extension/${file}`)), []);
  });

  it('holds the server for both hosts, and what writes other formats', () => {
    for (const server of ['node.cjs', 'worker.js', 'convert.cjs', 'convert.js']) assert.ok(entries.has(`extension/dist/server/${server}`), server);
  });

  it('holds no sources, tests or libraries', () => {
    const foreign = [...entries.keys()].filter((file) => /\.(ts|mjs|map)$|\/(test|node_modules|scripts|client\/(?!node\.cjs|web\.js))/.test(file.replace('extension/dist/', 'extension/')));
    assert.deepEqual(foreign, []);
  });

  it('is no module, which VS Code for the Web would refuse', () => {
    assert.equal(JSON.parse(entries.get('extension/package.json')).type, undefined);
  });
});

describe('the package for npm', () => {
  it('installs a command that runs anywhere', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wsis-npm-'));
    const npm = (...args) => {
      const { status, stdout, stderr } = spawnSync('npm', [...args, '--cache', path.join(folder, 'cache'), '--offline'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder));
    npm('install', '--global', '--prefix', folder, path.join(folder, filename));
    const command = path.join(folder, process.platform === 'win32' ? 'wsis-report.cmd' : 'bin/wsis-report');
    const { status, stdout, stderr } = spawnSync(command, ['check', path.join(root, 'test/reports/clean/report.md')], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(status, 0, stdout + stderr);
    const exported = spawnSync(command, ['export', path.join(root, 'test/reports/clean/report.md'), '--to', 'docx', '-o', 'report.docx'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(exported.status, 0, exported.stderr);
    assert.ok(statSync(path.join(folder, 'report.docx')).size > 5000);
    rmSync(folder, { recursive: true });
  });
});

/** The names of the files in a zip, and the text of its package.json. */
function contents(file) {
  // The reader that vsce itself uses.
  const { open } = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce'))('yauzl');
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (problem, zip) => {
      if (problem) return reject(problem);
      const found = new Map();
      zip.on('error', reject).on('end', () => resolve(found));
      zip.on('entry', (entry) => {
        found.set(entry.fileName, '');
        if (entry.fileName !== 'extension/package.json') return zip.readEntry();
        zip.openReadStream(entry, async (trouble, stream) => {
          if (trouble) return reject(trouble);
          found.set(entry.fileName, Buffer.concat(await stream.toArray()).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}
