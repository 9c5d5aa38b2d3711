import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportReport } from '../../server/core/convert/export/index.ts';
import type { ImportedDraft } from '../../server/core/convert/index.ts';
import { lostWords } from '../support/lost-words.ts';
import { realReport } from '../support/real-reports.ts';
import { importedFile } from '../support/round-trip.ts';
import { assertSameReport } from '../support/same-report.ts';
import { setWord, type Setting } from '../support/set-word.ts';

const a4 = { width: 11906, height: 16838 };
const settings: Record<string, Setting> = {
  'as it is exported': { page: { ...a4, margin: 1440 } },
  'in narrow lines to both margins, below a running head': { page: { ...a4, margin: 2800 }, head: 'Input to the report of the Secretary-General', justified: true },
  'on letter paper, with endnotes, in another font': { page: { width: 12240, height: 15840, margin: 1000 }, endnotes: true, font: 'Liberation Serif' },
  'with indented paragraphs, below a running head': { page: { ...a4, margin: 1900 }, paragraphs: 'indented', head: 'A head on every page', font: 'Liberation Sans' },
};

/** A PDF knows nothing of links that lead nowhere, so these get somewhere to lead to. */
function linked(name: string): string {
  let count = 0;
  return realReport(name).replace(/\]\(#\)/g, () => `](https://example.org/documents/${++count})`);
}

for (const name of ['igf-2016.md', 'igf-2017.md']) {
  describe(`the real report ${name}, as a PDF by LibreOffice`, () => {
    for (const [way, setting] of Object.entries(settings)) {
      it(`is imported ${way}`, async () => {
        // Emphasis is a matter of fonts, which the import does not look at.
        const wanted = linked(name).replace(/\*([^*\n]+)\*/g, '$1');
        const { text, draft } = await throughPdf(wanted, setting);
        assertSameReport(draft.draft, wanted);
        assert.doesNotMatch(draft.report, /found no place/);
        assert.match(draft.report, /page 2, line \d+: The number of a page\. \| 2\n/);
        if (setting.head) assert.ok(draft.report.includes(`A line that runs through the pages. | ${setting.head}\n`));
        // What another program reads in the PDF; marks that are Roman numerals are figures in the draft, and addresses that a line's end cuts are whole.
        const seen = (written: string): string => written.replaceAll('://', ' ');
        if (!setting.endnotes) assert.deepEqual(lostWords(seen(text), { draft: seen(draft.draft), report: seen(draft.report) }), []);
      });
    }
  });
}

async function throughPdf(markdown: string, setting: Setting): Promise<{ text: string; draft: ImportedDraft }> {
  const folder = mkdtempSync(join(tmpdir(), 'wsis-office-'));
  try {
    const source = join(folder, 'report.docx');
    writeFileSync(source, setWord(await exportReport(markdown, 'docx'), setting));
    run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]);
    run('pdftotext', ['-layout', join(folder, 'report.pdf'), join(folder, 'report.txt')]);
    return { text: readFileSync(join(folder, 'report.txt'), 'utf8'), draft: await importedFile(readFileSync(join(folder, 'report.pdf')), 'report.pdf') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, options: string[]): void {
  const { status, stderr, error } = spawnSync(command, options, { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, error?.message ?? stderr);
}
