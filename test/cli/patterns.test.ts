import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import { CommandLine } from '../support/command-line.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const note = '# Minutes\n\nNo report.\n';

describe('a pattern on the command line', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
    for (const path of ['a.md', 'drafts/b.md', 'drafts/c.wsis.md', 'drafts/2024/d.md', 'drafts/2025/e.md', 'drafts/2025/f.txt', 'node_modules/g.md', '.git/h.md', '[2025]/i.md']) line.write(path, note);
  });
  afterEach(() => line.remove());

  function checked(...args: string[]): string[] {
    const { files } = JSON.parse(line.run(['check', '--format', 'json', ...args]).stdout) as { files: CheckedFile[] };
    return files.map(({ path }) => path.replaceAll('\\', '/'));
  }

  const cases: [args: string[], paths: string[]][] = [
    [['*.md'], ['a.md']],
    [['**/*.md'], ['[2025]/i.md', 'a.md', 'drafts/2024/d.md', 'drafts/2025/e.md', 'drafts/b.md', 'drafts/c.wsis.md']],
    [['drafts/*.md'], ['drafts/b.md', 'drafts/c.wsis.md']],
    [['./drafts/202?/*'], ['drafts/2024/d.md', 'drafts/2025/e.md']],
    [['{a,drafts/2025/e}.md'], ['a.md', 'drafts/2025/e.md']],
    [['drafts/**', '!drafts/2024/*', '!**/*.wsis.md'], ['drafts/2025/e.md', 'drafts/b.md']],
    [['a.md', 'drafts/b.md', '!a.md'], ['drafts/b.md']],
    [['.git/*.md'], ['.git/h.md']],
    [['node_modules/?.md'], ['node_modules/g.md']],
    // What there is has the name that it has.
    [['[2025]/*.md'], []],
    [['[2025]/i.md'], ['[2025]/i.md']],
  ];
  for (const [args, paths] of cases) {
    it(`“${args.join(' ')}” stands for ${paths.join(', ') || 'nothing'}`, () => assert.deepEqual(checked(...args), paths));
  }

  it('stands for the same where it begins at the root of the disk, or with a folder above', () => {
    assert.deepEqual(checked(`${resolve(line.folder).replaceAll('\\', '/')}/drafts/20*/*.md`).map((path) => path.slice(-6)), ['4/d.md', '5/e.md']);
    const above = line.run(['check', '--format', 'json', '../20??/d.md'], { cwd: 'drafts/2025' });
    assert.deepEqual((JSON.parse(above.stdout) as { files: CheckedFile[] }).files.map(({ path }) => path.replaceAll('\\', '/')), ['../2024/d.md']);
  });

  it('does what the names would do in its place', () => {
    line.write('drafts/b.md', soundReport.replaceAll('2025', '2024'));
    line.write('drafts/2025/e.md', soundReport.replace('1,240 teachers in 18 countries', '1,240 teachers in 3 countries'));
    const names = ['drafts/2024/d.md', 'drafts/2025/e.md', 'drafts/b.md', 'drafts/c.wsis.md'];
    const { stdout } = line.run(['check', ...names]);
    assert.match(stdout, /statistic-jump/);
    assert.deepEqual(line.run(['check', 'drafts/**/*.md']), line.run(['check', ...names]));
  });

  it('that stands for nothing is told in one sentence, and the rest is checked', () => {
    line.write('a.md', faultyReport);
    const { status, stdout, stderr } = line.run(['check', 'reports/*.md', 'a.md', 'drafts/*.txt']);
    assert.equal(status, 2);
    assert.equal(stderr, 'wsis-report: there is no report that reports/*.md stands for.\nwsis-report: there is no report that drafts/*.txt stands for.\n');
    assert.match(stdout, /^a\.md:/);
  });
});
