import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { root, temporaryFolder } from '../editor/paths.mjs';

const { version, bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const windows = process.platform === 'win32';
const report = '---\ntemplate: wsis-input\n---\n\n# Contribution\n\nAccess grew.[^gone]\n';

describe('the package for npm, installed where nothing else is', () => {
  const folder = temporaryFolder('installed');
  const home = temporaryFolder('home');
  const archive = path.join(home, `wsis-report-${version}.tgz`);
  // Nothing of whoever runs the tests, and nobody to ask.
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, npm_config_cache: path.join(home, 'cache'), npm_config_offline: 'true', npm_config_update_notifier: 'false', ...(windows && { SystemRoot: process.env.SystemRoot, ComSpec: process.env.ComSpec }) };

  function run(command, ...args) {
    return spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', shell: windows });
  }

  before(() => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/pack.mjs'), home], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "team", "private": true }');
    const installed = run('npm', 'install', '--no-audit', '--no-fund', archive);
    assert.equal(installed.status, 0, installed.stderr);
    mkdirSync(path.join(folder, 'drafts'));
    writeFileSync(path.join(folder, 'drafts/report.md'), report);
  });

  it('is small, brings nothing along, and runs nothing while it is installed', () => {
    assert.ok(statSync(archive).size < 1_500_000, `${statSync(archive).size} bytes`);
    assert.deepEqual(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['wsis-report']);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'node_modules/wsis-report/package.json'), 'utf8'));
    assert.deepEqual([manifest.dependencies, manifest.scripts, manifest.private, manifest.bin], [undefined, undefined, undefined, bin]);
    for (const file of ['LICENSE', 'README.md', 'docs/command-line.md', 'dist/third-party-notices.txt']) assert.ok(statSync(path.join(folder, 'node_modules/wsis-report', file)).isFile(), file);
  });

  it('checks, mends and exports from the command line', () => {
    const checked = run('npx', '--no-install', 'wsis-report', 'check', 'drafts');
    assert.equal(checked.status, 1, checked.stderr);
    assert.match(checked.stdout, /report\.md:7:13 error .*“gone”.* \[footnote-undefined\]/);
    assert.equal(run('npx', '--no-install', 'wsis-report', '--version').stdout.trim(), version);
    assert.equal(run('npx', '--no-install', 'wsis-report', 'check', '--fix', '--fail-on', 'error', 'drafts').status, 1);
    const exported = run('npx', '--no-install', 'wsis-report', 'export', 'drafts/report.md', '--to', 'docx', '--allow-errors');
    assert.equal(exported.status, 0, exported.stderr);
    assert.ok(statSync(path.join(folder, 'drafts/report.docx')).size > 1_000);
  });

  it('serves editors under a name of its own', async () => {
    const server = spawn(windows ? 'npx.cmd' : path.join(folder, 'node_modules/.bin/wsis-report-language-server'), [...(windows ? ['--no-install', 'wsis-report-language-server'] : []), '--stdio'], { cwd: folder, env, shell: windows, stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
      connection.listen();
      const { capabilities } = await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: { codeDescriptionSupport: true } } } });
      assert.ok(capabilities.hoverProvider);
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///report.md', languageId: 'markdown', version: 1, text: report } });
      const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: 'file:///report.md' } });
      const found = items.find(({ code }) => code === 'footnote-undefined');
      // The pages of the rules came along.
      assert.ok(statSync(fileURLToPath(found.codeDescription.href)).isFile());
      await connection.sendRequest('shutdown');
      const ended = once(server, 'exit');
      await connection.sendNotification('exit');
      assert.equal((await ended)[0], 0);
      connection.dispose();
    } finally {
      server.kill();
    }
  });
});
