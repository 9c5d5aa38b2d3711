import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultyReport, soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(folder, 'sound.md'), soundReport);
    writeFileSync(join(folder, 'faulty.md'), faultyReport);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: 'utf8' });
  }

  it('ends with 0 where nothing is found', () => {
    const { status, stdout, stderr } = run('check', 'sound.md');
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'No findings in 1 file.\n', stderr: '' });
  });

  it('ends with 1 where something is found, and names file, line and rule', () => {
    const { status, stdout } = run('check', 'faulty.md');
    assert.equal(status, 1);
    assert.match(stdout, /^faulty\.md:11:13 error .*“gone”.* \[footnote-undefined\]$/m);
  });

  it('fails on graver findings only, as told', () => {
    writeFileSync(join(folder, 'long.md'), soundReport.replace('Progress was', `${'Long and longer. '.repeat(100)}Progress was`));
    assert.equal(run('check', 'long.md').status, 0);
    assert.equal(run('check', '--fail-on', 'warning', 'long.md').status, 0);
    assert.equal(run('check', '--fail-on=information', 'long.md').status, 1);
  });

  it('checks a file that does not call itself a report', () => {
    writeFileSync(join(folder, 'plain.md'), '# Title\n\nText.\n');
    assert.match(run('check', 'plain.md').stdout, /section-missing/);
  });

  it('writes JSON that others can build on', () => {
    const text = soundReport.replace('\n\n[^1]:', '\n\nMore was built.[^3]\n\n[^1]:');
    writeFileSync(join(folder, 'one.md'), text);
    const { stdout } = run('check', '--format', 'json', 'one.md', 'sound.md');
    const result = JSON.parse(stdout) as { files: { findings: { fingerprint: string }[] }[] };
    const { fingerprint } = result.files[0]!.findings[0]!;
    assert.match(fingerprint, /^[0-9a-f]{20}$/);
    const line = text.split('\n').indexOf('More was built.[^3]');
    assert.deepEqual(result, {
      version: 1,
      files: [
        {
          path: 'one.md',
          findings: [
            {
              rule: 'footnote-undefined',
              severity: 'error',
              message: 'The note “3” has no text; write “[^3]: …” at the end of the report.',
              range: { start: { line, character: 15 }, end: { line, character: 19 } },
              fixable: false,
              fingerprint,
            },
          ],
        },
        { path: 'sound.md', findings: [] },
      ],
    });
  });

  it('says in one sentence what it cannot read, and checks the rest', () => {
    const { status, stdout, stderr } = run('check', 'none.md', 'faulty.md');
    assert.equal(status, 2);
    assert.equal(stderr, 'wsis-report: none.md cannot be read: there is no such file.\n');
    assert.match(stdout, /faulty\.md:/);
  });

  it('refuses what it does not understand with one sentence and 2', () => {
    for (const args of [['check', '--format', 'xml', 'sound.md'], ['check', '--colour', 'sound.md'], ['check', '--fail-on', 'never', 'sound.md'], ['check', '--threads', '0', 'sound.md'], ['check'], ['chek', 'sound.md']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/, args.join(' '));
    }
  });

  it('reads the templates of the workspace, and says what is wrong with one', () => {
    mkdirSync(join(folder, '.wsis/templates'), { recursive: true });
    writeFileSync(join(folder, '.wsis/templates/note.json'), JSON.stringify({ name: 'note', title: 'A note', sections: [{ id: 'body', title: 'Body', order: 1 }] }));
    writeFileSync(join(folder, 'note.md'), '---\ntemplate: note\n---\n\n# A note\n');
    assert.match(run('check', 'note.md').stdout, /“Body” is missing/);
    writeFileSync(join(folder, '.wsis/templates/bad.json'), '{"name": "bad"}');
    const { status, stdout } = run('check', '.wsis/templates/bad.json');
    assert.equal(status, 1);
    assert.match(stdout, /bad\.json:1:1 error .*“title”.* \[template-invalid\]/);
  });

  it('shows its help and its version', () => {
    assert.match(run('--help').stdout, /^Usage: wsis-report/);
    assert.match(run('check', '--help').stdout, /^Usage: wsis-report check/);
    assert.match(run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('serves editors as "lsp --stdio"', async () => {
    const server = await Server.start(undefined, { command: [bundle, 'lsp', '--stdio'] });
    await server.open('file:///a.md', faultyReport);
    assert.ok((await server.diagnostics('file:///a.md')).length > 0);
    assert.equal(await server.stop(), 0);
  });
});
