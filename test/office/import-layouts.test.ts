import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { realReport } from '../support/real-reports.ts';
import { importedFile } from '../support/round-trip.ts';
import { assertSameReport } from '../support/same-report.ts';
import { convert } from './convert.ts';

const head = 'Annual input, unedited version';
const changed = (text: string, from: RegExp, to: string): string => {
  assert.match(text, from);
  return text.replace(from, to);
};
const withMargins = (text: string, margin: string): string => changed(text, /(<style:page-layout-properties fo:page-width[^>]*?fo:margin-left=)"[^"]*"( fo:margin-right=)"[^"]*"/, `$1"${margin}"$2"${margin}"`);
const withHead = (text: string): string => changed(text, /(<style:master-page style:name="Standard"[^>]*>\s*)(<style:footer>\s*<text:p[^>]*>)/, `$1<style:header><text:p>${head}</text:p></style:header>$2Page `);
const numbered = (text: string, sign: string, more = ''): string => changed(text, /(<text:notes-configuration text:note-class="footnote" style:num-format=)"1"([^>]*?)( text:start-numbering-at="document")/, `$1"${sign}"$2${more || '$3'}`);
const asEndnotes = (text: string, every: number): string => {
  let count = 0;
  const kinds = new Map<string, string>();
  const notes = text.replace(/<text:note text:id="([^"]*)" text:note-class="footnote">/g, (written, id: string) => {
    kinds.set(id, count++ % every === 0 ? 'endnote' : 'footnote');
    return written.replace('"footnote"', `"${kinds.get(id)}"`);
  });
  assert.ok(count > 4);
  return notes.replace(/<text:note-ref text:note-class="footnote"([^>]*?text:ref-name="([^"]*)")/g, (_, rest: string, id: string) => `<text:note-ref text:note-class="${kinds.get(id) ?? 'endnote'}"${rest}`);
};

const withoutOrigin = (text: string): string => {
  const bare = changed(changed(text, /<meta:user-defined [^]*?<\/meta:user-defined>/g, ''), /(Report)((?:_20_| )(?:Organization|Occasion))/g, 'Plain$2');
  return changed(bare, /(<\/text:sequence-decls>\s*)(?:<text:p[^>]*>[^<]*<\/text:p>\s*){2}(?=<text:p text:style-name="Heading_20_1")/, '$1');
};

/** What an office may have done to the layout of a report, in the XML of LibreOffice, and what shows that the Word document has it. */
const layouts: Record<string, readonly [change: (text: string) => string, shown: RegExp]> = {
  'narrow margins': [(text) => withMargins(text, '0.3in'), /<w:pgMar w:left="4\d\d"/],
  'wide margins, a running head and the word “Page” before its numbers': [(text) => withHead(withMargins(text, '2.4in')), /<w:pgMar w:left="34\d\d"[^]*<w:t[^>]*>Page /],
  'notes in Roman numbers': [(text) => numbered(text, 'i'), /<w:footnotePr><w:numFmt w:val="lowerRoman"/],
  'notes in letters that begin anew on each page': [(text) => numbered(text, 'a', ' text:start-numbering-at="page"'), /<w:footnotePr><w:numFmt w:val="lowerLetter"\/><w:numRestart w:val="eachPage"/],
  'endnotes in the place of footnotes': [(text) => asEndnotes(text, 1), /<w:endnoteReference (?![^]*<w:footnoteReference )/],
  'an endnote beside every second footnote, and a running head': [(text) => withHead(asEndnotes(text, 2)), /<w:endnoteReference [^]*<w:footnoteReference /],
  'nothing that tells of our own export': [withoutOrigin, /^(?![^]*Report(?: |_20_)?Organization)[^]*<w:footnoteReference /],
};

for (const name of ['igf-2016.md', 'igf-2017.md']) {
  describe(`the real report ${name}, as LibreOffice lays it out`, () => {
    let folder: string;
    let text: string;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'wsis-office-'));
      writeFileSync(join(folder, 'report.docx'), await exportReport(realReport(name), 'docx'));
      convert(folder, join(folder, 'report.docx'), 'fodt:OpenDocument Text Flat XML', 'flat');
      text = readFileSync(join(folder, 'flat', 'report.fodt'), 'utf8');
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [what, [change, shown]] of Object.entries(layouts)) {
      it(`is imported from Word with ${what}`, async () => {
        writeFileSync(join(folder, 'report.fodt'), change(text));
        convert(folder, join(folder, 'report.fodt'), 'docx:MS Word 2007 XML', 'word');
        const word = readFileSync(join(folder, 'word', 'report.docx'));
        assert.match(Object.values(unzipSync(word)).map((part) => strFromU8(part)).join('\n'), shown);
        const { draft, report } = await importedFile(word, 'report.docx');
        assertSameReport(draft, realReport(name));
        assert.doesNotMatch(report, /found no place/);
        assert.equal(report.includes(head), what.includes('running head'));
        assert.ok(!draft.includes(head));
      });
    }
  });
}
