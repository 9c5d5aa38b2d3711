import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPage } from '../support/page.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { readWord } from '../support/word-file.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

describe('wsis-report export', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(folder, 'sound.md'), soundReport);
    writeFileSync(join(folder, 'faulty.wsis.md'), faultyReport);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]): { status: number | null; stdout: Buffer; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'wsis-report.cjs'), 'export', ...args], { cwd: folder });
    return { status, stdout, stderr: stderr.toString('utf8') };
  }
  const files = (): string[] => readdirSync(folder).sort();

  it('writes a Word document beside the report, and says nothing', () => {
    const { status, stdout, stderr } = run('sound.md', '--to', 'docx');
    assert.deepEqual({ status, stdout: stdout.length, stderr }, { status: 0, stdout: 0, stderr: '' });
    assert.deepEqual(files(), ['faulty.wsis.md', 'sound.docx', 'sound.md']);
    assert.equal(readWord(readFileSync(join(folder, 'sound.docx'))).notes.length, 2);
  });

  it('writes a page where it is told to, and to the standard output', () => {
    assert.equal(run('sound.md', '--to=html', '-o', 'page.htm').status, 0);
    const written = readFileSync(join(folder, 'page.htm'), 'utf8');
    assert.equal(readPage(written).all('h2').length, 4);
    assert.equal(run('sound.md', '--to=html', '-o', '-').stdout.toString('utf8'), written);
  });

  it('lists what is still open and stops, unless it shall go on', () => {
    const stopped = run('faulty.wsis.md', '--to', 'docx');
    assert.equal(stopped.status, 1);
    assert.match(stopped.stderr, /^faulty\.wsis\.md:11:13 error .*“gone”.* \[footnote-undefined\]$/m);
    assert.match(stopped.stderr, /“\{\{number\}\}” is still to be filled/);
    assert.match(stopped.stderr, /\nwsis-report: faulty\.wsis\.md is not finished; --allow-errors exports it as it is\.\n$/);
    assert.deepEqual(files(), ['faulty.wsis.md', 'sound.md']);
    const went = run('faulty.wsis.md', '--to', 'docx', '--allow-errors');
    assert.equal(went.status, 0);
    assert.match(went.stderr, /footnote-undefined/);
    assert.deepEqual(files(), ['faulty.docx', 'faulty.wsis.md', 'sound.md']);
  });

  it('writes over nothing but with --force, and never over the report', () => {
    writeFileSync(join(folder, 'sound.docx'), 'mine');
    const { status, stderr } = run('sound.md', '--to', 'docx');
    assert.deepEqual({ status, stderr }, { status: 2, stderr: 'wsis-report: sound.docx is there already, and was left as it is; name another file, or add --force to replace it.\n' });
    assert.equal(readFileSync(join(folder, 'sound.docx'), 'utf8'), 'mine');
    assert.equal(run('sound.md', '--to', 'docx', '--force').status, 0);
    assert.notEqual(readFileSync(join(folder, 'sound.docx'), 'utf8'), 'mine');
    symlinkSync('sound.md', join(folder, 'link.html'));
    for (const target of ['sound.md', 'link.html']) {
      assert.match(run('sound.md', '--to', 'html', '-o', target, '--force').stderr, /is the report itself; name another file with -o\.\n$/);
    }
    assert.equal(readFileSync(join(folder, 'sound.md'), 'utf8'), soundReport);
  });

  it('leaves no half-written file behind', () => {
    mkdirSync(join(folder, 'sound.html'));
    assert.match(run('sound.md', '--to', 'html').stderr, /^wsis-report: sound\.html is a folder; name a file with -o\.\n$/);
    assert.match(run('sound.md', '--to', 'html', '-o', 'none/page.html').stderr, /^wsis-report: none\/page\.html cannot be written: there is no such folder\.\n$/);
    assert.deepEqual(files(), ['faulty.wsis.md', 'sound.html', 'sound.md']);
  });

  it('refuses what it does not understand with one sentence and 2', () => {
    for (const args of [[], ['sound.md'], ['sound.md', '--to', 'pdf'], ['sound.md', 'faulty.wsis.md', '--to', 'docx'], ['none.md', '--to', 'docx'], ['.', '--to', 'docx'], ['sound.md', '--to', 'docx', '--quick'], ['sound.md', '--to', 'docx', '-o', '']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout.length, 0);
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/, args.join(' '));
    }
    assert.match(run('--help').stdout.toString(), /^Usage: wsis-report export FILE/);
  });

  it('is loaded only when it is asked for', () => {
    const bundles = ['wsis-report.cjs', 'server/node.cjs', 'server/worker.js', 'server/convert.cjs', 'server/convert.js', 'server/pdf.js'];
    const having = (word: string): string[] => bundles.filter((bundle) => readFileSync(join(dist, bundle), 'utf8').includes(word));
    // These words stand in every program that writes Word documents, or reads PDFs.
    assert.deepEqual(having('wordprocessingml'), ['server/convert.js']);
    assert.deepEqual(having('FlateDecode'), ['server/pdf.js']);
  });
});
