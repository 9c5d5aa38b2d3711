import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../../server/core/convert/export/index.ts';
import { lostWords } from '../../support/lost-words.ts';
import { printedWords } from '../../support/printed-words.ts';
import { drawsOf, randomReport } from '../../support/random-report.ts';
import { randomOf } from '../../support/random.ts';
import { reportTexts } from '../../support/report-texts.ts';
import { importedFile, roundTrip, shapeOf } from '../../support/round-trip.ts';
import { readWord } from '../../support/word-file.ts';

describe('a report that went to Word and came back', () => {
  it('has the same headings, lists, tables, quotations, links and notes', async () => {
    await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
      const text = randomReport(drawsOf(randomOf(seed)), 6000).replace(/\*\*(Part 3[^*]*)\*\*/, '## $1').replace(/<!--.*-->\n\n/g, '');
      const { draft, entries } = await roundTrip(text, 'docx');
      assert.deepEqual(shapeOf(draft), shapeOf(text));
      assert.deepEqual(entries.filter(({ kind }) => kind === 'removed'), []);
    }), { numRuns: 40 });
  });

  it('has the same front matter', async () => {
    const head = '---\ntemplate: wsis-input\ntitle: "An input: of the forum"\norganization: "A & B"\nyear: 2025\nsession: Twenty-ninth session\nlanguage: fr\n---\n';
    const { draft } = await roundTrip(`${head}\n# Another title\n\nText.\n`, 'docx');
    assert.equal(draft, `${head}\n# Another title\n\nText.\n`);
  });

  it('has a note once that is called twice, and links to its own headings', async () => {
    const body = '# A part\n\nOne.[^1][^2] Two.[^1] See [there](#a-part) or [the top](#).\n\n[^1]: B, see[^2].\n\n    More of B.\n\n[^2]: A, <https://example.org/a_b>.\n';
    const { draft } = await roundTrip(body, 'docx');
    assert.equal(draft.replace(/^---\n[^]*?\n---\n\n/, ''), body);
  });

  it('has every word, whatever was written', async () => {
    await fc.assert(fc.asyncProperty(reportTexts, async (text) => {
      const bytes = await exportReport(text, 'docx');
      const result = await importedFile(bytes, 'any.docx').catch(() => undefined);
      // What holds no letter and no figure is refused.
      if (!result) return;
      const file = readWord(bytes);
      const source = [...file.body, ...file.notes.flatMap(({ paragraphs }) => paragraphs)].map((paragraph) => paragraph.text).join('\n');
      assert.deepEqual(lostWords(source, result), []);
      assert.doesNotMatch(result.report, /found no place/);
      const letters = (list: readonly string[]): string => list.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
      assert.equal(letters(printedWords(result.draft).body), letters(printedWords(text).body));
    }), { numRuns: 150 });
  });
});
