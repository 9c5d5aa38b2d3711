import assert from 'node:assert/strict';
import { exportReport } from '../../server/core/convert/export/index.ts';
import { readPage } from '../support/page.ts';
import { printedWords, words } from '../support/printed-words.ts';
import { realReport } from '../support/real-reports.ts';
import { readWord, relationships, all } from '../support/word-file.ts';

/** What stands in each file, counted by a person. */
const expected = {
  'igf-2016.md': { notes: 14 },
  'igf-2017.md': { notes: 5 },
};

for (const [name, { notes }] of Object.entries(expected)) {
  describe(`the real report ${name}`, () => {
    const text = realReport(name);
    const headings = [...text.matchAll(/^(#+) (.*)$/gm)].map(([, marks, title]) => [marks!.length, words(title!.replace(/\[\^\d+\]/g, '')).length]);
    const found = printedWords(text);

    it('is all in the Word document, each note with its words', async () => {
      const file = readWord(await exportReport(text, 'docx'));
      const body = file.body.filter(({ style }) => !/^Report/.test(style));
      assert.deepEqual(words(body.map((paragraph) => paragraph.text).join('\n')), found.body);
      assert.deepEqual(file.notes.map(({ paragraphs }) => words(paragraphs.map((paragraph) => paragraph.text).join('\n'))), found.notes);
      assert.equal(file.notes.length, notes);
      assert.deepEqual(file.calls, file.notes.map(({ id }) => id));
      assert.deepEqual(body.filter(({ style }) => /^Heading/.test(style)).map(({ style, text: title }) => [Number(style.at(-1)), words(title).length]), headings);
    });

    it('has all its links in the Word document', async () => {
      const file = readWord(await exportReport(text, 'docx'));
      const targets = ['word/document.xml', 'word/footnotes.xml'].flatMap((part) => {
        const rels = relationships(file, part);
        return all(file.parts.get(part)!, 'w:hyperlink').map((link) => rels.get(link.getAttribute('r:id') ?? '')?.target ?? `#${link.getAttribute('w:anchor')}`);
      });
      const written = [...text.matchAll(/<(https?:[^>]+)>|\]\(([^)]+)\)|\bmailto:|\b[\w.]+@[\w.]+\w/g)].map(([whole, auto, address]) => auto ?? (address === '#' ? '#_top' : (address ?? `mailto:${whole}`)));
      assert.deepEqual(targets.toSorted(), written.toSorted());
    });

    it('is all on the page', async () => {
      const main = readPage(new TextDecoder().decode(await exportReport(text, 'html'))).all('main')[0]!;
      const shown = words(main.textWithout(({ attributes }) => /^doc-(?:noteref|backlink)$/.test(attributes['role'] ?? '') || attributes['id'] === 'footnote-label'));
      assert.deepEqual(shown, [...found.body, ...found.notes.flat()]);
    });
  });
}
