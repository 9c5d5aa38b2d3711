import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { formatDiff } from '../../server/cli/format-diff.ts';
import { CommandLine } from '../support/command-line.ts';
import { fixUntilDone } from '../support/fixes.ts';
import { randomOf } from '../support/random.ts';
import { drawsOf, randomReport } from '../support/random-report.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

/** Notes before the sign, without a space and lost, a link that is no link, and an address that is not safe. */
const slips = soundReport
  .replace('18 countries.[^1]', '18 countries[^1].')
  .replace('a connection by', 'a connection (http://www.itu.int/en/about) by')
  .replace('A shared fund', 'See <http://www.un.org/en/>. A shared fund');

describe('what can be mended safely', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(() => line.remove());

  const bytes = (path: string): Buffer => readFileSync(join(line.folder, path));

  it('is written into the files that are named, as by “fix all” of an editor until nothing changes', () => {
    const texts = new Map([['slips.md', slips], ['faulty.md', faultyReport]]);
    for (let seed = 1; seed <= 6; seed++) texts.set(`${seed}.md`, randomReport(drawsOf(randomOf(seed)), 2_000));
    for (const [path, text] of texts) line.write(path, text);
    line.write('other.md', slips);
    const names = [...texts.keys()];
    const { status, stderr, stdout } = line.run(['check', '--fix', ...names, '--threads', '2']);
    assert.deepEqual([status, stderr], [1, '']);
    let changed = 0;
    for (const [path, text] of texts) {
      assert.equal(line.read(path), fixUntilDone(text), path);
      if (line.read(path) !== text) changed++;
    }
    assert.ok(changed > 2, String(changed));
    assert.match(stdout, new RegExp(` in ${names.length} files, ${changed} mended\\.\\n$`));
    assert.equal(line.read('other.md'), slips);
    // What is told is what a check finds now; and once more changes nothing.
    assert.equal(stdout.replace(/, \d+ mended\.\n$/, '.\n'), line.run(['check', ...names]).stdout);
    assert.equal(line.run(['check', '--fix', ...names]).stdout, line.run(['check', ...names]).stdout);
    assert.deepEqual(readdirSync(line.folder).sort(), [...names, 'other.md'].sort());
  });

  it('ends with what is left: 0 where nothing is', () => {
    line.write('a.md', slips);
    assert.equal(line.run(['check', '--fail-on', 'information', 'a.md']).status, 1);
    assert.deepEqual(line.run(['check', '--fail-on', 'information', '--fix', 'a.md']), { status: 0, stdout: 'No findings in 1 file, 1 mended.\n', stderr: '' });
    assert.equal(line.run(['check', '--fix', '--format', 'json', 'a.md']).stdout, '{"version":1,"files":[{"path":"a.md","findings":[]}]}\n');
  });

  it('keeps line ends, the mark of the encoding, the encoding and who may read the file', () => {
    const windows = slips.replaceAll('\n', '\r\n');
    line.write('windows.md', windows);
    line.write('marked.md', `\uFEFF${slips}`);
    line.write('wide.md', Buffer.from(`\uFEFF${windows}`, 'utf16le'));
    line.write('mixed.md', slips.replace('\n## Part 2', '\r\n## Part 2'));
    chmodSync(join(line.folder, 'windows.md'), 0o640);
    const before = statSync(join(line.folder, 'windows.md')).mode;
    assert.equal(line.run(['check', '--fix', 'windows.md', 'marked.md', 'wide.md', 'mixed.md']).status, 0);
    const after = fixUntilDone(slips);
    assert.notEqual(after, slips);
    assert.equal(line.read('windows.md'), after.replaceAll('\n', '\r\n'));
    assert.equal(line.read('marked.md'), `\uFEFF${after}`);
    assert.deepEqual(bytes('wide.md'), Buffer.from(`\uFEFF${after.replaceAll('\n', '\r\n')}`, 'utf16le'));
    assert.equal(line.read('mixed.md'), after.replace('\n## Part 2', '\r\n## Part 2'));
    assert.equal(statSync(join(line.folder, 'windows.md')).mode, before);
  });

  it('is left alone in a file some of whose characters cannot be read', () => {
    const broken = Buffer.concat([Buffer.from(slips), Buffer.from([0xe9, 0x0a])]);
    line.write('broken.md', broken);
    line.write('a.md', slips);
    const { status, stderr } = line.run(['check', '--fix', 'broken.md', 'a.md']);
    assert.deepEqual([status, stderr], [2, 'wsis-report: broken.md cannot be mended: some of its characters cannot be read; save it as UTF-8.\n']);
    assert.deepEqual(bytes('broken.md'), broken);
    assert.equal(line.read('a.md'), fixUntilDone(slips));
  });

  it('is written where a link that is named leads, and never where one in a folder leads out of it', function () {
    line.write('shelf/2025.wsis.md', slips);
    line.write('drafts/own.wsis.md', slips);
    try {
      symlinkSync(join(line.folder, 'shelf/2025.wsis.md'), join(line.folder, 'drafts/linked.wsis.md'), 'file');
    } catch {
      return; // Some systems let nobody make links.
    }
    const { status, stderr, stdout } = line.run(['check', '--fix', 'drafts']);
    assert.equal(status, 2);
    assert.equal(stderr.replaceAll('\\', '/'), 'wsis-report: drafts/linked.wsis.md leads out of drafts, and was left as it is; name it to have it mended.\n');
    assert.match(stdout, /, 1 mended\.\n$/);
    assert.equal(line.read('shelf/2025.wsis.md'), slips);
    assert.equal(line.read('drafts/own.wsis.md'), fixUntilDone(slips));
    assert.equal(line.run(['check', '--fix', 'drafts/linked.wsis.md', 'shelf/2025.wsis.md']).status, 0);
    assert.equal(line.read('shelf/2025.wsis.md'), fixUntilDone(slips));
    assert.ok(readdirSync(join(line.folder, 'drafts'), { withFileTypes: true }).find(({ name }) => name === 'linked.wsis.md')!.isSymbolicLink());
  });

  it('of the standard input goes to the standard output, and what is left to the other', () => {
    line.write('a.md', slips);
    const left = line.run(['check', '-', '--fix'], { input: `\uFEFF${slips}` });
    assert.deepEqual(left, { status: 0, stdout: `\uFEFF${fixUntilDone(slips)}`, stderr: 'No findings in 1 file, 1 mended.\n' });
    const both = line.run(['check', '-', '--fix', 'a.md', '--stdin-filename', 'b.md'], { input: faultyReport });
    assert.equal(both.stdout, fixUntilDone(faultyReport));
    assert.match(both.stderr, /^b\.md:\d+:\d+ error /m);
    assert.equal(line.read('a.md'), fixUntilDone(slips));
    const broken = line.run(['check', '-', '--fix'], { input: Buffer.concat([Buffer.from(slips), Buffer.from([0xe9])]) });
    assert.deepEqual([broken.status, broken.stdout], [2, '']);
  });

  it('is shown as a diff that can be applied, and changes nothing', () => {
    const texts = new Map([['drafts/slips.md', slips], ['windows.md', slips.replaceAll('\n', '\r\n')], ['faulty.md', faultyReport], ['sound.md', soundReport], ['last.md', slips.trimEnd()]]);
    for (const [path, text] of texts) line.write(path, text);
    const { status, stdout, stderr } = line.run(['check', '--fix-dry-run', ...texts.keys()]);
    assert.equal(status, 1);
    assert.match(stderr, /^faulty\.md:\d+:\d+ error /m);
    const patches = new Map(parsePatch(stdout).map((patch) => [patch.newFileName, patch]));
    for (const [path, text] of texts) {
      assert.equal(line.read(path), text);
      const patch = patches.get(path);
      assert.equal(patch ? applyPatch(text, patch) : text, fixUntilDone(text), path);
      assert.equal(patch !== undefined, fixUntilDone(text) !== text, path);
    }
    assert.match(stdout, /^--- drafts\/slips\.md\n\+\+\+ drafts\/slips\.md\n@@ /);
    assert.deepEqual(line.run(['check', '--fix-dry-run', 'drafts/slips.md']).status, 0);
  });

  it('is shown in bounded time, however much it is', () => {
    const before = 'a\n'.repeat(30_000);
    const after = 'b\r\n'.repeat(40_000);
    const [patch] = parsePatch(formatDiff([{ path: 'a.md', before, after, encoding: 'utf8' }]));
    assert.equal(applyPatch(before, patch!, { autoConvertLineEndings: false }), after);
  });

  it('is asked for in one way only', () => {
    const { status, stderr } = line.run(['check', '--fix', '--fix-dry-run', 'a.md']);
    assert.deepEqual([status, stderr], [2, 'wsis-report: --fix writes and --fix-dry-run does not; choose one.\n']);
  });

  it('is marked as such in what other tools read', () => {
    line.write('a.md', slips);
    const { files } = JSON.parse(line.run(['check', '--format', 'json', 'a.md']).stdout) as { files: CheckedFile[] };
    assert.ok(files[0]!.findings.some(({ fixable }) => fixable));
  });
});
