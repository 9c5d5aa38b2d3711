import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analysis, applyEdits, type TextEdit } from '../../../server/core/analysis/index.ts';
import { gatherNotes } from '../../../server/core/language/notes/gather.ts';
import { insertNote } from '../../../server/core/language/notes/insert-note.ts';
import { linkToNote } from '../../../server/core/language/notes/link-to-note.ts';
import { mergeNotes } from '../../../server/core/language/notes/merge.ts';
import { allMarks } from '../../../server/core/language/notes/note-mark.ts';
import { noteToLink } from '../../../server/core/language/notes/note-to-link.ts';
import { renameNote } from '../../../server/core/language/notes/rename.ts';
import { renumberNotes } from '../../../server/core/language/notes/renumber.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { noteReading } from '../../support/note-reading.ts';
import { notedReports } from '../../support/noted-reports.ts';

const templates = templatesWith([]);
const runs = { numRuns: Number(process.env['WSIS_RUNS'] ?? 300) };

export function analyse(text: string): Analysis {
  return new Analysis(text, [], templates);
}

function whole(edit: (analysis: Analysis) => TextEdit[]): (text: string) => string {
  return (text) => {
    const edits = edit(analyse(text));
    let end = 0;
    for (const [index, one] of edits.entries()) {
      assert.ok(one.start >= end && one.start <= one.end && one.end <= text.length, `${JSON.stringify(edits)} is out of order in ${JSON.stringify(text)}`);
      assert.ok(text.slice(one.start, one.end) !== one.text, `edit ${index} changes nothing`);
      end = one.end;
    }
    return applyEdits(text, edits);
  };
}

const renumber = whole(renumberNotes);
const gather = whole(gatherNotes);
const merge = whole(mergeNotes);

describe('renumbering the notes', () => {
  it('numbers them in the order in which they are first called, and keeps names', () => {
    assert.equal(
      renumber('One.[^7] Two.[^itu][^2] Three.[^7]\n\n[^2]: B.\n\n[^7]: A.\n\n[^itu]: ITU.\n'),
      'One.[^1] Two.[^itu][^2] Three.[^1]\n\n[^2]: B.\n\n[^1]: A.\n\n[^itu]: ITU.\n',
    );
  });

  it('counts notes within notes where they are printed, and what nothing calls last', () => {
    assert.equal(
      renumber('[^9]: Inner.\n\n[^5]: Unused.\n\nOne.[^3] Two.[^2]\n\n[^3]: See.[^9]\n\n[^2]: Two.\n'),
      '[^3]: Inner.\n\n[^4]: Unused.\n\nOne.[^1] Two.[^2]\n\n[^1]: See.[^3]\n\n[^2]: Two.\n',
    );
  });

  it('leaves code and comments alone', () => {
    assert.equal(renumber('`[^7]` <!-- [^7] --> One.[^7]\n\n[^7]: A.\n'), '`[^7]` <!-- [^7] --> One.[^1]\n\n[^1]: A.\n');
  });

  it('leaves a number alone that a part may use which could not be read', () => {
    const hopeless = `${'>'.repeat(3000)} [^2]\n\n`;
    assert.equal(renumber(`${hopeless}One.[^2] Two.[^7] Three.[^9]\n\n[^2]: A.\n\n[^7]: B.\n\n[^9]: C.\n`), `${hopeless}One.[^2] Two.[^1] Three.[^3]\n\n[^2]: A.\n\n[^1]: B.\n\n[^3]: C.\n`);
  });

  it('changes nothing for the reader, whatever the report, and nothing at all the second time', () => {
    fc.assert(fc.property(notedReports, (text) => {
      const after = renumber(text);
      assert.deepEqual(noteReading(after), noteReading(text));
      assert.deepEqual(renumberNotes(analyse(after)), []);
      const numbers = allMarks(analyse(after)).filter(({ label }) => /^\d+$/.test(label)).map(({ label }) => Number(label));
      assert.equal(Math.max(0, ...numbers), new Set(numbers).size);
    }), runs);
  });
});

describe('gathering the notes', () => {
  it('moves them to the end, in the order of their calls, and leaves no holes', () => {
    assert.equal(
      gather('One.[^a]\n\n[^b]: B.\n\n    More of B.\n\nTwo.[^b]\n[^a]: A.\n\nEnd.\n'),
      'One.[^a]\n\nTwo.[^b]\n\nEnd.\n\n[^a]: A.\n\n[^b]: B.\n\n    More of B.\n',
    );
  });

  it('moves only those that stand wrong', () => {
    const text = 'One.[^a] Two.[^b] Three.[^c]\n\n[^c]: C.\n[^a]: A.\n[^b]: B.\n';
    assert.equal(gather(text), 'One.[^a] Two.[^b] Three.[^c]\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n');
    assert.equal(gatherNotes(analyse(text)).length, 2);
  });

  it('takes along the comment that keeps a note unchecked', () => {
    assert.equal(
      gather('One.[^a]\n\n<!-- wsis-ignore footnote-empty: later -->\n\n[^a]:\n\nEnd.\n'),
      'One.[^a]\n\nEnd.\n\n<!-- wsis-ignore footnote-empty: later -->\n\n[^a]:\n',
    );
  });

  it('keeps two lists apart that a note stood between', () => {
    assert.equal(gather('- a[^1]\n\n[^1]: A.\n\n- b\n'), '- a[^1]\n\n<!-- -->\n\n- b\n\n[^1]: A.\n');
  });

  it('needs nothing between two lists with different marks', () => {
    assert.equal(gather('1. a[^1]\n\n[^1]: A.\n\n- b\n'), '1. a[^1]\n\n- b\n\n[^1]: A.\n');
  });

  it('refuses where the end of the report would swallow the notes', () => {
    assert.equal(gather('One.[^a]\n\n[^a]: A.\n\n```\nopen\n'), 'One.[^a]\n\n[^a]: A.\n\n```\nopen\n');
  });

  it('changes nothing for the reader, whatever the report, and nothing at all the second time', () => {
    fc.assert(fc.property(notedReports, (text) => {
      const after = gather(text);
      const { body, ...notes } = noteReading(after);
      const before = noteReading(text);
      assert.deepEqual({ body: withoutComments(body), ...notes }, { ...before, body: withoutComments(before.body) }, after);
      assert.deepEqual(gatherNotes(analyse(after)), [], after);
    }), runs);
  });
});

describe('merging notes that say the same', () => {
  it('calls the first from everywhere, and once where two stood side by side', () => {
    assert.equal(
      merge('One.[^1] Two.[^2] Three.[^1][^2][^3]\n\n[^1]: ITU, *Facts*.\n\n[^2]: ITU, *Facts*\n\n[^3]: UNESCO.\n'),
      'One.[^1] Two.[^1] Three.[^1][^3]\n\n[^1]: ITU, *Facts*.\n\n[^3]: UNESCO.\n',
    );
  });

  for (const source of ['Ibid.', 'ibid., p. 3', 'Idem.', '{{source}}', 'UNESCO, see.[^3]', '']) {
    it(`never takes “${source}” for the same as another`, () => {
      const text = `One.[^1] Two.[^2]\n\n[^1]: ${source}\n\n[^2]: ${source}\n\n[^3]: X.\n`;
      assert.equal(merge(text), text);
    });
  }

  it('keeps the source of every call, whatever the report, and changes nothing the second time', () => {
    fc.assert(fc.property(notedReports, (text) => {
      const after = merge(text);
      assert.deepEqual(mergeNotes(analyse(after)), [], after);
      assert.deepEqual(said(after), said(text), after);
    }), runs);
  });
});

/** Those that speak of a note move with it. */
function withoutComments(body: string): string {
  return body.replaceAll(/\|?html\(<!-- [^)]*\)/g, '').replace('root(|', 'root(');
}

/** The text with, in place of each call, what its note says; of the same twice in a row, one. */
function said(text: string): string {
  const { body, notes } = noteReading(text);
  const sayings = notes.map((note) => note.replaceAll(/emphasis|[().|]/g, ''));
  return withoutComments(body).replaceAll(/⟨(\d+)⟩/g, (_, number) => `⟨${sayings[Number(number) - 1]}⟩`).replaceAll(/(⟨[^⟨⟩]*⟩)(?:\|?\1)+/g, '$1');
}

describe('renaming a note', () => {
  const rename = (text: string, offset: number, name: string): string => {
    const renaming = renameNote(analyse(text), offset, name);
    return !renaming ? 'nothing' : 'refusal' in renaming ? renaming.refusal : applyEdits(text, renaming.edits);
  };
  const text = 'One.[^1] Two.[^2][^1]\n\n[^1]: A.\n\n[^2]: B.\n';

  it('changes all calls and the note itself, from either', () => {
    const after = 'One.[^itu] Two.[^2][^itu]\n\n[^itu]: A.\n\n[^2]: B.\n';
    for (const place of ['[^1] Two', '[^1]:']) assert.equal(rename(text, text.indexOf(place) + 2, 'itu'), after);
    assert.equal(rename(text, 6, '[^itu]'), after);
  });

  it('refuses a name that another note has, however it is cased', () => {
    assert.equal(rename(text, 6, '2'), 'There is a note “2” already; choose another name, or the two would become one.');
    assert.match(rename('[^Itu][^x]\n\n[^Itu]: A.\n', 8, 'iTU'), /“Itu” already/);
  });

  it('takes the same name in other letters', () => {
    assert.equal(rename('One.[^itu]\n\n[^ITU]: A.\n', 6, 'Itu'), 'One.[^Itu]\n\n[^Itu]: A.\n');
  });

  for (const name of ['', ' ', 'a b', 'a]b', 'a\\b', 'x'.repeat(101)]) it(`refuses the name “${name.slice(0, 10)}” with a sentence`, () => assert.match(rename(text, 6, name), /\.$/));

  it('is silent where no note is', () => assert.equal(rename(text, 1, 'x'), 'nothing'));

  it('changes nothing for the reader, whatever the report', () => {
    fc.assert(fc.property(notedReports, fc.nat(), (report, pick) => {
      const marks = allMarks(analyse(report));
      fc.pre(marks.length > 0);
      const after = rename(report, marks[pick % marks.length]!.name.start, 'new-name');
      assert.deepEqual(noteReading(after), noteReading(report));
    }), runs);
  });
});

describe('inserting a note', () => {
  const insert = (marked: string, source?: string): string => {
    const offset = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    const note = insertNote(analyse(text), { start: offset, end: offset }, source);
    return 'refusal' in note ? note.refusal : applyEdits(text, [note.call, note.definition].sort((a, b) => a.start - b.start));
  };
  const french = '---\ntemplate: wsis-input\nlanguage: fr\n---\n\n';

  it('takes the next free number, and puts the text below the other notes', () => {
    assert.equal(insert('One.[^1] Two¦ three.\n\n[^1]: A.\n\n[^3]: C.\n'), 'One.[^1] Two[^2] three.\n\n[^1]: A.\n\n[^3]: C.\n\n[^2]: {{source}}\n');
    assert.equal(insert('One.[^1]\n\n[^1]: A.\n[^2]: B.\n\n## Annex\n\nTwo¦\n'), 'One.[^1]\n\n[^1]: A.\n[^2]: B.\n[^3]: {{source}}\n\n## Annex\n\nTwo[^3]\n');
  });

  it('goes after the punctuation in English, before it in French', () => {
    assert.equal(insert('One¦. Two.\n'), 'One.[^1] Two.\n\n[^1]: {{source}}\n');
    assert.equal(insert('“One¦.” Two.\n'), '“One.”[^1] Two.\n\n[^1]: {{source}}\n');
    assert.equal(insert(`${french}Un¦. Deux.\n`), `${french}Un[^1]. Deux.\n\n[^1]: {{source}}\n`);
  });

  it('stays where the cursor is within a number, an address or a bracket', () => {
    assert.match(insert('It was 3¦.5 then.\n'), /^It was 3\[\^1\]\.5/);
    assert.match(insert('(One¦) two.\n'), /^\(One\[\^1\]\) two/);
  });

  it('goes behind another mark, code or a link’s address, and never makes a link', () => {
    assert.match(insert('One.[^¦a] Two.\n'), /^One\.\[\^a\]\[\^1\] Two/);
    assert.match(insert('Use `co¦de` now.\n'), /^Use `code`\[\^1\] now/);
    assert.match(insert('See [it](https://ex¦ample.org) now.\n'), /^See \[it\]\(https:\/\/example\.org\)\[\^1\] now/);
    assert.match(insert('See https://exam¦ple.org/a now.\n'), /^See https:\/\/example\.org\/a \[\^1\] now/);
    assert.match(insert('See https://example.org/a¦. Now.\n'), /^See https:\/\/example\.org\/a\. \[\^1\] Now/);
    assert.match(insert('See https://example.org/a.¦ Now.\n'), /^See https:\/\/example\.org\/a\. \[\^1\] Now/);
    assert.match(insert('One¦(two)\n'), /^One\[\^1\]\\\(two\)/);
  });

  for (const marked of ['---\nyear: 20¦25\n---\n', '```\nco¦de\n```\n', '<!-- a ¦ comment -->\n', 'One.[^1]\n\n[^¦1]: A.\n', '¦## One\n', '-¦ One\n', '¦| a |\n| - |\n', '[a]: https://ex¦ample.org\n', '-¦--\n'].map((text) => text.replace('-¦--', '***\n\n*¦**'))) {
    it(`says why not in ${JSON.stringify(marked)}`, () => assert.match(insert(marked), /^A note cannot stand in .*\.$/));
  }

  it('works in an empty report and at its very end', () => {
    assert.equal(insert('¦'), '[^1][^1]: {{source}}\n'.replace('[^1][^1]', '[^1]\n\n[^1]'));
    assert.equal(insert('One¦'), 'One[^1]\n\n[^1]: {{source}}\n');
    assert.equal(insert('One\r\n\r\n[^1]: A.\r\n\r\nTwo¦\r\n'), 'One\r\n\r\n[^1]: A.\r\n\r\n[^2]: {{source}}\r\n\r\nTwo[^2]\r\n');
  });

  it('adds one call and one note, whatever the report and the place', () => {
    fc.assert(fc.property(notedReports, fc.nat(), (report, pick) => {
      const offset = pick % (report.length + 1);
      // On an empty line a call begins a paragraph, which takes in what it finds.
      fc.pre(/\S/.test(/[^\r\n]*$/.exec(report.slice(0, offset))![0] + /^[^\r\n]*/.exec(report.slice(offset))![0]));
      const note = insertNote(analyse(report), { start: offset, end: offset }, 'A new source.');
      fc.pre(!('refusal' in note));
      const after = applyEdits(report, [note.call, note.definition].sort((a, b) => a.start - b.start));
      const kinds = (text: string, label?: string): string[] => allMarks(analyse(text)).filter((mark) => label === undefined || mark.label === label).map(({ kind }) => kind);
      assert.deepEqual(kinds(after, note.label).sort(), ['call', 'definition'], after);
      assert.equal(kinds(after).length, kinds(report).length + 2, after);
      assert.equal(JSON.stringify(noteReading(after)).split('A new source.').length, 2, after);
    }), runs);
  });
});

describe('a link and a note', () => {
  const at = (text: string, found: string): number => text.indexOf(found) + 1;
  const toNote = (text: string, found = '['): string | undefined => {
    const edits = linkToNote(analyse(text), at(text, found));
    return edits && applyEdits(text, edits.sort((a, b) => a.start - b.start));
  };
  const toLink = (text: string, start: number, end = start): string | undefined => {
    const edits = noteToLink(analyse(text), { start, end });
    return edits && applyEdits(text, edits);
  };

  it('become one another', () => {
    const link = 'We asked, see [the survey](https://example.org/survey). More.\n';
    const note = 'We asked, see the survey.[^1] More.\n\n[^1]: https://example.org/survey\n';
    assert.equal(toNote(link), note);
    assert.equal(toLink(note, note.indexOf('the survey'), note.indexOf('[^1]')), link);
    assert.equal(toLink(note, at(note, '[^1]')), link.replace('the [', '').replace('[the survey]', 'the [survey]'));
    assert.equal(toLink(note, at(note, '[^1]:')), link.replace('[the survey]', 'the [survey]'));
  });

  it('follow the convention of the language', () => {
    const french = '---\nlanguage: fr\n---\n\n';
    assert.equal(toNote(`${french}Voir [l’enquête](https://example.org).\n`), `${french}Voir l’enquête[^1].\n\n[^1]: https://example.org\n`);
  });

  it('keep the title of a link, and an address that would not be read bare', () => {
    assert.equal(toNote('See [it](https://example.org/a_b_(c) "The *survey*") now.\n'), 'See it[^1] now.\n\n[^1]: The \\*survey\\*, <https://example.org/a_b_(c)>\n');
  });

  for (const text of ['See [it](annex.md).\n', '[^1]: [it](https://example.org)\n', '[1. it](https://example.org)\n', '[![x](y.png)](https://example.org)\n', 'https://example.org\n', '[https://example.org](https://example.org)\n', '`[it](https://example.org)`\n']) {
    it(`leave ${JSON.stringify(text)} alone`, () => assert.equal(toNote(text), undefined));
  }

  for (const text of ['One.[^1] Two.[^1]\n\n[^1]: https://example.org\n', 'One.[^1]\n\n[^1]: See https://example.org\n', 'One.[^1]\n\n[^1]: [Survey](https://example.org)\n', '*One*[^1]\n\n[^1]: https://example.org\n', '[^1]\n\n[^1]: https://example.org\n', 'One.[^1]\n\n[^1]: A.\n']) {
    it(`leave the note of ${JSON.stringify(text)} alone`, () => assert.equal(toLink(text, at(text, '[^1]')), undefined));
  }

  it('keep every address and every other note, whatever the report', () => {
    fc.assert(fc.property(notedReports, fc.nat(), (report, pick) => {
      const links = [...report.matchAll(/\[a study\]/g)];
      fc.pre(links.length > 0);
      const edits = linkToNote(analyse(report), links[pick % links.length]!.index + 3);
      fc.pre(edits !== undefined);
      const after = applyEdits(report, edits!.sort((a, b) => a.start - b.start));
      const before = noteReading(report);
      const now = noteReading(after);
      assert.equal(now.notes.length, before.notes.length + 1, after);
      assert.deepEqual(now.notes.filter((note) => note.includes('example.org/a_b)') || note.includes('example.org/a_bt')).length, 1);
      assert.deepEqual(now.uncalled, before.uncalled);
    }), runs);
  });
});
