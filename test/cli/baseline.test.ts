import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { CommandLine } from '../support/command-line.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const noted = '\n\n[^1]:';
const fresh = soundReport.replace(noted, `\n\nMore was built.[^new]${noted}`);

describe('known findings', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(() => line.remove());

  const check = (...args: string[]) => line.run(['check', '--baseline', 'known.json', '--fail-on', 'information', ...args]);
  const written = (): { version: number; files: Record<string, Record<string, Record<string, number>>> } => JSON.parse(line.read('known.json')) as ReturnType<typeof written>;

  it('are accepted, and new ones fail', () => {
    line.write('a.md', faultyReport);
    assert.equal(check('a.md').status, 2);
    const first = check('--update-baseline', 'a.md');
    assert.equal(first.status, 0);
    assert.match(first.stdout, /^No findings in 1 file, \d{2} known\.\n$/);
    assert.deepEqual(check('a.md'), first);
    line.write('a.md', faultyReport.replace('\n[^1]: Nobody', '\nA new mark.[^new]\n\n[^1]: Nobody'));
    const { status, stdout } = check('a.md');
    assert.equal(status, 1);
    assert.match(stdout, /^a\.md:\d+:\d+ error .*“new”.* \[footnote-undefined\]\n1 error in 1 file, \d+ known\.\n$/);
    for (const format of ['json', 'github', 'junit']) {
      const { stdout } = check('a.md', '--format', format);
      assert.match(stdout, /“new”/, format);
      assert.doesNotMatch(stdout, /“gone”/, format);
    }
  });

  it('stay known through edits elsewhere', () => {
    line.write('a.md', faultyReport);
    check('--update-baseline', 'a.md');
    const edits: [string, string][] = [
      ['\n## I. Executive', '\nMembers met in the spring.\n\n## I. Executive'],
      ['Access grew.[^gone]', 'Members met often, and were glad. Access grew.[^gone]'],
      ['\n[^1]: Nobody', '\nOne more paragraph.\n\n[^1]: Nobody'],
      ['# Contribution of the forum', '# Contribution of the forum to the process'],
    ];
    let text = faultyReport;
    for (const [from, to] of edits) {
      assert.ok(text.includes(from), from);
      line.write('a.md', (text = text.replace(from, to)));
      const { stdout, stderr } = check('a.md');
      assert.match(stdout, /^No findings in 1 file, \d+ known\.\n$/, to);
      assert.equal(stderr, '', to);
    }
    line.write('a.md', text.replaceAll('\n', '\r\n'));
    assert.match(check('a.md').stdout, /^No findings/);
    // What is said of notes does not hang on their numbers.
    line.write('b.md', fresh);
    check('--update-baseline', 'b.md');
    line.write('b.md', fresh.replace('[^new]', '[^3]'));
    assert.match(check('b.md').stdout, /^No findings/);
    line.write('b.md', fresh.replace('More was built', 'Much was built'));
    assert.equal(check('b.md').status, 1);
  });

  it('count as often as they were accepted', () => {
    const twice = soundReport.replace(noted, `\n\nMore was built.[^new]\n\nMembers met.\n\nMore was built.[^new]${noted}`);
    line.write('a.md', fresh);
    check('--update-baseline', 'a.md');
    line.write('a.md', twice);
    assert.match(check('a.md').stdout, /\n1 error in 1 file, 1 known\.\n$/);
    check('--update-baseline', 'a.md');
    assert.deepEqual(Object.values(written().files['a.md']!['footnote-undefined']!), [2]);
    line.write('a.md', fresh);
    assert.equal(check('a.md').stderr, 'wsis-report: 1 known finding is gone; --update-baseline takes it out of known.json.\n');
  });

  it('that are gone are told quietly, and taken out when asked', () => {
    line.write('a.md', faultyReport);
    line.write('drafts/b.md', fresh);
    line.write('c.md', fresh);
    check('--update-baseline', 'a.md', 'drafts/b.md', 'c.md');
    assert.deepEqual(Object.keys(written().files), ['a.md', 'c.md', 'drafts/b.md']);
    line.write('a.md', soundReport);
    rmSync(join(line.folder, 'c.md'));
    const before = line.read('known.json');
    const { status, stdout, stderr } = check('a.md');
    assert.deepEqual([status, stdout], [0, 'No findings in 1 file.\n']);
    assert.match(stderr, /^wsis-report: \d+ known findings are gone; --update-baseline takes them out of known\.json\.\n$/);
    assert.equal(line.read('known.json'), before);
    // What was not checked stays known, what is no more does not.
    assert.equal(check('--update-baseline', 'a.md').stderr, '');
    assert.deepEqual(Object.keys(written().files), ['drafts/b.md']);
    assert.match(check('drafts').stdout, /^No findings in 1 file, 1 known\.\n$/);
  });

  it('are kept by the place of their file, wherever the command runs, and quote nothing', () => {
    line.write('drafts/a.md', faultyReport);
    check('--update-baseline', 'drafts/a.md');
    assert.match(line.read('known.json'), /^[\s{}:,"]*(?:(?:version|files|1|drafts\/a\.md|[a-z]+(?:-[a-z]+)*|[0-9a-f]{20}|\d+)[\s{}:,"]*)*$/);
    assert.equal(line.run(['check', '--baseline', '../known.json', 'a.md'], { cwd: 'drafts' }).status, 0);
    assert.equal(line.run(['check', '-', '--stdin-filename', 'drafts/a.md', '--baseline', 'known.json'], { input: faultyReport }).status, 0);
  });

  it('are what is left where things are mended', () => {
    line.write('a.md', faultyReport.replace('TBC more.', 'TBC more[^1].'));
    const { status, stdout } = check('--fix', '--update-baseline', 'a.md');
    assert.equal(status, 0);
    assert.match(stdout, /, 1 mended, \d+ known\.\n$/);
    assert.equal(check('a.md').stderr, '');
  });

  it('are refused in one sentence where the file is another', () => {
    line.write('a.md', soundReport);
    for (const content of ['', '[]', '{"version":2,"files":{}}', '{"version":1,"files":{"a.md":{"x":{"y":"1"}}}}']) {
      line.write('known.json', content);
      for (const args of [['a.md'], ['--update-baseline', 'a.md']]) {
        assert.deepEqual(check(...args), { status: 2, stdout: '', stderr: 'wsis-report: known.json is no list of known findings; name another file, or remove it and write it with --update-baseline.\n' }, content);
        assert.equal(line.read('known.json'), content);
      }
    }
    assert.equal(line.run(['check', '--baseline', 'none.json', 'a.md']).stderr, 'wsis-report: none.json cannot be read: there is no such file; --update-baseline writes it.\n');
    assert.deepEqual(line.run(['check', '--baseline', 'none/known.json', '--update-baseline', 'a.md']), { status: 2, stdout: 'No findings in 1 file.\n', stderr: 'wsis-report: none/known.json cannot be written: there is no such folder.\n' });
    assert.equal(line.run(['check', '--update-baseline', 'a.md']).status, 2);
    assert.match(line.run(['check', '--baseline', 'new.json', '--update-baseline', '--fix-dry-run', 'a.md']).stderr, /^wsis-report: --fix-dry-run changes nothing, [^\n]+\.\n$/);
    assert.ok(!existsSync(join(line.folder, 'new.json')));
  });

  it('have different fingerprints where they say different things', () => {
    line.write('a.md', faultyReport);
    const { files } = JSON.parse(line.run(['check', '--format', 'json', 'a.md']).stdout) as { files: CheckedFile[] };
    const missing = files[0]!.findings.filter(({ rule }) => rule === 'section-missing' || rule === 'topic-missing' || rule === 'statistic-missing');
    assert.ok(missing.length > 3);
    assert.equal(new Set(missing.map(({ fingerprint }) => fingerprint)).size, missing.length);
  });
});
