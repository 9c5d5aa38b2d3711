import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../../server/core/convert/export/index.ts';
import { printedWords, words } from '../../support/printed-words.ts';
import { reportTexts } from '../../support/report-texts.ts';
import { soundReport } from '../../support/samples.ts';
import { all, readWord, relationships, type WordFile } from '../../support/word-file.ts';

const word = async (text: string): Promise<WordFile> => readWord(await exportReport(text, 'docx'));
const texts = (paragraphs: readonly { text: string }[]): string[] => paragraphs.map(({ text }) => text.trim());
const coverStyles = ['ReportOrganization', 'Title', 'ReportOccasion'];

/** What Word would refuse, or a reader miss. */
function assertSound(file: WordFile): void {
  const types = file.parts.get('[Content_Types].xml')!;
  const named = new Set(all(types, 'Override').map((type) => type.getAttribute('PartName')!.slice(1)));
  const extensions = new Set(all(types, 'Default').map((type) => type.getAttribute('Extension')!));
  for (const name of file.parts.keys()) assert.ok(named.has(name) || extensions.has(name.split('.').at(-1)!) || name === '[Content_Types].xml', `${name} has no type`);
  for (const name of named) assert.ok(file.parts.has(name), `there is no ${name}`);
  for (const part of ['word/document.xml', 'word/footnotes.xml']) {
    const rels = relationships(file, part);
    for (const { target, external } of rels.values()) assert.ok(external || file.parts.has(`word/${target}`), target);
    for (const link of all(file.parts.get(part)!, 'w:hyperlink')) {
      const id = link.getAttribute('r:id');
      if (id) assert.ok(rels.get(id)?.external, `${part}: ${id}`);
    }
  }
  const ids = file.notes.map(({ id }) => id);
  assert.deepEqual(file.calls, ids, 'each note is called once, in order');
  const document = file.parts.get('word/document.xml')!;
  const bookmarks = new Set(all(document, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name')!));
  for (const part of [document, file.parts.get('word/footnotes.xml')!]) {
    for (const field of all(part, 'w:fldSimple')) assert.ok(bookmarks.has(/ NOTEREF (\S+) /.exec(field.getAttribute('w:instr')!)![1]!));
    for (const link of all(part, 'w:hyperlink')) {
      const anchor = link.getAttribute('w:anchor');
      assert.ok(!anchor || anchor === '_top' || bookmarks.has(anchor), `${anchor}`);
    }
  }
  const styles = new Set(all(file.parts.get('word/styles.xml')!, 'w:style').map((style) => style.getAttribute('w:styleId')!));
  for (const name of ['w:pStyle', 'w:rStyle']) for (const use of all(document, name)) assert.ok(styles.has(use.getAttribute('w:val')!), use.getAttribute('w:val')!);
  const numbers = new Set(all(file.parts.get('word/numbering.xml')!, 'w:num').map((number) => number.getAttribute('w:numId')!));
  for (const use of all(document, 'w:numId')) assert.ok(numbers.has(use.getAttribute('w:val')!));
}

describe('a report as a Word document', () => {
  it('has headings, a cover, notes and a page number', async () => {
    const file = await word(soundReport.replace('year: 2025', 'year: 2025\ntitle: An input\nsession: Twenty-ninth session\nlanguage: fr'));
    assertSound(file);
    assert.deepEqual(file.body.filter(({ style }) => coverStyles.includes(style)).map(({ style, text }) => [style, text]), [
      ['ReportOrganization', 'Regional Network for Open Connectivity'],
      ['Title', 'An input'],
      ['ReportOccasion', '2025 · Twenty-ninth session'],
    ]);
    assert.deepEqual(file.body.filter(({ style }) => /^Heading/.test(style)).map(({ style }) => style), ['Heading1', 'Heading2', 'Heading2', 'Heading2']);
    assert.equal(file.notes.length, 2);
    assert.match(file.notes[1]!.paragraphs[0]!.text, /Fund report 2025, page 4\.$/);
    const page = all(file.parts.get('word/document.xml')!, 'w:pgSz')[0]!;
    assert.deepEqual([page.getAttribute('w:w'), page.getAttribute('w:h')], ['11906', '16838']);
    assert.equal(all(file.parts.get('word/footer1.xml')!, 'w:instrText')[0]!.textContent!.trim(), 'PAGE');
    assert.equal(all(file.parts.get('word/styles.xml')!, 'w:lang')[0]!.getAttribute('w:val'), 'fr-FR');
    const core = file.parts.get('docProps/core.xml')!;
    assert.deepEqual([all(core, 'dc:title')[0]!.textContent, all(core, 'dc:creator')[0]!.textContent], ['An input', 'Regional Network for Open Connectivity']);
    const custom = all(file.parts.get('docProps/custom.xml')!, 'property').map((property) => [property.getAttribute('name'), property.textContent]);
    assert.deepEqual(custom.find(([name]) => name === 'template'), ['template', 'wsis-input']);
  });

  it('says a title once that the text begins with', async () => {
    const file = await word('---\ntitle: "Input of the *forum*"\n---\n\n# Input of the *forum*\n\nText.\n');
    assert.deepEqual(texts(file.body), ['Input of the *forum*', 'Input of the forum', 'Text.']);
    const same = await word('---\ntitle: Input of the forum\n---\n\n# Input of the *forum*\n\nText.\n');
    assert.deepEqual(texts(same.body), ['Input of the forum', 'Text.']);
  });

  it('has each note once, in the order of the calls, and a field where it is called again', async () => {
    const file = await word('One.[^b][^a] Two.[^b]\n\n[^a]: A.\n[^b]: B, see[^a].\n\n    More of B.\n');
    assertSound(file);
    assert.deepEqual(file.notes.map(({ paragraphs }) => texts(paragraphs)), [['B, see.', 'More of B.'], ['A.']]);
    const shown = (part: string): string[] => all(file.parts.get(part)!, 'w:fldSimple').map((field) => field.textContent!);
    assert.deepEqual([shown('word/document.xml'), shown('word/footnotes.xml')], [['1'], ['2']]);
  });

  it('calls in the text what only a note calls, and loses no note that nobody calls', async () => {
    const file = await word('One.[^a] Two.[^c]\n\n[^a]: A, see[^b].\n[^b]: B.\n[^c]: C.\n[^d]: D[^e].\n[^a]: A again.\n[^e]: E.\n');
    assertSound(file);
    assert.deepEqual(file.notes.map(({ paragraphs }) => texts(paragraphs)), [['A, see.'], ['B.'], ['C.']]);
    assert.deepEqual(texts(file.body), ['One. Two.', '[^d]: D[^e].', '[^a]: A again.', '[^e]: E.']);
  });

  it('shows what is still to fill, and marks of notes that are not there', async () => {
    const file = await word('In all, {{number}} came[^gone].\n');
    const marked = all(file.parts.get('word/document.xml')!, 'w:highlight').map((mark) => mark.parentNode!.parentNode!.textContent);
    assert.deepEqual(marked, ['{{number}}', '[^gone]']);
  });

  it('leaves out comments, and of other HTML the tags', async () => {
    const file = await word('<!-- wsis-ignore placeholder-left: so -->\n\nH<sub>2</sub>O <b>is</b> <!-- well -->wet.\n\n<div class="a>b">One &amp; <i>two</i><script>alert(1)</script><br>three</div>\n\n<div and so on\n');
    assert.deepEqual(texts(file.body), ['H2O is wet.', 'One & two', 'three', '<div and so on']);
    assert.equal(all(file.parts.get('word/document.xml')!, 'w:vertAlign')[0]!.getAttribute('w:val'), 'subscript');
  });

  it('links what may be linked, and keeps the words of the rest', async () => {
    const file = await word('# A part\n\n[a](https://example.org/é "t"), [b](javascript:alert(1)), [c](#a-part), [d](#), [e](#gone), [f](file:///etc/passwd), [g](JaVa&Tab;Script:x), [h][r], <https://example.org/i>, ![j](//host/k)\n\n[r]: https://example.org/h\n');
    assertSound(file);
    assert.deepEqual(texts(file.body), ['A part', 'a, b, c, d, e, f, g, h, https://example.org/i, j']);
    const rels = relationships(file, 'word/document.xml');
    const links = all(file.parts.get('word/document.xml')!, 'w:hyperlink').map((link) => [link.textContent, rels.get(link.getAttribute('r:id') ?? '')?.target ?? link.getAttribute('w:anchor')]);
    assert.deepEqual(links, [['a', 'https://example.org/%C3%A9'], ['c', '_Heading1'], ['d', '_top'], ['h', 'https://example.org/h'], ['https://example.org/i', 'https://example.org/i']]);
  });

  it('numbers lists as they are numbered, each from its own start', async () => {
    const file = await word('3. three\n4. four\n   1. one\n\n      more\n\ntext\n\n1. one\n\n- dot\n  - dash\n');
    const abstract = new Map(all(file.parts.get('word/numbering.xml')!, 'w:abstractNum').map((list) => [list.getAttribute('w:abstractNumId')!, list]));
    const lists = new Map(all(file.parts.get('word/numbering.xml')!, 'w:num').map((list) => [list.getAttribute('w:numId')!, abstract.get(all(list, 'w:abstractNumId')[0]!.getAttribute('w:val')!)!]));
    const items = file.body.map(({ element, text }) => {
      const id = all(element, 'w:numId')[0]?.getAttribute('w:val');
      const level = all(element, 'w:ilvl')[0]?.getAttribute('w:val');
      const kind = id && all(lists.get(id)!, 'w:lvl').find((found) => found.getAttribute('w:ilvl') === level);
      return [text, level, kind ? all(kind, 'w:numFmt')[0]!.getAttribute('w:val') : undefined, kind ? all(kind, 'w:start')[0]!.getAttribute('w:val') : undefined];
    });
    assert.deepEqual(items, [
      ['three', '0', 'decimal', '3'], ['four', '0', 'decimal', '3'], ['one', '1', 'decimal', '1'], ['more', undefined, undefined, undefined],
      ['text', undefined, undefined, undefined], ['one', '0', 'decimal', '1'], ['dot', '0', 'bullet', '1'], ['dash', '1', 'bullet', '1'],
    ]);
  });

  it('has the heads of a table on each page, and every cell that was written', async () => {
    const file = await word('| A | B |\n| - | -: |\n| 1 | 2[^n] | 3 |\n| 4 |\n\n[^n]: Note.\n');
    assertSound(file);
    const rows = all(file.parts.get('word/document.xml')!, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => cell.textContent));
    assert.deepEqual(rows, [['A', 'B', ''], ['1', '2', '3'], ['4', '', '']]);
    assert.equal(all(file.parts.get('word/document.xml')!, 'w:tblHeader').length, 1);
  });

  it('turns paragraphs round that are written from right to left', async () => {
    const file = await word('---\nlanguage: ar\n---\n\nنص طويل\n\nEnglish\n');
    const turned = file.body.filter(({ element }) => all(element, 'w:bidi').some((bidi) => bidi.getAttribute('w:val') !== 'false'));
    assert.deepEqual(texts(turned), ['نص طويل']);
    assert.equal(all(file.parts.get('word/styles.xml')!, 'w:lang')[0]!.getAttribute('w:bidi'), 'ar-SA');
  });

  it('is there even for nothing', async () => {
    for (const text of ['', '\n', '---\nyear: 2025\n---\n', '<!-- only this -->\n']) assertSound(await word(text));
  });

  it('holds every word of any report, in order, and no other', async () => {
    await fc.assert(fc.asyncProperty(reportTexts, async (text) => {
      const file = await word(text);
      assertSound(file);
      const expected = printedWords(text);
      assert.deepEqual(words(file.body.filter(({ style }) => !coverStyles.includes(style)).map((paragraph) => paragraph.text).join('\n')), expected.body);
      assert.deepEqual(file.notes.map(({ paragraphs }) => words(paragraphs.map((paragraph) => paragraph.text).join('\n'))), expected.notes);
    }), { numRuns: 100 });
  });
});
