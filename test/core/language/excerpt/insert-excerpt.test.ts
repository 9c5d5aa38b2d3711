import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analysis, applyEdits } from '../../../../server/core/analysis/index.ts';
import { excerptPlace } from '../../../../server/core/language/excerpt/excerpt-place.ts';
import { insertExcerpt } from '../../../../server/core/language/excerpt/insert-excerpt.ts';
import { allMarks } from '../../../../server/core/language/notes/note-mark.ts';
import { templatesWith } from '../../../../server/core/template/templates.ts';
import { notedReports } from '../../../support/noted-reports.ts';

/** The report after `excerpt` took the place of what `⟦…⟧` holds; undefined where it cannot stand. */
function inserted(marked: string, excerpt: string): string | undefined {
  const { text, selection } = selected(marked);
  const result = insertExcerpt(new Analysis(text, [], templatesWith([])), selection, excerpt);
  return result && applyEdits(text, [{ ...selection, text: result.text }, ...(result.notes ? [result.notes] : [])].sort((a, b) => a.start - b.start));
}

function selected(marked: string): { text: string; selection: { start: number; end: number } } {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), selection: { start, end: marked.indexOf('⟧') - 1 } };
}

const noted = 'Old text.[^1] More.[^a]\n\n⟦⟧\n\n[^1]: First.\n\n[^a]: Second.\n';

describe('a text that goes into a report', () => {
  it('stands within a line where it is one paragraph', () => {
    assert.equal(inserted('Access ⟦fell⟧ in 2024.\n', 'grew *a lot*\n'), 'Access grew *a lot* in 2024.\n');
  });

  it('stands between blank lines where it is more', () => {
    const two = '## Schools\n\nOne.\n';
    assert.equal(inserted('A.\n\n⟦⟧\n\nB.\n', two), 'A.\n\n## Schools\n\nOne.\n\nB.\n');
    assert.equal(inserted('A.\n⟦⟧\nB.\n', two), 'A.\n\n## Schools\n\nOne.\n\nB.\n');
    assert.equal(inserted('A. ⟦⟧B.\n', two), 'A. \n\n## Schools\n\nOne.\n\nB.\n');
    assert.equal(inserted('A.\n\n⟦B.⟧\n', two), 'A.\n\n## Schools\n\nOne.\n');
    assert.equal(inserted('⟦⟧', two), '## Schools\n\nOne.');
  });

  it('stays in the item of a list', () => {
    assert.equal(inserted('- a ⟦⟧\n- b\n', 'One.\n\nTwo.\n'), '- a \n\n  One.\n\n  Two.\n- b\n');
    assert.equal(inserted('1. ⟦⟧\n', 'One.\n\n- x\n- y\n'), '1. One.\n\n   - x\n   - y\n');
    assert.equal(inserted('- a\n\n⟦⟧\n', 'One.\n\nTwo.\n'), '- a\n\nOne.\n\nTwo.\n');
  });

  it('keeps the labels of its notes where they are free', () => {
    assert.equal(inserted('Old.\n\n⟦⟧\n\nEnd.\n', 'One.[^1] Two.[^b]\n\n[^1]: A.\n\n[^b]: B.\n'), 'Old.\n\nOne.[^1] Two.[^b]\n\nEnd.\n\n[^1]: A.\n\n[^b]: B.\n');
  });

  it('has its notes numbered anew where one has the label of another', () => {
    assert.equal(
      inserted(noted, 'One.[^1] Two.[^2] Three.[^a] One.[^1]\n\n- Four.[^3]\n\n[^1]: A; see [^2].\n\n[^2]: B.\n\n[^3]: C.\n\n[^a]: D.\n'),
      'Old text.[^1] More.[^a]\n\nOne.[^2] Two.[^3] Three.[^a-2] One.[^2]\n\n- Four.[^4]\n\n[^1]: First.\n\n[^a]: Second.\n\n[^2]: A; see [^3].\n\n[^3]: B.\n\n[^4]: C.\n\n[^a-2]: D.\n',
    );
  });

  it('takes no label that the report calls without a note, or that is written otherwise', () => {
    assert.equal(inserted('Old.[^1] More.[^ITU]\n\n⟦⟧\n', 'One.[^1] Two.[^itu]\n\n[^1]: A.\n\n[^itu]: B.\n'), 'Old.[^1] More.[^ITU]\n\nOne.[^2] Two.[^itu-2]\n\n[^2]: A.\n\n[^itu-2]: B.\n');
  });

  it('brings its notes along to the end of the report', () => {
    assert.equal(inserted('Old.\n\n⟦⟧', 'One.[^1]\n\n[^1]: A.\n'), 'Old.\n\nOne.[^1]\n\n[^1]: A.\n');
    assert.equal(inserted('Old.[^1]\n\n[^1]: First.\n\n⟦⟧\n', 'One.[^1]\n\nTwo.\n\n[^1]: A.\n'), 'Old.[^1]\n\n[^1]: First.\n\nOne.[^2]\n\nTwo.\n\n[^2]: A.\n');
    assert.equal(inserted('⟦Old.[^1]\n\n[^1]: First.\n⟧', 'One.[^1]\n\n[^1]: A.\n'), 'One.[^2]\n\n[^2]: A.');
  });

  it('keeps the lines of a note together', () => {
    assert.equal(inserted(noted, 'One.[^x]\n\n[^x]: A.\n\n    More of A.\n'), 'Old text.[^1] More.[^a]\n\nOne.[^x]\n\n[^1]: First.\n\n[^a]: Second.\n\n[^x]: A.\n\n    More of A.\n');
  });

  it('leaves its front matter behind', () => {
    assert.equal(inserted('A.\n\n⟦⟧\n', '---\ntemplate: wsis-input\n---\n\nOne.\n'), 'A.\n\nOne.\n');
  });

  it('is refused where it would be no text, or break what is around', () => {
    const two = 'One.\n\nTwo.\n';
    for (const place of ['---\ntitle: ⟦⟧x\n---\n', '```\n⟦⟧\n```\n', '> quoted ⟦⟧\n', '| a | b |\n| --- | --- |\n| c⟦⟧ | d |\n', '<!-- a ⟦⟧ b -->\n', 'See [a⟦⟧](https://example.org/).\n', 'A.[^1⟦⟧2]\n\n[^12]: B.\n', 'A.[^1]\n\n[^⟦⟧1]: B.\n', '[x]: https://exa⟦⟧mple.org/\n']) assert.equal(inserted(place, two), undefined, place);
    assert.equal(inserted('A.[^1]\n\n[^1]: First ⟦⟧\n', two), undefined);
    assert.equal(inserted('A.[^1]\n\n[^1]: First ⟦⟧\n', 'one'), 'A.[^1]\n\n[^1]: First one\n');
    assert.equal(inserted('A ⟦⟧\n', ''), undefined);
  });

  it('may stand wherever text can', () => {
    for (const place of ['⟦⟧', 'A ⟦⟧\n', '# A ⟦⟧\n', '```\na\n```\n⟦⟧\n', '---\ntitle: a\n---\n⟦⟧\n', '- a\n⟦⟧']) {
      const { text, selection } = selected(place);
      assert.ok(excerptPlace(new Analysis(text, [], templatesWith([])), selection), place);
    }
  });

  it('has each mark lead to its own note, whatever the labels of both', () => {
    for (const own of [['1', '2'], ['2', '1'], ['a', '10'], ['2', '3']]) {
      for (const other of [['1', '2'], ['3', '1'], ['A', 'b'], ['10', '2']]) {
        const report = `Old ${own.map((label) => `word[^${label}]`).join(' ')}\n\n⟦⟧\n\n${own.map((label) => `[^${label}]: Old ${label}.`).join('\n\n')}\n`;
        const result = inserted(report, `${other.map((label) => `New ${label}[^${label}]`).join(' ')}\n\n${other.map((label) => `[^${label}]: New ${label}.`).join('\n\n')}\n`)!;
        const notes = new Map(Array.from(result.matchAll(/^\[\^(.+?)\]: (.*)\.$/gm), ([, label, words]) => [label!, words!]));
        assert.equal(notes.size, 4, result);
        for (const [, words, label] of result.matchAll(/(New \w+)\[\^(.+?)\]/g)) assert.equal(notes.get(label!), words, result);
      }
    }
  });

  it('breaks no mark and no note, of neither, wherever it goes', () => {
    const excerpts = fc.constantFrom('NEW1[^1].\n\n[^1]: TEXT1.\n', 'NEW1[^1] and NEW2[^2].\n\n- NEW1[^1]\n- more\n\n[^1]: TEXT1.\n\n[^2]: TEXT2.\n\n    Its second paragraph.\n', '### Heading\n\nNEW3[^itu]\n\n> quoted\n\n[^itu]: TEXT3, see NEW4[^4].\n\n[^4]: TEXT4.\n', '| a | b |\n| - | - |\n| NEW1[^10] | c |\n\n[^10]: TEXT1.\n');
    let put = 0;
    fc.assert(
      fc.property(notedReports, excerpts, fc.nat(), fc.nat(5), (report, excerpt, at, length) => {
        const start = at % (report.length + 1);
        const selection = { start, end: length === 5 ? Math.min(report.length, start + 5) : start };
        const analysis = new Analysis(report, [], templatesWith([]));
        const result = insertExcerpt(analysis, selection, excerpt);
        if (!result) return;
        put++;
        const text = applyEdits(report, [{ ...selection, text: result.text }, ...(result.notes ? [result.notes] : [])].sort((a, b) => a.start - b.start));
        const after = new Analysis(text, [], templatesWith([]));
        const called = Array.from(text.matchAll(/NEW(\d)\[\^([^\]]+)\]/g));
        assert.equal(called.length, excerpt.match(/NEW/g)!.length, text);
        for (const [, number, label] of called) {
          const note = after.report.footnote(label!);
          assert.equal(note?.definitions.length, 1, text);
          const { place } = note.definitions[0]!;
          assert.match(place.block.text.slice(place.span.start), new RegExp(`^\\[\\^[^\\]]+\\]: TEXT${number}`), text);
        }
        if (selection.start === selection.end) assert.equal(allMarks(after).length, allMarks(analysis).length + allMarks(new Analysis(excerpt, [], templatesWith([]))).length, text);
      }),
      { numRuns: Number(process.env['WSIS_RUNS'] ?? 300) },
    );
    assert.ok(put > 50, `${put} of them`);
  });
});
