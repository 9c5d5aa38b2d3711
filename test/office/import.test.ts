import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { realReport } from '../support/real-reports.ts';
import { importedFile } from '../support/round-trip.ts';
import { assertSameReport } from '../support/same-report.ts';
import { convert } from './convert.ts';

/** The formats that a report goes through, one after the other; LibreOffice writes each of them anew. */
const ways = [['docx', 'MS Word 2007 XML'], ['odt', 'writer8'], ['doc', 'MS Word 97']] as const;

for (const name of ['igf-2016.md', 'igf-2017.md']) {
  describe(`the real report ${name}, as LibreOffice writes it`, () => {
    let folder: string;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wsis-office-'))));
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    for (const [format, filter] of ways) {
      it(`is imported from Word by way of ${format}`, async () => {
        const source = join(folder, 'report.docx');
        writeFileSync(source, await exportReport(realReport(name), 'docx'));
        convert(folder, source, `${format}:${filter}`, 'between');
        convert(folder, join(folder, 'between', `report.${format}`), 'docx:MS Word 2007 XML', 'after');
        const { draft, report } = await importedFile(readFileSync(join(folder, 'after', 'report.docx')), 'report.docx');
        assertSameReport(draft, realReport(name));
        assert.doesNotMatch(report, /found no place/);
      });
    }
  });
}
