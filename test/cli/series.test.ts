import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedFile } from '../../server/cli/check-file.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

function report(year: number, body: string, more = ''): string {
  return `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n${more}---\n\n## Executive summary\n\n${body}\n`;
}

const now = 'There were 43 NRIs at the end of 2015.';
const then = 'There were 37 NRIs at the end of 2015.';

describe('the command line beside earlier reports', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    mkdirSync(join(folder, 'old'));
    mkdirSync(join(folder, 'new'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): void {
    writeFileSync(join(folder, name), text);
  }

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: 'utf8' });
  }

  /** "rule path:line" of what is said of the series. */
  function found(...args: string[]): string[] {
    const { files } = JSON.parse(run('check', '--format', 'json', ...args).stdout) as { files: CheckedFile[] };
    return files.flatMap(({ findings }) => findings)
      .filter(({ rule }) => /^statistic-(?:changed|jump|identical|dropped)|^previous-/.test(rule))
      .flatMap(({ rule, message, elsewhere }) => (elsewhere ? elsewhere.map(({ uri, range }) => `${rule} ${uri.replaceAll('\\', '/')}:${range.start.line + 1}`) : [`${rule} ${message}`]));
  }

  it('compares with those in the same folder, and shows where they say it', () => {
    write('new/2017.md', report(2017, now));
    write('new/2016.md', report(2016, then));
    assert.deepEqual(found('new/2017.md'), ['statistic-changed new/2016.md:9']);
    assert.match(run('check', 'new/2017.md').stdout, /^ {2}new[/\\]2016\.md:9:12 The report on 2016 says “37 NRIs”\.$/m);
  });

  it('takes the files that it is given for each other’s earlier reports', () => {
    write('new/report.md', report(2017, now));
    write('old/report.md', report(2016, then));
    assert.deepEqual(found('new/report.md'), []);
    assert.deepEqual(found('new/report.md', 'old/report.md'), ['statistic-changed old/report.md:9']);
  });

  it('says the same in several threads', () => {
    const filler = 'Members met often and shared what they had learned. '.repeat(3000);
    for (const [name, text] of [['2015', then], ['2016', then], ['2017', now], ['2018', now]] as const) write(`new/${name}.md`, report(Number(name), `${text}\n\n${filler}`));
    const one = found('--threads', '1', 'new');
    assert.deepEqual(one.filter((text) => text.startsWith('statistic-changed')), ['statistic-changed new/2015.md:9', 'statistic-changed new/2016.md:9', 'statistic-changed new/2015.md:9', 'statistic-changed new/2016.md:9']);
    assert.deepEqual(found('--threads', '3', 'new'), one);
  });

  it('lets --previous and front matter say which counts, in this order', () => {
    write('new/2017.md', report(2017, now, 'previous: ../old/a.md\n'));
    write('new/2016.md', report(2016, now));
    write('old/a.md', report(2016, then));
    write('old/b.md', report(2015, 'There were 36 NRIs at the end of 2015.'));
    assert.deepEqual(found('new/2017.md'), ['statistic-changed old/a.md:9']);
    assert.deepEqual(found('--previous', 'old/b.md', 'new/2017.md'), ['statistic-changed old/b.md:9']);
    assert.deepEqual(found('--previous', 'new/2016.md', 'new/2017.md'), []);
  });

  it('reads nothing outside the folder in which it runs and that of the report', () => {
    const outside = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(outside, 'secret.md'), report(2016, then));
    const path = `../${outside.split(/[/\\]/).at(-1)}/secret.md`;
    write('2017.md', report(2017, now, `previous: ["${path}", "${join(outside, 'secret.md').replaceAll('\\', '/')}"]\n`));
    const said = found('2017.md');
    rmSync(outside, { recursive: true });
    assert.equal(said.length, 2);
    assert.match(said[0]!, /^previous-unclear .*it is outside the folder/);
    assert.match(said[1]!, /^previous-unclear .*by its path from the folder of this one/);
  });

  it('says which --previous cannot be read, and ends with 2', () => {
    write('2017.md', report(2017, now));
    const { status, stderr } = run('check', '--previous', 'gone.md', '2017.md');
    assert.equal(status, 2);
    assert.equal(stderr, 'wsis-report: gone.md cannot be read: there is no such file.\n');
  });

  it('asks where two cover one year', () => {
    write('2017.md', report(2017, now));
    write('draft.md', report(2016, then));
    write('final.md', report(2016, now));
    assert.match(found('2017.md')[0]!, /^previous-unclear There is more than one report on 2016: “draft\.md” and “final\.md”/);
  });
});

describe('the table of figures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    writeFileSync(join(folder, '2017.md'), report(2017, `${now} Over 200 sessions[^1] were held in 12 schools | and more.\n\n[^1]: =SUM(A1:A9), page 3, "annex".`));
    writeFileSync(join(folder, '2016.md'), report(2016, `${then} 12 open forums were full.`));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [bundle, 'statistics', ...args], { cwd: folder, encoding: 'utf8' });
  }

  it('shows what is counted, its value, date, source and section, and the earlier years', () => {
    const { status, stdout } = run('2017.md');
    assert.equal(status, 0);
    assert.deepEqual(stdout.split('\n').map((line) => line.trim().split(/ {2,}/)), [
      ['2017.md: Internet Governance Forum, 2017; beside 2016 (2016.md)'],
      [''],
      ['Metric', 'Value', 'As of', 'Source', 'Section', '2016', 'Remarks'],
      ['National and Regional Initiatives', '43', '2015-12-31', 'no source', 'Executive summary', '37 (2015-12-31)', 'conflict'],
      ['Sessions', 'more than 200', '=SUM(A1:A9), page 3, "annex".', 'Executive summary'],
      ['Open forums', '12', 'not given'],
      ['schools', '12', 'no source', 'Executive summary'],
      [''],
    ]);
  });

  it('writes CSV that no spreadsheet runs', () => {
    const { stdout } = run('--format', 'csv', '2017.md');
    const lines = stdout.split('\r\n');
    assert.equal(lines[0], 'File,Metric,Value,From,To,As of,Source,Section,Line,2016,Remarks');
    assert.match(lines[1]!, /^2017\.md,National and Regional Initiatives,43,43,43,2015-12-31,,Executive summary,9,37 \(2015-12-31\),"“43 NRIs”/);
    assert.equal(lines[2], '2017.md,Sessions,more than 200,200,200,,"\'=SUM(A1:A9), page 3, ""annex"".",Executive summary,9,,');
    assert.equal(lines.at(-1), '');
  });

  it('writes JSON with the place of each figure', () => {
    const { files } = JSON.parse(run('--format=json', '2017.md', '2016.md').stdout) as { files: { path: string; groups: { metric: string; figures: { range: unknown; remarks: { kind: string }[] }[]; earlier: { uri: string }[] }[] }[] };
    assert.deepEqual(files.map(({ path }) => path), ['2017.md', '2016.md']);
    const nris = files[0]!.groups.find(({ metric }) => metric === 'nris')!;
    assert.deepEqual(nris.figures.map(({ range, remarks }) => ({ range, kinds: remarks.map(({ kind }) => kind) })), [
      { range: { start: { line: 8, character: 11 }, end: { line: 8, character: 18 } }, kinds: ['conflict'] },
    ]);
    assert.deepEqual(nris.earlier.map(({ uri }) => uri), ['2016.md']);
  });

  it('says what it does not understand or cannot read, and ends with 2', () => {
    for (const args of [[], ['--format', 'xml', '2017.md'], ['gone.md']]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/);
    }
    assert.match(run('--help').stdout, /^Usage: wsis-report statistics/);
  });
});
