import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { randomOf } from '../support/random.ts';
import { drawsOf, randomReport } from '../support/random-report.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));
const note = '# Minutes\n\nNo report.\n';

describe('a folder on the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  function run(args: readonly string[], options: readonly string[] = []): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...options, bundle, 'check', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
    return { status, stdout, stderr };
  }

  function checked(...args: string[]): string[] {
    const { files } = JSON.parse(run([...args, '--format', 'json']).stdout) as { files: CheckedFile[] };
    return files.map(({ path }) => path.replaceAll('\\', '/'));
  }

  it('stands for the reports and templates below it, by their paths', () => {
    write('z.md', soundReport);
    write('a/own.md', '---\ntemplate: own\n---\n\n# Own\n');
    write('a/plain.wsis.md', note);
    write('a/minutes.md', note);
    write('a/other.md', '---\ntemplate: of-another-tool\n---\n');
    write('a/data.json', '{}');
    write('.wsis/templates/own.json', JSON.stringify({ name: 'own', title: 'Own', sections: [{ id: 'body', title: 'Body', order: 1 }] }));
    assert.deepEqual(checked('.'), ['.wsis/templates/own.json', 'a/own.md', 'a/plain.wsis.md', 'z.md']);
    assert.deepEqual(checked('a'), ['a/own.md', 'a/plain.wsis.md']);
    assert.deepEqual(checked('z.md', 'a', 'a/minutes.md'), ['z.md', 'a/own.md', 'a/plain.wsis.md', 'a/minutes.md']);
  });

  it('leaves out what was installed and what is hidden, unless it is named', () => {
    for (const path of ['node_modules/package/a.wsis.md', '.git/b.wsis.md', 'deep/.cache/c.wsis.md', 'deep/d.wsis.md']) write(path, soundReport);
    assert.deepEqual(checked('.'), ['deep/d.wsis.md']);
    assert.deepEqual(checked('deep/.cache', '.git/b.wsis.md'), ['deep/.cache/c.wsis.md', '.git/b.wsis.md']);
  });

  it('is entered once where links lead in circles, and links to nothing are no files', function () {
    write('a/b/c.wsis.md', soundReport);
    try {
      symlinkSync(join(folder, 'a'), join(folder, 'a/b/up'), 'dir');
      symlinkSync(folder, join(folder, 'a/whole'), 'dir');
      symlinkSync(join(folder, 'gone.wsis.md'), join(folder, 'a/.#lock.wsis.md'), 'file');
    } catch {
      this.skip(); // Some systems let nobody make links.
    }
    assert.deepEqual(checked('a'), ['a/b/c.wsis.md']);
  });

  it('without a report is told in one sentence, and the rest is checked', () => {
    write('empty/minutes.md', note);
    write('drafts/a.md', soundReport);
    const { status, stdout, stderr } = run(['empty', 'drafts']);
    assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: 'No findings in 1 file.\n', stderr: 'wsis-report: there is no report in empty.\n' });
  });

  it('gives the same, whatever the number of threads', () => {
    // Code is read quickly, and makes them big enough to be worth the threads.
    const code = `\n~~~\n${'a line of code\n'.repeat(1_500)}~~~\n`;
    for (let seed = 1; seed <= 20; seed++) write(`${seed % 7}/${seed}.md`, randomReport(drawsOf(randomOf(seed)), 3_000) + code);
    write('broken.wsis.md', faultyReport);
    write('big.wsis.md', '');
    truncateSync(join(folder, 'big.wsis.md'), 33 * 1024 * 1024);
    const one = run(['.', 'none.md', '--threads', '1']);
    assert.equal(one.status, 2);
    assert.equal(one.stderr, 'wsis-report: big.wsis.md cannot be read: it is larger than 32 megabytes.\nwsis-report: none.md cannot be read: there is no such file.\n');
    assert.match(one.stdout, / in 21 files\.\n$/);
    for (const threads of ['2', '7']) assert.deepEqual(run(['.', 'none.md', '--threads', threads]), one, threads);
  });

  it('with bytes that are no text is checked, and the file is named', () => {
    write('a.wsis.md', Buffer.concat([Buffer.from(soundReport), Buffer.from([0xe9, 0x20, 0xff, 0x0a])]));
    write('b.wsis.md', soundReport.replace('Progress', '\uFFFD Progress'));
    const { status, stdout, stderr } = run(['.']);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'No findings in 2 files.\n' });
    assert.equal(stderr, 'wsis-report: a.wsis.md is not written in UTF-8 throughout; what could not be read counts as \uFFFD.\n');
  });

  it('loses one file only to a thread that runs out of memory', () => {
    for (const name of ['a', 'c', 'd']) write(`${name}.wsis.md`, soundReport);
    write('b.wsis.md', 'A note[^a] and **more** of it.\n'.repeat(1_000_000));
    const { status, stdout, stderr } = run(['.'], ['--max-old-space-size=60']);
    assert.equal(status, 2, stderr);
    assert.equal(stderr, 'wsis-report: b.wsis.md could not be checked: it takes more memory than there is.\n');
    assert.equal(stdout, 'No findings in 3 files.\n');
  });
});
