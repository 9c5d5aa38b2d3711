import type { Passage } from '../report/index.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule, Remark } from './rule.ts';

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth'];
const count = `\\d{1,2}|${words.join('|')}`;
const year = String.raw`(?:19|20)\d\d`;

/** Years that follow each other: "2020–2024", "from 2019 to 2023", "between 2020 and 2024". Not "2020-21", nor within a symbol or an address. */
const years = String.raw`(?<![\p{L}\p{N}/.-])(?:from |between )?(?<from>${year})(?:\s?[–-]\s?| to | and | until )(?<to>${year})(?![\p{N}/]|[-–.]\d)`;
const ranges = new RegExp(years, 'giu');
const lengthBefore = new RegExp(String.raw`\b(${count})-year (?:[\p{L}-]+ ){1,4}?(?:\(|\(?from |for |of |between |covering |in )?$`, 'iu');
const lengthAfter = new RegExp(String.raw`^\)?,? (?:over|lasting|a period of|(?:planned|running) (?:for|over)) (${count}) years\b(?! (?:before|after|of|earlier|later))`, 'iu');
const lengthAround = new RegExp(String.raw`\b(?:(?:over|during) (?:the )?|in the )(${count}) years(?:,? |, that is,? )$`, 'iu');

const founded = new RegExp(String.raw`\b(?:founded|established|created|launched|set up|born) in (${year})\b`, 'iu');
const anniversary = new RegExp(String.raw`\b(?:(\d{1,3})(?:st|nd|rd|th)|(${ordinals.join('|')})) (?:anniversary|birthday)\b[^.;]{0,30}? in (${year})\b`, 'iu');

export const periodDiffers: BlockRule = {
  id: 'period-differs',
  severity: 'warning',
  scope: 'block',
  summary: 'A period is as long as its years say, and an anniversary is that of its year.',
  why: 'From 2020 to 2024 are five years, or four from one day to the same day; “three-year project” beside them is a slip, mostly from another project.',
  keep: 'This period is right: say why',
  good: [
    'The four-year project (2020–2024) and the five-year plan (2020–2024) ended. From 2020 to 2024, over four years, the fund grew.\n',
    'The 2019-20 season, E/2019/2018, and https://example.org/2019-2018 are no periods. The network, founded in 2010, celebrated its 15th anniversary in 2025.\n',
    'The three-year project of 2020, the summits of 2005 and 2003, and the 2022–2026 strategy were named. In the ten years before 2020, four projects ran from 2016 to 2018.\n',
    'From 2015 to 2020, for two years under Ms. Lee, the fund grew; from 2016 to 2020, in three years out of four, it gave more than before.\n',
    'It was founded in 2010. The tenth anniversary of the Forum was marked in 2015.\n',
  ],
  bad: [
    { text: 'The ⟦three-year project⟧ (2020–2024) ended.\n\nIt followed the ⟦two-year regional plan⟧ from 2015 to 2019.\n' },
    { text: '⟦From 2019 to 2017⟧, the fund grew. The strategy (⟦2024–2022⟧) is online.\n' },
    { text: 'A programme (2020–2024), ⟦planned for three years⟧, began.\n' },
    { text: 'Between 2020 and 2024, ⟦over six years⟧, the fund grew.\n' },
    { text: 'The network, founded in 2010, celebrated its ⟦fifteenth anniversary⟧ in 2024.\n' },
  ],
  *check({ passages }, context) {
    if (!isEnglish(context)) return;
    for (const passage of passages) {
      if (!isProse(passage) || !/(?:19|20)\d\d/.test(passage.text)) continue;
      for (const { start, end } of passage.sentences) {
        const text = passage.text.slice(start, end);
        if (text.length > 2000 || !/(?:19|20)\d\d.*(?:19|20)\d\d/s.test(text)) continue;
        yield* periods(passage, start, text);
        yield* anniversaries(passage, start, text);
      }
    }
  },
};

function* periods(passage: Passage, start: number, text: string): Iterable<Remark> {
  for (const match of text.matchAll(ranges)) {
    const [from, to] = [Number(match.groups!['from']), Number(match.groups!['to'])];
    const written = match[0];
    const joined = / and /.test(written);
    // "2005 and 2003" are two years, in whatever order.
    if (joined && !/^between/i.test(written)) continue;
    if (from > to) {
      const span = { start: start + match.index, end: start + match.index + written.length };
      yield { place: placeOf(passage, span), message: `${quote(written)} goes back in time. Correct the years.` };
      continue;
    }
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + written.length);
    const said = lengthBefore.exec(before) ?? lengthAround.exec(before);
    const follows = said ? undefined : lengthAfter.exec(after);
    const found = said ?? follows;
    if (!found || to - from > 30) continue;
    const value = valueOf(found[1]!);
    if (value === to - from || value === to - from + 1) continue;
    const at = said ? said.index : match.index + written.length + follows!.index + follows![0].search(/\p{L}/u);
    const length = said ? said[0].replace(/[\s(,]*(?:\(?from |for |of |between |covering |in )?[\s(,]*$/i, '').length : follows![0].length - follows![0].search(/\p{L}/u);
    const span = { start: start + at, end: start + at + length };
    yield {
      place: placeOf(passage, span),
      message: `${quote(passage.text.slice(span.start, span.end))}, but from ${from} to ${to} are ${to - from} or ${to - from + 1} years. Correct the one or the other.`,
    };
  }
}

function* anniversaries(passage: Passage, start: number, text: string): Iterable<Remark> {
  const began = founded.exec(text);
  const kept = anniversary.exec(text);
  if (!began || !kept || began.index > kept.index) return;
  const number = kept[1] === undefined ? ordinals.indexOf(kept[2]!.toLowerCase()) + 1 : Number(kept[1]);
  const [from, to] = [Number(began[1]), Number(kept[3])];
  if (to - from === number || to <= from) return;
  const length = kept[0].search(/(?:anniversary|birthday)/i) + /anniversary|birthday/i.exec(kept[0])![0].length;
  const span = { start: start + kept.index, end: start + kept.index + length };
  yield { place: placeOf(passage, span), message: `${quote(passage.text.slice(span.start, span.end))}, but ${to} is ${to - from} years after ${from}. Correct the number or the years.` };
}

function placeOf({ block, toSource }: Passage, span: { readonly start: number; readonly end: number }): Remark['place'] {
  return { block, span: toSource(span) };
}

function valueOf(written: string): number {
  const word = words.indexOf(written.toLowerCase());
  return word < 0 ? Number(written) : word + 1;
}
