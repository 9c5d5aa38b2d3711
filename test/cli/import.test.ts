import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, deflateRawSync } from 'node:zlib';
import { pdfFile, stream } from '../support/pdf-file.ts';
import { printedReport } from '../support/printed-report.ts';
import { renderedReport } from '../support/rendered-report.ts';
import { importedFile } from '../support/round-trip.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

const source = '2021 Input from the Library Board\n\nPart 1: Executive summary\n\nThe board opened nine reading rooms in the north of the country¹ and paid for the tenth.\n\n¹ Survey, table 4.\n\nPage 1 of 2\n\nPage 2 of 2\n';

describe('wsis-report import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(folder, 'last year.txt'), source);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [bundle, 'import', ...args], { cwd: folder, encoding: 'utf8' });
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('writes the draft beside the file, and prints the import report', () => {
    const { status, stdout, stderr } = run('last year.txt');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(read('last year.md'), /^---\ntemplate: wsis-input\n[^]*# 2021 Input from the Library Board\n\n## Part 1: Executive summary\n\nThe board .* country\[\^1\] and/);
    assert.match(stdout, /^last year\.md: \d+ words, 2 headings, 1 note/);
    assert.match(stdout, /line 9: The number of a page\. \| Page 1 of 2/);
    assert.deepEqual(readdirSync(folder).sort(), ['last year.md', 'last year.txt']);
  });

  it('writes draft and report where it is told to', () => {
    const { status, stdout } = run('last year.txt', '-o', 'draft.md', '--report', 'draft.txt');
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /The number of a page/);
    assert.match(read('draft.txt'), /The number of a page/);
    assert.ok(existsSync(join(folder, 'draft.md')));
  });

  it('writes the draft alone to standard output', () => {
    const { status, stdout, stderr } = run('last year.txt', '-o', '-');
    assert.equal(status, 0);
    assert.match(stdout, /^---\n[^]*\[\^1\]: Survey, table 4\.\n$/);
    assert.match(stderr, /The number of a page/);
    assert.deepEqual(readdirSync(folder), ['last year.txt']);
  });

  it('replaces no file unless told to, neither draft nor report', () => {
    writeFileSync(join(folder, 'last year.md'), 'mine\n');
    const { status, stdout, stderr } = run('last year.txt', '--report', 'new.txt');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.equal(stderr, 'wsis-report: last year.md is there already, and was left as it is; name another file, or add --force to replace it.\n');
    assert.equal(run('last year.txt', '-o', 'other.md', '--report', 'last year.md').status, 2);
    assert.equal(read('last year.md'), 'mine\n');
    assert.deepEqual(readdirSync(folder).sort(), ['last year.md', 'last year.txt']);
    assert.equal(run('last year.txt', '--force').status, 0);
    assert.match(read('last year.md'), /^---\n/);
  });

  it('never takes the place of its source, by no name', () => {
    symlinkSync('last year.txt', join(folder, 'link.md'));
    for (const args of [['-o', 'last year.txt'], ['-o', './last year.txt'], ['-o', 'link.md'], ['--report', 'last year.txt']]) {
      const { status, stderr } = run('last year.txt', '--force', ...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/);
    }
    assert.equal(read('last year.txt'), source);
  });

  it('says in one sentence what it cannot import, and writes nothing', () => {
    mkdirSync(join(folder, 'folder'));
    const files: Record<string, string | Buffer> = {
      'empty.txt': '',
      'blank.txt': ' \n\n',
      'binary.txt': Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      'word.txt': 'PK\u0003\u0004…',
      'huge.txt': Buffer.alloc(50 * 1024 * 1024, 'word '),
      'long.txt': 'word '.repeat(1_200_000),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    for (const name of [...Object.keys(files), 'folder', 'none.txt']) {
      const { status, stdout, stderr } = run(name, '--report', 'report.txt', '-o', 'draft.md');
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, name);
      assert.match(stderr, /^wsis-report: \S+ cannot be (?:read|imported): [^\n]+\.\n$/, name);
      assert.ok(!existsSync(join(folder, 'draft.md')) && !existsSync(join(folder, 'report.txt')), name);
    }
  });

  it('refuses what it does not understand with one sentence', () => {
    for (const args of [[], ['a.txt', 'b.txt'], ['last year.txt', '--to', 'docx'], ['last year.txt', '-o', 'x.md', '--report', 'x.md'], ['last year.txt', '-o', 'none/x.md']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/);
    }
  });

  it('imports two hundred pages', () => {
    const { text } = renderedReport({ seed: 7, form: 'raised', spread: true, endnotes: false, feeds: true, running: true, numbers: true, width: 90 });
    const pages = text.split('\f').length;
    writeFileSync(join(folder, 'long.txt'), Array.from({ length: Math.ceil(200 / pages) }, () => text).join('\f'));
    const { status, stdout } = run('long.txt', '--report', 'report.txt');
    assert.equal(status, 0);
    assert.match(stdout, /^long\.md: \d{5,} words/);
  });

  const report = renderedReport({ seed: 7, form: 'raised', spread: false, endnotes: false, feeds: false, running: false, numbers: false, width: 90 });

  it('imports two hundred pages of a PDF, and says where each line stands', () => {
    const long = { ...report, blocks: Array.from({ length: 36 }, () => report.blocks.map((block) => ({ ...block, text: block.text.replace(/\[\^\d+\]/g, '') }))).flat(), notes: [] };
    writeFileSync(join(folder, 'long.pdf'), printedReport(long, { paragraphs: 'spaced', notes: 'raised', head: true, numbers: true, width: 70, height: 30 }));
    const { status, stdout } = run('long.pdf');
    assert.equal(status, 0);
    assert.match(stdout, /^long\.md: \d{5,} words/);
    assert.match(stdout, /page 200, line \d+: The number of a page\. \| 200\n/);
  });

  it('reads a PDF as the whole library does, of which it holds a part', async () => {
    for (const notes of ['raised', 'plain', 'end', 'roman'] as const) {
      const bytes = printedReport(report, { paragraphs: notes === 'end' ? 'spaced' : 'indented', notes, head: true, numbers: true, width: 64, height: 40 });
      writeFileSync(join(folder, 'part.pdf'), bytes);
      assert.equal(run('part.pdf', '--force', '--report', 'part.txt').status, 0);
      const whole = await importedFile(bytes, 'part.pdf');
      assert.deepEqual({ draft: read('part.md'), report: read('part.txt') }, { draft: whole.draft, report: whole.report });
    }
  });

  it('reads no PDF that unpacks to more than there is room for, goes on for ever or shows nothing', () => {
    const files: Record<string, Uint8Array> = {
      'scanned.pdf': pdfFile([{ texts: [] }, { texts: [] }]),
      'broken.pdf': printedReport(report, { paragraphs: 'spaced', notes: 'end', head: false, numbers: false, width: 70, height: 30 }).subarray(0, 300),
      'many.pdf': pdfFile(Array.from({ length: 3000 }, () => ({ texts: [] }))),
      'bomb.pdf': pdfFile([{ texts: [] }], (number, object) => (number === 5 ? bomb() : object)),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    for (const name of Object.keys(files)) {
      const { status, stdout, stderr } = run(name, '--report', 'report.txt', '-o', 'draft.md');
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, name);
      assert.match(stderr, /^wsis-report: \S+ cannot be imported: [^\n]+\.\n$/, name);
      assert.ok(!existsSync(join(folder, 'draft.md')) && !existsSync(join(folder, 'report.txt')), name);
    }
  });
});

/** Three gigabytes of spaces, packed twice; as an object of a PDF. */
function bomb(): string {
  // A part of a stream, which may be repeated.
  const part = deflateRawSync(Buffer.alloc(1 << 24, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 190 }, () => part), Buffer.from([3, 0])]);
  const object = stream(packed).replace('/FlateDecode', '[/FlateDecode /FlateDecode]');
  assert.ok(object.length < 100_000, 'It is not large before it is unpacked.');
  return object;
}
