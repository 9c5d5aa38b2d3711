import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { formatText } from '../../server/cli/format-text.ts';
import { paintFor, plain } from '../../server/cli/paint.ts';
import { progressOn } from '../../server/cli/progress.ts';
import { CommandLine } from '../support/command-line.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const escape = '\x1b[';

describe('on a terminal', () => {
  let line: CommandLine;
  before(() => {
    line = new CommandLine();
    line.write('a.md', faultyReport);
    line.write('b.md', soundReport.replace('18 countries.[^1]', '18 countries[^1].'));
  });
  after(() => line.remove());

  it('findings have colours, and none where the output goes elsewhere', () => {
    const { stdout, stderr, status } = line.run(['check', 'a.md']);
    assert.ok(!stdout.includes(escape));
    assert.equal(stderr, '');
    for (const started of [() => line.run(['check', '--color', 'a.md']), () => line.run(['check', 'a.md'], { env: { FORCE_COLOR: '1' } }), () => line.run(['check', '--color', 'a.md'], { env: { NO_COLOR: '1' } })]) {
      const coloured = started();
      assert.match(coloured.stdout, /\x1b\[31merror\x1b\[39m/);
      assert.deepEqual([stripVTControlCharacters(coloured.stdout), coloured.status], [stdout, status]);
    }
    for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }]) assert.equal(line.run(['check', 'a.md'], { env }).stdout, stdout);
    assert.equal(line.run(['check', '--no-color', 'a.md'], { env: { FORCE_COLOR: '1' } }).stdout, stdout);
  });

  it('a diff has colours too, and what other programs read never has', () => {
    const { stdout } = line.run(['check', '--fix-dry-run', 'b.md']);
    const coloured = line.run(['check', '--fix-dry-run', '--color', 'b.md']).stdout;
    assert.match(coloured, /\x1b\[31m-.*\x1b\[39m\n\x1b\[32m\+/);
    assert.equal(stripVTControlCharacters(coloured), stdout);
    for (const format of ['json', 'github', 'junit', 'sarif']) assert.ok(!line.run(['check', '--color', '--format', format, 'a.md']).stdout.includes(escape), format);
    assert.ok(!line.run(['check', '--color', '--fix', '-'], { input: faultyReport }).stdout.includes(escape));
  });

  it('colours are those that it has', () => {
    const shown = (screen: Parameters<typeof paintFor>[0], wanted?: boolean, forced?: string): boolean => paintFor(screen, wanted, forced)('red', 'a') !== 'a';
    assert.ok(shown({ isTTY: true, hasColors: () => true }));
    assert.ok(!shown({ isTTY: true, hasColors: () => false }));
    assert.ok(!shown({ isTTY: false }));
    assert.ok(!shown({}));
    assert.ok(shown({}, true));
    assert.ok(!shown({ isTTY: true, hasColors: () => true }, false));
    assert.equal(paintFor({}, undefined, undefined), plain);
  });

  it('what a report holds moves no cursor', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const finding = { rule: 'some-rule', severity: 'error', message: 'A “\x1b[2J\u009b1m\ttab\r\n” here.', range, fixable: false, fingerprint: '' } as const;
    assert.equal(formatText([{ path: 'a\x07.md', findings: [finding] }]).split('\n')[0], 'a\uFFFD.md:1:1 error A “\uFFFD[2J\uFFFD1m tab ” here. [some-rule]');
  });

  it('long work tells how far it is, and leaves no trace of it', () => {
    let time = 0;
    let written: string[] = [];
    const screen = { isTTY: true, write: (text: string) => written.push(text) };
    const run = (milliseconds: number): string[] => {
      written = [];
      const progress = progressOn(screen, 'files checked', () => time);
      for (let done = 1; done <= 40; done++) {
        time += milliseconds;
        progress(done, 40);
      }
      return written;
    };
    assert.deepEqual(run(20), []);
    const long = run(50);
    assert.equal(long[0], '\r\x1b[K20 of 40 files checked');
    assert.ok(long.length < 13, String(long.length));
    assert.equal(long.at(-1), '\r\x1b[K');
    const elsewhere = progressOn({ write: () => assert.fail('Nothing is told where nobody watches.') }, 'files checked', () => (time += 5_000));
    for (let done = 1; done <= 40; done++) elsewhere(done, 40);
  });

  it('one way of showing is asked for', () => {
    assert.deepEqual(line.run(['check', '--color', '--no-color', 'a.md']), { status: 2, stdout: '', stderr: 'wsis-report: --color and --no-color do not go together; choose one.\n' });
  });
});
