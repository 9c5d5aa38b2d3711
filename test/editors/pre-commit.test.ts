import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundReport } from '../support/samples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const faulty = soundReport.replace('[^2]: Regional', '[^3]: Regional');
const mendable = soundReport.replace('countries.[^1]', 'countries[^1].');

describe('the hooks for pre-commit', () => {
  let folder: string;
  let repository: string;
  let hooks: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    const command = join(folder, 'bin/wsis-report');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/wsis-report.cjs')}" "$@"\n`);
    chmodSync(command, 0o755);
    // pre-commit wants a repository with commits; of ours it needs this file alone.
    hooks = made('hooks', {});
    copyFileSync(join(root, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'));
    commit(hooks);
  });
  beforeEach(() => (repository = made('reports', { 'report.md': faulty, 'notes.md': '# Notes\n\nSee.[^y]\n', 'sound.md': soundReport })));
  afterEach(() => rmSync(repository, { recursive: true }));
  after(() => rmSync(folder, { recursive: true }));

  function run(command: string, ...args: string[]): { status: number | null; output: string } {
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, PRE_COMMIT_HOME: join(folder, 'cache'), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: repository ?? folder, env, encoding: 'utf8' });
    if (error) throw new Error(`${command} could not be started: ${error.message}`);
    return { status, output: stdout + stderr };
  }
  function made(name: string, files: Record<string, string>): string {
    const path = join(folder, name);
    mkdirSync(path);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    spawnSync('git', ['init', '-q', path]);
    spawnSync('git', ['-C', path, 'add', '-A']);
    return path;
  }
  function commit(path: string): void {
    spawnSync('git', ['-C', path, 'add', '-A']);
    const { status, stderr } = spawnSync('git', ['-C', path, '-c', 'user.name=Author', '-c', 'user.email=author@example.org', 'commit', '-q', '-m', 'Hooks'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }

  it('stop a commit that leaves a report wrong, and pass over what is none', () => {
    const { status, output } = run('pre-commit', 'try-repo', hooks, 'wsis-report', '--all-files');
    assert.equal(status, 1, output);
    assert.match(output, /^report\.md:\d+:\d+ error .* \[footnote-undefined\]$/m);
    assert.doesNotMatch(output, /notes\.md|^sound\.md.*error/m);
    const sound = run('pre-commit', 'try-repo', hooks, 'wsis-report', '--files', 'sound.md', 'notes.md');
    assert.equal(sound.status, 0, sound.output);
  });

  it('mend what is safe to mend, so that it is seen before it is committed', () => {
    writeFileSync(join(repository, 'report.md'), mendable);
    const { status, output } = run('pre-commit', 'try-repo', hooks, 'wsis-report-fix', '--files', 'report.md');
    assert.equal(status, 1, output);
    assert.match(output, /files were modified by this hook/);
    assert.equal(readFileSync(join(repository, 'report.md'), 'utf8'), soundReport);
  });

  it('work as the manual has them', () => {
    const recipe = /^repos:\n {2}- repo: local\n[^]*?(?=^```)/m.exec(readFileSync(join(root, 'docs/command-line.md'), 'utf8'))?.[0];
    assert.ok(recipe);
    writeFileSync(join(repository, '.pre-commit-config.yaml'), recipe);
    spawnSync('git', ['-C', repository, 'add', '-A']);
    const { status, output } = run('pre-commit', 'run', '--all-files');
    assert.equal(status, 1, output);
    assert.match(output, /^report\.md:\d+:\d+ error .* \[footnote-undefined\]$/m);
  });
});
