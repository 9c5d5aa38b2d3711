import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { namedFiles } from '../../scripts/package.mjs';
import { launchBrowser } from './browser.mjs';
import { serve } from './host.mjs';
import { root, sampleFolder, temporaryFolder } from './paths.mjs';
import { EditorWindow } from './window/editor-window.mjs';

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
    assert.deepEqual(named.filter((file) => ![...entries.keys()].some((name) => name === `extension/${file}` || name.startsWith(`extension/${file}/`))), []);
  });

  it('holds its words in every language', () => {
    for (const table of ['package.nls.json', 'package.nls.fr.json', 'l10n/bundle.l10n.fr.json']) assert.ok(entries.has(`extension/${table}`), table);
  });

  it('holds the server for both hosts, and what writes other formats', () => {
    for (const server of ['node.cjs', 'worker.js', 'convert.cjs', 'convert.js', 'pdf.js']) assert.ok(entries.has(`extension/dist/server/${server}`), server);
  });

  it('holds no sources, tests or libraries', () => {
    const foreign = [...entries.keys()].filter((file) => /\.(ts|mjs|map)$|\/(test|node_modules|scripts|client\/(?!node\.cjs|web\.js))/.test(file.replace('extension/dist/', 'extension/')));
    assert.deepEqual(foreign, []);
  });

  it('is no module, which VS Code for the Web would refuse', () => {
    assert.equal(JSON.parse(entries.get('extension/package.json')).type, undefined);
  });
});

describe('the package, installed in VS Code for the Web', () => {
  let shop;
  let host;
  let browser;
  before(async () => {
    shop = await serveFiles(unpacked(vsix));
    host = await serve({ folder: sampleFolder, installed: shop.url });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    await shop?.close();
  });

  it('checks a report, though its files come from another origin than the editor, as those on vscode.dev do', async () => {
    const window = await EditorWindow.open(browser, host.page('report.md'), 'report.md');
    await window.problems('WSIS Report');
    // Nothing of this checkout is under development there.
    assert.equal(await window.page.getByText('[Extension Development Host]').count(), 0);
    assert.ok(shop.asked.has('/dist/client/web.js') && shop.asked.has('/dist/server/worker.js'), [...shop.asked].join());
    await window.close();
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

/** Unpacks what an editor would install; the folder of the extension. */
function unpacked(file) {
  const folder = temporaryFolder('installed');
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue;
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return path.join(folder, 'extension');
}

/** Serves a folder to pages of any origin, on this machine only. */
async function serveFiles(folder) {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };
  const asked = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.add(pathname);
    const file = path.join(folder, path.posix.normalize(decodeURIComponent(pathname)));
    const found = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(file) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${server.address().port}`, asked, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

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
