import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';
import { byHowMuch } from './by-how-much.ts';
import type { Change } from './changes.ts';

const goesUp = 'increased|increases|rose|risen|rises|grew|grown|grows|climbed|expanded';
const goesDown = 'fell|fallen|falls|declined|declines|dropped|drops|decreased|decreases|shrank';
const turn = new RegExp(String.raw`\b(?:(${goesUp})|(?:${goesDown}))(?: [\p{L}]+ly)? (?:from )?$`, 'iu');
/** Who rises there comes to a lower number. */
const ranked = /\b(?:rank(?:s|ed|ing|ings)?|places?|positions?|index|league table|standings)\b/i;
const step = /(?:, (?:or |i\.e\.,? |that is,? |which is |representing )?| or )(?:an? (?:(increase|rise|growth|gain)|(decrease|fall|drop|decline|reduction)) of |(?:(up)|(down)) (?:by )?|by )(?:about |some |around |approximately |nearly |almost |over |more than )?$/i;
/** "A 40 per cent increase": the word comes after. */
const stepAfter = /^[- ](?:(increase|rise|growth|gain)|(decrease|fall|drop|decline|reduction))\b/i;

/** "Rose from 120 to 100", and "from 12,000 to 18,000, an increase of 60 per cent". */
export function* turns(passage: Passage, changes: readonly Change[], counts: readonly Count[]): Iterable<Remark> {
  const { text, block, toSource } = passage;
  const pairs = changes.length > 0 ? changes : pairOfYears(passage, counts);
  for (const { from, to, span, share } of pairs) {
    if (from.qualifier !== 'exact' || to.qualifier !== 'exact' || from.low !== from.high || to.low !== to.high) continue;
    const verb = turn.exec(text.slice(Math.max(0, span.start - 40), span.start));
    if (verb && to.low !== from.low && to.low > from.low !== (verb[1] !== undefined) && !ranked.test(text.slice(Math.max(0, span.start - 100), span.end + 60))) {
      const word = verb[0].split(' ')[0]!;
      const start = text.lastIndexOf(word, span.start);
      yield {
        place: { block, span: toSource({ start, end: start + word.length }) },
        message: `${quote(word)}, but ${number(to.low)} is ${to.low > from.low ? 'more' : 'less'} than ${number(from.low)}. Correct the word or the figures.`,
      };
      continue;
    }
    const said = share ? undefined : counts.find((count) => count.span.start >= span.end);
    const gap = said ? text.slice(span.end, said.span.start) : ';';
    if (!said || said.low !== said.high || gap.includes(';') || gap.length > 100 || /points?$/.test(text.slice(said.number.start, said.number.end))) continue;
    const led = text.slice(Math.max(span.end, said.span.start - 60), said.number.start);
    const word = step.exec(led) ?? (/, an? $/.test(led) ? stepAfter.exec(text.slice(said.number.end, said.number.end + 20)) : null);
    // "By 300 schools" names who did it.
    if (!word || (said.kind !== 'per cent' && (said.kind !== 'number' || (word[1] ?? word[2]) === undefined))) continue;
    const up = (word[1] ?? word[3]) !== undefined || ((word[2] ?? word[4]) !== undefined ? false : undefined);
    yield* byHowMuch(passage, said, from.low, to.low, up);
  }
}

/** Between two figures that each have their year. */
const yearThen = /^ ((?:[\p{L}-]+ ){0,4}?)in ((?:19|20)\d\d)(?:,? and|,? to|,? compared (?:with|to)|,) (?:about )?$/u;
const yearAfter = /^ ((?:[\p{L}-]+ ){0,4}?)in ((?:19|20)\d\d)(?=[,.])/u;

/** "12,000 people in 2023 and 18,000 in 2024": one change, where the sentence gives no other figures. */
function pairOfYears({ text }: Passage, counts: readonly Count[]): readonly Change[] {
  const [one, other, ...more] = counts.filter(({ kind, number }) => kind === 'number' && !step.test(text.slice(Math.max(0, number.start - 30), number.start)));
  if (!one || !other || more.length > 0 || one.low <= 0 || other.low <= 0) return [];
  const first = yearThen.exec(text.slice(one.span.end, other.number.start));
  const second = yearAfter.exec(text.slice(other.span.end, other.span.end + 80));
  // "12,000 schools in 2023 and 18,000 people in 2024" are two things.
  if (!first || !second || first[2] === second[2] || (second[1] !== '' && second[1] !== first[1])) return [];
  const [from, to] = Number(first[2]) < Number(second[2]) ? [one, other] : [other, one];
  return [{ from, to, span: { start: one.span.start, end: other.span.end }, share: false }];
}
