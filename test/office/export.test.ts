import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { printedWords } from '../support/printed-words.ts';
import { realReport } from '../support/real-reports.ts';
import { filler } from '../support/samples.ts';

describe('LibreOffice', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wsis-office-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The text of each page of a report, as LibreOffice lays out its Word document. */
  async function pagesOf(text: string): Promise<string[]> {
    writeFileSync(join(folder, 'report.docx'), await exportReport(text, 'docx'));
    run('soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx'));
    run('pdftotext', '-layout', join(folder, 'report.pdf'), join(folder, 'report.txt'));
    return readFileSync(join(folder, 'report.txt'), 'utf8').split('\f').slice(0, -1);
  }

  it('puts each note at the foot of the page that calls it, below the text and above the number of the page', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const text = [
      '---\norganization: The Network\nyear: 2025\n---\n\n# Input of the Network\n',
      ...numbers.map((number) => `Caller${number}x begins.[^n${number}] ${filler(60)}\n`),
      ...numbers.map((number) => `[^n${number}]: Note${number}x ends.\n`),
    ].join('\n');
    const pages = await pagesOf(text);
    assert.ok(pages.length >= 4, `${pages.length} pages`);
    pages.forEach((page, index) => {
      const called = numbers.filter((number) => page.includes(`Caller${number}x`));
      assert.deepEqual(numbers.filter((number) => page.includes(`Note${number}x`)), called, `page ${index + 1}`);
      const foot = page.slice(page.indexOf(`Note${called[0]}x`)).trim();
      // Raised numbers come out on lines of their own, or before their note.
      const lines = foot.split('\n').map((line) => line.trim().replace(/^\d+ +(?=Note)/, '')).filter((line) => line !== '');
      assert.deepEqual(lines.filter((line) => /\D/.test(line)), called.map((number) => `Note${number}x ends.`));
      assert.equal(lines.at(-1), String(index + 1));
    });
    assert.match(pages[0]!, /^\s*The Network\s+2025\s+Input of the Network\s/);
  });

  for (const name of ['igf-2016.md', 'igf-2017.md']) {
    it(`shows every word of the real report ${name}`, async () => {
      const text = realReport(name);
      const found = printedWords(text);
      // Lines part words anywhere, and the numbers of notes and pages stand among them; so letters are counted.
      const letters = (words: readonly string[]): string => [...words.join('').replace(/[^\p{L}]/gu, '')].sort().join('');
      const cover = ['Internet', 'Governance', 'Forum'];
      assert.equal(letters(await pagesOf(text)), letters([...cover, ...found.body, ...found.notes.flat()]));
    });
  }
});

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, `${command}: ${error?.message ?? stderr}`);
}
