import assert from 'node:assert/strict';
import { Analysis } from '../../server/core/analysis/index.ts';
import { importText, type ImportedDraft } from '../../server/core/convert/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Template } from '../../server/core/template/template.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { lostWords } from '../support/lost-words.ts';
import { realReport } from '../support/real-reports.ts';
import { without } from '../support/without.ts';

const templates = templatesWith([]);

function imported(name: string, text = realReport(name)): ImportedDraft {
  const result = importText(text, { name, templates: [...templates.values()] as [Template, ...Template[]] });
  assert.ok('draft' in result, JSON.stringify(result));
  return result;
}

/** Words as a reader sees them: without front matter, marks of notes and the addresses of links, which are counted apart. */
function words(markdown: string): string[] {
  const shown = markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .replace(/\]\([^)\s]*\)/g, ' ')
    .replace(/\\/g, '');
  return shown.match(/https?:\/\/[^\s<>]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

const headings = (markdown: string): string[] => markdown.match(/^#{1,6} .*$/gm) ?? [];
/** Each mark with the words around it. */
const marks = (markdown: string): string[] => markdown.match(/\S+\[\^[^\]]+\](?!:)\S*/g) ?? [];
const notes = (markdown: string): string[] => markdown.match(/^\[\^[^\]]+\]:.*$/gm) ?? [];
const paragraphs = (markdown: string): string[] =>
  markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^\[\^[^\]]+\]:.*$/gm, '')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('#'));

function findings(markdown: string): string[] {
  const analysis = new Analysis(markdown, rules, templates);
  return analysis.findings().findings.map(({ rule, message, place: { block, span } }) => `${rule} | ${message} | ${block.text.slice(span.start, span.end)}`);
}

for (const name of ['igf-2016', 'igf-2017']) {
  describe(`the import of the raw text of ${name}, beside the report made by hand`, () => {
    let draft: string;
    let wanted: string;
    let result: ImportedDraft;
    before(() => {
      result = imported(`${name}.txt`, realReport(`raw/${name}.txt`));
      draft = result.draft;
      wanted = realReport(`${name}.md`);
    });

    it('has 99.5 % of its words, and no more than 1 % others', () => {
      const lost = without(words(wanted), words(draft));
      const others = without(words(draft), words(wanted));
      const all = words(wanted).length;
      assert.ok(lost.length <= 0.005 * all, `${lost.length} of ${all} are not there: ${lost.join(' ')}`);
      assert.ok(others.length <= 0.01 * all, `${others.length} others: ${others.join(' ')}`);
      assert.deepEqual({ lost, others }, { lost: [], others: [] });
    });

    it('has the same headings at the same levels', () => {
      assert.deepEqual(headings(draft), headings(wanted));
    });

    it('has the same marks, each at its word, and the same notes', () => {
      assert.ok(marks(wanted).length > 4);
      assert.deepEqual(marks(draft), marks(wanted));
      assert.deepEqual(notes(draft), notes(wanted));
    });

    it('has the same paragraphs but for two', () => {
      const unlinked = paragraphs(draft).map((text) => text.replace(/\[([^\]]+)\]\(https?:[^)]*\)/g, '$1'));
      const other = without(paragraphs(wanted), unlinked);
      assert.ok(Math.abs(paragraphs(draft).length - paragraphs(wanted).length) <= 2);
      assert.ok(other.length <= 2, other.join('\n\n'));
    });

    it('has the same findings', () => {
      assert.ok(findings(wanted).length > 10);
      assert.deepEqual(findings(draft), findings(wanted));
    });

    it('says whose report it is, and of which year', () => {
      const wantedLines = /^---\n([^]*?)\n---/.exec(wanted)![1]!.split('\n');
      assert.deepEqual(draft.split('\n').slice(1, wantedLines.length + 2), [...wantedLines, 'language: en']);
    });

    it('is in the draft or in the import report, word for word and address for address', () => {
      assert.deepEqual(lostWords(realReport(`raw/${name}.txt`), result), []);
    });

    it('leaves nothing out but addresses, which the report has', () => {
      const removed = result.entries.filter(({ kind }) => kind === 'removed').map(({ text }) => text);
      assert.deepEqual(removed.filter((text) => !/^https?:\/\/\S+$/.test(text)), []);
    });

    it('stays as it is when it is imported again', () => {
      const again = imported(`${name}.md`, draft);
      assert.equal(again.draft, draft);
    });
  });
}

/** The same text as other programs would give it. */
const settings: Record<string, (text: string) => string> = {
  'with the line ends of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'with form feeds between pages': (text) => text.replace(/\n (?=[a-zA-Z])/g, '\n\f'),
  'without blank lines between the lines of a paragraph': (text) => text.replace(/ \n\n(?=\S)/g, ' \n'),
  'without spaces at line ends': (text) => text.replace(/[ \t]+$/gm, ''),
  'without the addresses of links': (text) => text.replace(/^https?:.*\n/gm, ''),
  'with raised marks': (text) => remarked(text, (number) => '⁰¹²³⁴⁵'[number]!),
  'with marks in brackets': (text) => remarked(text, (number) => `[${number}]`),
};

/** Notes 1 to 5 of the text with other marks, in text and notes alike. */
function remarked(text: string, mark: (number: number) => string): string {
  const notes = text.replace(/^([1-5])(?= http)/gm, (_, number: string) => mark(Number(number)));
  let next = 1;
  return notes.replace(/(?<=[a-zF\]])([1-5])(?=[ .,])/g, (written) => (Number(written) === next ? mark(next++) : written));
}

describe('the raw text of igf-2017, set in another way', () => {
  for (const [way, set] of Object.entries(settings)) {
    it(`gives the same paragraphs, headings and notes ${way}`, () => {
      const { draft } = imported('igf-2017.txt', set(realReport('raw/igf-2017.txt')));
      const wanted = realReport('igf-2017.md');
      const unlinked = paragraphs(draft).map((text) => text.replace(/\[([^\]]+)\]\(https?:[^)]*\)/g, '$1'));
      assert.deepEqual(unlinked, paragraphs(wanted));
      assert.deepEqual(headings(draft), headings(wanted));
      assert.deepEqual(notes(draft), notes(wanted));
    });
  }
});

for (const name of ['escwa-2012-opening', 'igf-2018-statistics-page', 'isoc-2013-opening', 'igf-2016', 'igf-2017']) {
  it(`imports ${name} without a lost word`, () => {
    const result = imported(`${name}.txt`, realReport(`raw/${name}.txt`));
    assert.deepEqual(lostWords(realReport(`raw/${name}.txt`), result), []);
    assert.ok(!result.report.includes('found no place'), result.report);
  });
}

for (const name of ['igf-2016.md', 'igf-2017.md']) {
  it(`imports ${name}, which needs nothing, as it is`, () => {
    const { draft } = imported(name);
    assert.deepEqual(without(words(realReport(name)), words(draft)), []);
    assert.deepEqual(headings(draft), headings(realReport(name)));
    assert.deepEqual(marks(draft), marks(realReport(name)));
    assert.deepEqual(findings(draft), findings(realReport(name)));
  });
}
