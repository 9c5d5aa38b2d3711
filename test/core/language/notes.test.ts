import assert from 'node:assert/strict';
import { Analysis, applyEdits } from '../../../server/core/analysis/index.ts';
import { completionsAt, type Completion } from '../../../server/core/language/completion.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { noteDefinitionAt } from '../../../server/core/language/notes/definition.ts';
import { noteMarkAt } from '../../../server/core/language/notes/note-mark.ts';
import { noteMarksAt } from '../../../server/core/language/notes/references.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const report = `# A report

## First part

Access grew.[^1] Costs fell.[^itu][^1]

> Quoted.[^ITU]

- Missing.[^gone]

## Second part

[^1]: ITU, *Facts and Figures 2024*, <https://example.org/facts>.

    A second paragraph.

[^itu]: https://example.org/survey
[^unused]: Nobody.
`;

function analyse(text: string): Analysis {
  return new Analysis(text, [], templatesWith([]));
}

const analysis = analyse(report);

/** The text of the spans that stand in the report. */
function written(spans: readonly { start: number; end: number }[] | undefined): string[] | undefined {
  return spans?.map(({ start, end }) => report.slice(start, end));
}

describe('the mark of a note', () => {
  it('is found at each of its characters and its two ends, and nowhere else', () => {
    const start = report.indexOf('[^1]');
    for (let offset = start; offset <= start + 4; offset++) assert.equal(noteMarkAt(analysis, offset)?.label, '1');
    assert.equal(noteMarkAt(analysis, start - 1), undefined);
    assert.equal(noteMarkAt(analysis, start + 5), undefined);
  });

  it('is, of two side by side, the one that begins at the offset', () => {
    assert.equal(noteMarkAt(analysis, report.indexOf('[^itu]') + 6)?.label, '1');
  });

  it('names its label alone', () => {
    for (const place of ['[^itu]', '[^itu]:']) {
      const mark = noteMarkAt(analysis, report.indexOf(place) + 1);
      assert.deepEqual(written(mark && [mark.name, mark.span]), ['itu', place === '[^itu]' ? '[^itu]' : '[^itu]:']);
    }
  });
});

describe('the references of a note', () => {
  it('are its calls, however they are cased, and its definition when that is asked for', () => {
    const offset = report.indexOf('[^itu]:') + 3;
    assert.deepEqual(written(noteMarksAt(analysis, offset)?.map(({ span }) => span)), ['[^itu]', '[^ITU]', '[^itu]:']);
    assert.deepEqual(noteMarksAt(analysis, offset, false)?.map(({ kind }) => kind), ['call', 'call']);
  });

  it('are there for a call without a note, too', () => assert.equal(noteMarksAt(analysis, report.indexOf('[^gone]') + 1)?.length, 1));

  it('are none where no note is', () => assert.equal(noteMarksAt(analysis, 3), undefined));
});

describe('the definition of a note', () => {
  it('is the whole note, from a call', () => {
    const found = noteDefinitionAt(analysis, report.indexOf('[^1]') + 1);
    assert.deepEqual(written(found && [found.origin, found.mark]), ['[^1]', '[^1]:']);
    assert.match(written(found && [found.target])![0]!, /^\[\^1\]: ITU.*second paragraph\.$/s);
  });

  it('is nowhere for a call without a note', () => assert.equal(noteDefinitionAt(analysis, report.indexOf('[^gone]') + 1), undefined));

  it('is the first of two, which is the one that is printed', () => {
    const text = '[^1]\n\n[^1]: A.\n\n[^1]: B.\n';
    assert.equal(noteDefinitionAt(analyse(text), 1)?.mark.start, text.indexOf('[^1]: A'));
  });
});

describe('the hover on a call', () => {
  const hover = (text: string, found: string): string | undefined => hoverAt(analyse(text), text.indexOf(found) + 1)?.text;

  it('shows the note as Markdown, whole, and how often it is called', () => {
    assert.equal(hover(report, '[^1]'), 'ITU, *Facts and Figures 2024*, <https://example.org/facts>.\n\nA second paragraph.\n\n*Called 2 times.*');
    assert.equal(hover('One[^1]\n\n[^1]: A.\n', '[^1]'), 'A.');
  });

  it('says that a note is empty, and nothing where there is none', () => {
    assert.equal(hover('One[^1]\n\n[^1]:\n', '[^1]'), '*This note is empty.*');
    assert.equal(hover('One[^1]\n', '[^1]'), undefined);
  });

  it('shows a note as plain words that is long, or holds a picture', () => {
    const long = hover(`One[^1]\n\n[^1]: *${'word '.repeat(500)}end*\n`, '[^1]')!;
    assert.ok(long.length < 1100 && long.startsWith('word word') && long.endsWith('word …'), long);
    assert.equal(hover('One[^1]\n\n[^1]: Figure ![x](https://example.org/x.png) *one*\n', '[^1]'), 'Figure one');
  });
});

describe('the hover on the mark of a note', () => {
  const at = report.indexOf('[^itu]:') + 1;

  it('says where it is called: the section and how the sentence begins', () => {
    assert.equal(hoverAt(analysis, at)?.text, 'Called 2 times:\n\n- First part: “Costs fell\\.”\n- First part: “Quoted\\.”');
  });

  it('leads there where the editor can', () => {
    const text = hoverAt(analysis, at, { linkTo: ({ line, character }) => `file:///r.md#L${line + 1},${character + 1}` })?.text;
    assert.match(text ?? '', /\[“Costs fell\\\.”\]\(<file:\/\/\/r\.md#L5,29>\)/);
  });

  it('says that nothing calls it', () => assert.equal(hoverAt(analysis, report.indexOf('[^unused]') + 1)?.text, 'Nothing in the text refers to this note.'));

  it('counts what it does not list', () => {
    const text = `${'One.[^1] '.repeat(30)}\n\n[^1]: A.\n`;
    assert.match(hoverAt(analyse(text), text.indexOf('[^1]:'))?.text ?? '', /^Called 30 times:\n\n(?:- “One\\\.”\n){10}- and 20 more$/);
  });
});

describe('completion after [^', () => {
  const complete = (marked: string): { items: Completion[]; apply: (label: string) => string } => {
    const offset = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    const { document } = analyse(text);
    const items = completionsAt(analyse(text), offset);
    return {
      items,
      apply: (label) => {
        const item = items.find((other) => other.label === label)!;
        const edit = { start: document.offsetAt(item.range.start), end: document.offsetAt(item.range.end), text: item.text };
        return applyEdits(text, [edit, ...(item.also ?? [])].sort((a, b) => a.start - b.start));
      },
    };
  };
  const notes = '\n\n[^1]: ITU, *Facts*.\n\n[^2]: UNESCO.\n\n[^ada]: Ada.\n';

  it('offers a new note, then the notes with their text, the nearest first', () => {
    const { items } = complete(`One.[^1] Two.[^2] Three.[^¦]${notes}`);
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['3', 'new note'], ['2', 'UNESCO.'], ['1', 'ITU, Facts.'], ['ada', 'Ada.']]);
    assert.ok(items[2]?.filter.startsWith('1 ITU'));
    assert.equal(items[2]?.documentation, 'ITU, *Facts*.');
  });

  it('finds a note by a word that it says, before what only has the same letters', () => {
    const { items } = complete(`One.[^fac¦]${notes}`);
    assert.equal(items.find(({ label }) => label === '1')?.filter, 'Facts. 1');
    assert.ok(complete(`One.[^a¦]${notes}`).items.find(({ label }) => label === 'ada')?.filter.startsWith('ada'));
  });

  it('replaces what is typed of the label, and the bracket that the editor closed', () => {
    for (const typed of ['[^¦', '[^¦]', '[^a¦]', '[^a¦da]', '[^x¦']) assert.equal(complete(`One.${typed} more.${notes}`).apply('ada'), `One.[^ada] more.${notes}`);
  });

  it('leaves a word alone that only comes after it', () => assert.equal(complete(`One.[^¦more]x${notes}`.replace(']x', '')).apply('ada'), `One.[^ada]more${notes}`));

  it('adds a new note at the end of the notes', () => {
    assert.equal(complete(`One.[^¦] more.${notes}`).apply('3'), `One.[^3] more.${notes}\n[^3]: {{source}}\n`);
    assert.equal(complete('One.[^¦]').apply('1'), 'One.[^1]\n\n[^1]: {{source}}\n');
    assert.equal(complete('One.[^¦]\n').apply('1'), 'One.[^1]\n\n[^1]: {{source}}\n');
  });

  it('offers a name that is called but has no note', () => {
    assert.deepEqual(complete('One.[^gone] Two.[^¦').items.map(({ label, detail }) => [label, detail]), [['1', 'new note'], ['gone', 'has no text yet']]);
    assert.equal(complete('One.[^gone]\n\n[^¦]').apply('gone'), 'One.[^gone]\n\n[^gone]: ');
    assert.equal(complete('One.[^gone]\n\n[^¦]: A.').apply('gone'), 'One.[^gone]\n\n[^gone]: A.');
  });

  it('offers, of very many notes, those that are called nearest and those whose name begins as written', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index + 1);
    const parts = many.map((number) => `Part ${number}.[^${number}]${number === 500 ? ' Here.[^¦]' : ''}`);
    const marked = `${parts.join('\n\n')}\n\n${many.map((number) => `[^${number}]: Source ${number}.`).join('\n\n')}\n`;
    const labels = (text: string): string[] => complete(text).items.map(({ label }) => label);
    assert.deepEqual(new Set(labels(marked).slice(0, 3)), new Set(['1001', '500', '501']));
    assert.ok(labels(marked).length < 250 && !labels(marked).includes('999'));
    assert.ok(labels(marked.replace('[^¦]', '[^99¦]')).includes('999'));
  });

  it('does not offer the label that is being typed', () => assert.deepEqual(complete('One.[^abc¦] more.').items.map(({ label }) => label), ['1']));

  for (const marked of ['`code [^¦]`', '```\n[^¦]\n```', '<!-- [^¦] -->', 'One \\[^¦', '[¦', 'One ^¦', '---\ntitle: "[^¦"\n---\n']) {
    it(`offers no notes in ${JSON.stringify(marked)}`, () => assert.deepEqual(complete(marked).items.filter(({ detail }) => detail === 'new note'), []));
  }
});

describe('asking again and again while the cursor moves and keys are pressed', () => {
  it('takes no longer in a report that is ten times as long', () => {
    const timeFor = (parts: number): number => {
      const text = `${`${'Access grew in many places. '.repeat(20)}\n\n`.repeat(parts)}One.[^1] Two.[^2]\n\n[^1]: A.\n\n[^2]: B.\n`;
      const long = analyse(text);
      const offset = text.indexOf('[^2]') + 2;
      const start = performance.now();
      for (let round = 0; round < 300; round++) {
        noteMarksAt(long, offset);
        hoverAt(long, offset);
        completionsAt(long, offset);
      }
      return performance.now() - start;
    };
    timeFor(50);
    const short = timeFor(50);
    assert.ok(timeFor(500) < short * 5 + 50, 'It does not grow with the report.');
  });
});
