import assert from 'node:assert/strict';
import { importText } from '../../../server/core/convert/index.ts';
import { decode } from '../../../server/core/convert/decode.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { draftOf, imported } from './imported.ts';

/** Lines of a text, set wide as in the text of a PDF. */
function spread(...lines: string[]): string {
  return lines.map((line) => `${line} \n\n`).join('');
}

const filler = [
  'The board met in the spring and looked at what the branches had asked for since the',
  'last meeting, which was more than anyone had thought when the fund was set up by the',
  'founding members.',
];

describe('notes of an imported text', () => {
  const page = (mark: (number: number) => string): string =>
    [
      '2021 Input from the Library Board',
      '',
      'I. Executive Summary',
      '',
      `The board opened nine reading rooms in the north${mark(1)}, and the members of the council`,
      `agreed to pay for the tenth in the year to come${mark(2)}.`,
      '',
      ' '.repeat(40),
      `${mark(1)} Library Board, annual survey, table 4.`,
      `${mark(2)} Council minutes of 3 May.`,
      '\fThe rooms are open on five days of the week, which is one more than in the year before.',
    ].join('\n');

  it('are linked to raised, bracketed and glued marks', () => {
    for (const mark of [(number: number) => '¹²'[number - 1]!, (number: number) => `[${number}]`, String]) {
      const draft = draftOf(page(mark));
      assert.match(draft, /in the north\[\^1\], and .* to come\[\^2\]\.\n/);
      assert.match(draft, /\n\n\[\^1\]: Library Board, annual survey, table 4\.\n\n\[\^2\]: Council minutes of 3 May\.\n$/);
      assert.match(draft, /\n\nThe rooms are open/);
    }
  });

  it('leave names that end in a digit alone', () => {
    const text = page(String).replace('nine reading rooms', 'nine reading rooms for IPv6, C1 and the G20');
    assert.match(draftOf(text), /for IPv6, C1 and the G20 in the north\[\^1\],/);
  });

  it('are not linked where two places could be the mark, and the report says so', () => {
    const text = page(String).replace('nine reading rooms', 'nine reading rooms1');
    const { draft, report } = imported(text);
    assert.match(draft, /rooms1 in the north1, /);
    assert.match(report, /line 9: .*the place of its mark is not certain.*\| 1 Library Board, annual survey, table 4\./);
  });

  it('are counted through where each page begins with 1 again', () => {
    const pages = ['Alpha', 'Beta', 'Gamma'].map((name) => `${name} is a branch of the library that opened late¹ and closed early.\n\n¹ Survey of ${name}.\n`);
    const draft = draftOf(`A Report on Branches\n\n${pages.join('\f')}`);
    assert.match(draft, /Alpha is .* late\[\^1\][^]*Beta is .* late\[\^2\][^]*Gamma is .* late\[\^3\]/);
    assert.match(draft, /\[\^3\]: Survey of Gamma\.\n$/);
  });

  it('are found at the end of the text, below their heading', () => {
    const { draft, report } = imported(`A Report on Branches\n\n${filler.join('\n')}\n\nThe fund pays for nine rooms.1 The council pays for the tenth,2 and for its books.\n\nNotes\n1. Fund report, page 3.\n2. Council minutes.\n`);
    assert.match(draft, /nine rooms\.\[\^1\] The council pays for the tenth,\[\^2\] and for its books\.\n\n\[\^1\]: Fund report, page 3\.\n\n\[\^2\]: Council minutes\.\n$/);
    assert.match(report, /line 9: This heading stood above the notes.* \| Notes/);
  });

  it('leave a list of steps a list', () => {
    assert.match(draftOf('How to join\n\nWrite to the board. Then:\n\n1. Read the rules.\n2. Sign them.\n3. Send them.\n'), /\n\n1\. Read the rules\.\n2\. Sign them\.\n3\. Send them\.\n$/);
  });

  it('stay where they are in Markdown', () => {
    const text = '# A report\n\nNine rooms.[^survey]\n\n[^survey]: The *survey*,\n    page 4.\n';
    assert.equal(draftOf(text, 'a.md'), '# A report\n\nNine rooms.[^survey]\n\n[^survey]: The *survey*, page 4.\n');
  });
});

describe('the lines of an imported text', () => {
  it('become paragraphs where blank lines stand between all of them', () => {
    const text = spread('A Report on Branches', '', ...filler, 'The council agreed, and the branches were told in the week after by a letter to each of', 'them.');
    assert.equal(draftOf(text), `# A Report on Branches\n\n${filler.join(' ')}\n\nThe council agreed, and the branches were told in the week after by a letter to each of them.\n`);
  });

  it('go on across the end of a page, its number and its notes', () => {
    const text = `A Report on Branches\n\n${filler.slice(0, 2).join('\n')}¹\n\n¹ Fund report.\n\n- 4 -\n\f${filler[2]}\n\n${filler.join('\n')}\n\n- 5 -\n\fThe rooms are open.\n`;
    assert.equal(draftOf(text), `# A Report on Branches\n\n${filler.slice(0, 2).join(' ')}[^1] ${filler[2]}\n\n${filler.join(' ')}\n\nThe rooms are open.\n\n[^1]: Fund report.\n`);
  });

  it('lose a hyphen only where the text has the word elsewhere', () => {
    const text = 'A Report on Branches\n\nThe branches asked for help with their cata-\nlogue, for self-\nservice and for a read-\naloud hour, and the catalogue was mended. At self-service desks nobody waits.\n';
    const { draft, report } = imported(text);
    assert.match(draft, /their catalogue, for self-service and for a read-aloud hour/);
    assert.match(report, /line 4: The hyphen was taken out, since the text has “catalogue” elsewhere\. \| cata- logue/);
    assert.match(report, /line 6: A line’s end cut this word; its hyphen was kept.* \| read- aloud/);
    assert.doesNotMatch(report, /self-/);
  });

  it('become items with bullets of any kind', () => {
    const text = 'A Report on Branches\n\nThe branches asked for:\n\n• longer hours, above all on the days on which the market is held in the town;\n• new chairs\n  o for children\n  o for readers\n• lamps.\n';
    assert.match(draftOf(text), /\n\n- longer hours, above all on the days on which the market is held in the town;\n- new chairs\n {4}- for children\n {4}- for readers\n- lamps\.\n$/);
  });

  it('become headings by their form, and the report names them', () => {
    const { draft, report } = imported(`2021 Input from the Library Board\n\nPart 2: Analytical overview\n\nReading Rooms\n\n${filler.join('\n')}\n\nLAMPS AND CHAIRS\n\n${filler.join('\n')}\n\nWhat was done to mend them:\n\n${filler.join('\n')}\n`);
    assert.deepEqual(draft.match(/^#.*$/gm), ['# 2021 Input from the Library Board', '## Part 2: Analytical overview', '### Reading Rooms', '### LAMPS AND CHAIRS', '### What was done to mend them:']);
    assert.match(report, /line 5: This was taken for a heading by its form\. \| Reading Rooms/);
  });

  it('keep what Markdown would take for a sign', () => {
    assert.match(draftOf('A Report on Branches\n\nThe sign * stands for [new] rooms, <b> for bold, and R&D for what it is.\n'), /The sign \* stands for \\\[new\\\] rooms, \\<b> for bold, and R&D for what it is\./);
  });
});

describe('addresses that links left in a text', () => {
  const text = (...addresses: string[]): string =>
    `A Report on Branches\n\n${filler.join('\n')}\n\nThe board lent its books to the Mobile Library for Distant Farms in each month of the\nyear.\n\n${addresses.join('\n')}\n\fThe rooms are open.\n`;

  it('go to the words that they name', () => {
    const { draft, report } = imported(text('https://a.example/2021/mobile-library-for-distant-farms', 'https://a.example/'));
    assert.match(draft, /to the \[Mobile Library for Distant Farms\]\(https:\/\/a\.example\/2021\/mobile-library-for-distant-farms\) in each/);
    assert.match(report, /line 11: The address of a link, whose words are not certain\. \| https:\/\/a\.example\/$/m);
    assert.doesNotMatch(draft, /a\.example\/(?!2021)/);
  });

  it('go nowhere if the words stand in fewer lines than the address does', () => {
    const url = 'https://a.example/2021/mobile-library-for-distant-farms';
    assert.doesNotMatch(draftOf(text(url, url)), /a\.example/);
  });

  it('stay in a sentence that leads to them', () => {
    assert.match(draftOf('A Report on Branches\n\nThe rules are at\nhttps://a.example/rules\nand are read each year by all who work for the library or for one of its branches.\n'), /The rules are at <https:\/\/a\.example\/rules> and are read/);
  });
});

describe('the front matter of an imported text', () => {
  it('says what the first lines say', () => {
    const { draft } = imported('Input to the report\nSubmission by the Regional Board for Libraries\n14 May 2021\n\nPart 1: Executive summary\n\nThe rooms of the library were open on each day of the year, and the readers of the town came to them with their children.\n');
    assert.match(draft, /^---\ntemplate: wsis-input\norganization: Regional Board for Libraries\nyear: 2021\nlanguage: en\n---\n/);
  });

  it('leaves out what nothing tells, and the report says so', () => {
    const { draft, report } = imported('Some words\n\nPart 1: Executive summary\n\nRooms.\n');
    assert.match(draft, /^---\ntemplate: wsis-input\n---\n/);
    for (const key of ['organization', 'year', 'language']) assert.match(report, new RegExp(`The ${key} is not certain`));
  });

  it('is kept where there is one', () => {
    const { draft } = imported('---\ntemplate: wsis-input\nyear: 1999\nx: [a, b]\n---\n\n# 2021 Input from the IGF\n', 'a.md');
    assert.match(draft, /^---\ntemplate: wsis-input\nyear: 1999\nx: \[a, b\]\norganization: Internet Governance Forum\n---\n/);
  });
});

describe('what cannot be imported', () => {
  const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

  it('is refused with what it is', () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
    assert.deepEqual(decode(bytes('%PDF-1.7 …')), { refused: 'it is a PDF; save its text as a .txt file, and import that.' });
    assert.deepEqual(decode(bytes('{\\rtf1 a')), { refused: 'it is an RTF file; save its text as a .txt file, and import that.' });
    assert.deepEqual(decode(bytes('a\u0000b'.repeat(20))), { refused: 'it holds bytes that no text has, so it is broken or no text file.' });
    assert.deepEqual(decode(bytes('')), { refused: 'it is empty or holds no letter and no figure.' });
  });

  it('is refused if no person wrote so much', () => {
    const result = importText('word '.repeat(1_100_000), { name: 'a.txt', templates });
    assert.deepEqual(result, { refused: 'it has 5,500,000 characters, and at most 5,000,000 can be imported.' });
  });

  it('is read in the encodings that text files have', () => {
    const said = (bytes: number[]): unknown => decode(Uint8Array.from(bytes));
    assert.deepEqual(said([0xc3, 0xa9]), { text: 'é', encoding: 'UTF-8' });
    assert.deepEqual(said([0xe9]), { text: 'é', encoding: 'Windows-1252' });
    assert.deepEqual(said([0xff, 0xfe, 0xe9, 0]), { text: 'é', encoding: 'UTF-16' });
  });
});
