import assert from 'node:assert/strict';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { CommandLine } from '../support/command-line.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const letter = { name: 'letter', title: 'A letter', sections: [{ id: 'greeting', title: 'Greeting', order: 1 }] };
const earlier = soundReport.replaceAll('2025', '2024');

describe('the standard input', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(() => line.remove());

  function files(args: readonly string[], input = ''): CheckedFile[] {
    return (JSON.parse(line.run(['check', '--format', 'json', ...args], { input }).stdout) as { files: CheckedFile[] }).files;
  }

  it('is checked as -', () => {
    const { status, stdout, stderr } = line.run(['check', '-'], { input: faultyReport });
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.match(stdout, /^-:11:13 error .*“gone”.* \[footnote-undefined\]$/m);
    assert.equal(line.run(['check', '-'], { input: soundReport }).stdout, 'No findings in 1 file.\n');
  });

  it('is checked as if it lay where it is said to: with the settings, templates and earlier reports of that place', () => {
    line.write('drafts/.wsis/config.json', '{ "template": "letter", "rules": { "footnote-undefined": "hint" } }');
    line.write('drafts/.wsis/templates/letter.json', JSON.stringify(letter));
    line.write('drafts/2024.md', earlier);
    const texts = [faultyReport, '# A text\n\nIt says little.[^1]\n', soundReport.replace('1,240 teachers in 18 countries', '1,240 teachers in 3 countries')];
    const seen = new Set<string>();
    for (const text of texts) {
      line.write('drafts/2025.md', text);
      const there = files(['drafts/2025.md']);
      line.write('drafts/2025.md', 'Something else.\n');
      assert.deepEqual(files(['-', '--stdin-filename', 'drafts/2025.md'], text), there);
      for (const { rule, severity } of there[0]!.findings) seen.add(`${severity} ${rule}`);
    }
    for (const one of ['hint footnote-undefined', 'error section-missing', 'information statistic-jump']) assert.ok(seen.has(one), `${one} in ${[...seen].join(', ')}`);
    // Without the name nothing of that counts.
    assert.ok(files(['-'], texts[1])[0]!.findings.every(({ message }) => !message.includes('“Greeting”')));
  });

  it('stands among files, in threads too', () => {
    // Code is read quickly, and makes it big enough to be worth the threads.
    const big = `${soundReport}\n~~~\n${'a line of code\n'.repeat(20_000)}~~~\n`;
    line.write('a.md', big);
    line.write('b.md', soundReport);
    assert.deepEqual(files(['a.md', '-', 'b.md', '--threads', '2'], faultyReport).map(({ path, findings }) => [path, findings.length > 0]), [['a.md', false], ['-', true], ['b.md', false]]);
  });

  it('is refused where it cannot be read, in one sentence', () => {
    const large = line.run(['check', '-'], { input: Buffer.alloc(33 * 1024 * 1024, 'a') });
    assert.deepEqual([large.status, large.stderr], [2, 'wsis-report: - cannot be read: it is larger than 32 megabytes.\n']);
    const strange = line.run(['check', '-', '--stdin-filename', 'a.md'], { input: Buffer.concat([Buffer.from(soundReport), Buffer.from([0xe9, 0x0a])]) });
    assert.deepEqual([strange.status, strange.stderr], [0, 'wsis-report: a.md is not written in UTF-8 throughout; what could not be read counts as \uFFFD.\n']);
    for (const args of [['-', '-'], ['a.md', '--stdin-filename', 'b.md'], ['-', '--stdin-filename', '']]) {
      const { status, stdout, stderr } = line.run(['check', ...args]);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/, args.join(' '));
    }
  });
});
