import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { open } from '../../../server/core/markdown/index.ts';
import { passagesOf } from '../../../server/core/report/passages-of.ts';
import type { Statistic } from '../../../server/core/report/statistic.ts';
import { statisticsOf } from '../../../server/core/report/statistics/index.ts';

/** A figure as the corpus writes it: "0-22 3600 over participants @2017". */
type Written = string;

interface Passage {
  readonly text: string;
  readonly figures: readonly Written[];
}

/** What the grammar does not read as a person would; each was looked at, and costs more to mend than it is worth. */
const known: { readonly missed: readonly Written[]; readonly false: readonly Written[] } = {
  missed: [
    '89 = 89 (Not all of the 120 workshops proposed could be hel…)',
    'a dozen = 12 (Under C5, 72 national response teams were assessed…)',
    'nineteen = 19 (The regional office in Bangkok served two dozen St…)',
    '9,300 = 9300 (Fixed lines fell to 9,300.…)',
    '31 = 31 sessions (SDG 4 was named in 46 sessions, SDG 5 in 31 and SD…)',
    '52 = 52 sessions (SDG 4 was named in 46 sessions, SDG 5 in 31 and SD…)',
    'almost ninety = 90 nearly (The IPv6 survey of 16 September 2016 had 62 respon…)',
    '540 = 540 participants (Group of 77 countries sent 310 delegates, G20 memb…)',
    'four billion = 4000000000 (About the year 2000 there were 361 million users; …)',
  ],
  false: [],
};

const corpus = readFileSync(new URL('./figures.txt', import.meta.url), 'utf8');
const passages = corpus.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(passageOf);

function passageOf(line: string): Passage {
  const figures: Written[] = [];
  let text = '';
  for (const part of line.split(/(⟦[^⟧]*⟧)/)) {
    const [, words, meaning] = /^⟦(.*)\|(.*)⟧$/.exec(part) ?? [];
    if (words !== undefined) figures.push(`${text.length}-${text.length + words.length} ${meaning}`);
    text += words ?? part;
  }
  return { text, figures };
}

function read(text: string): Written[] {
  return [...open(text).blocks].flatMap((block) => statisticsOf(passagesOf(block))).map(({ place: { span }, ...rest }) => `${span.start}-${span.end} ${meaningOf(rest)}`);
}

function meaningOf({ low, high, qualifier, metric, unit, asOf, written }: Omit<Statistic, 'place'>): string {
  const value = low === high ? String(low) : `${low}–${high}`;
  const money = /[$€£¥]|\b(?:USD|EUR|CHF)\b|dollars|euros|francs/.test(`${written} ${unit}`) ? '$' : '';
  const share = unit === 'per cent' ? '%' : '';
  return [`${money}${value}${share}`, ...(qualifier === 'exact' ? [] : [qualifier]), ...(metric === undefined ? [] : [metric]), ...(asOf === undefined ? [] : [`@${asOf}`])].join(' ');
}

/** A figure with its words, so that a person can tell which one is meant. */
function shown({ text }: Passage, figure: Written): string {
  const [, start, end, meaning] = /^(\d+)-(\d+) (.*)$/.exec(figure)!;
  return `${text.slice(Number(start), Number(end))} = ${meaning} (${text.slice(0, 50)}…)`;
}

describe('the figures of the corpus', () => {
  const marked = passages.flatMap(({ figures }) => figures).length;
  const missed = passages.flatMap((passage) => passage.figures.filter((figure) => !read(passage.text).includes(figure)).map((figure) => shown(passage, figure)));
  const false_ = passages.flatMap((passage) => read(passage.text).filter((figure) => !passage.figures.includes(figure)).map((figure) => shown(passage, figure)));
  const found = marked - missed.length;

  it('are at least 300', () => assert.ok(marked >= 300, String(marked)));
  it('are found: all but those that are listed', () => assert.deepEqual(missed, known.missed));
  it('are what is found: all but those that are listed', () => assert.deepEqual(false_, known.false));
  it('are read with a recall of at least 97 per cent', () => assert.ok(found / marked >= 0.97, `${found} of ${marked}`));
  it('are read with a precision of at least 97 per cent', () => assert.ok(found / (found + false_.length) >= 0.97, `${found} of ${found + false_.length}`));
});
