import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';
import type { Change } from './changes.ts';

const goesUp = 'increased|increases|rose|risen|rises|grew|grown|grows|climbed|expanded';
const goesDown = 'fell|fallen|falls|declined|declines|dropped|drops|decreased|decreases|shrank';
const turn = new RegExp(String.raw`\b(?:(${goesUp})|(?:${goesDown}))(?: [\p{L}]+ly)? (?:from )?$`, 'iu');
/** Who rises there comes to a lower number. */
const ranked = /\b(?:rank(?:s|ed|ing|ings)?|places?|positions?|index|league table|standings)\b/i;
const step = /, (?:or |which is |representing )?an? (?:(increase|rise|growth|gain)|(?:decrease|fall|drop|decline|reduction)) of (?:about |some |around |approximately |nearly |almost |over |more than )?$/i;

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
    const next = counts.find((count) => count.span.start >= span.end);
    const said = next?.kind === 'per cent' && next.low === next.high && !text.slice(span.end, next.span.start).includes(';') ? next : undefined;
    const noun = said && !share && step.exec(text.slice(Math.max(span.end, said.span.start - 60), said.number.start));
    if (!said || !noun || text.slice(span.end, said.span.start).length > 100 || /points?$/.test(text.slice(said.number.start, said.number.end))) continue;
    const real = Math.round((to.low / from.low - 1) * 1000) / 10;
    const slack = said.qualifier === 'exact' ? (Number.isInteger(said.low) ? 1 : 0.11) : Math.max(3, said.low * 0.2);
    if (Math.abs(Math.abs(real) - said.low) <= slack && real > 0 === (noun[1] !== undefined)) continue;
    yield {
      place: { block, span: toSource(said.number) },
      message: `${quote(text.slice(said.number.start, said.number.end))}, but from ${number(from.low)} to ${number(to.low)} is a change of ${number(real)} per cent. Correct the one or the other.`,
    };
  }
}

/** Between two figures that each have their year. */
const yearThen = /^ ((?:[\p{L}-]+ ){0,4}?)in ((?:19|20)\d\d)(?:,? and|,? to|,? compared (?:with|to)|,) (?:about )?$/u;
const yearAfter = /^ ((?:[\p{L}-]+ ){0,4}?)in ((?:19|20)\d\d)(?=[,.])/u;

/** "12,000 people in 2023 and 18,000 in 2024": one change, where the sentence gives no other figures. */
function pairOfYears({ text }: Passage, counts: readonly Count[]): readonly Change[] {
  const [one, other, ...more] = counts.filter(({ kind }) => kind === 'number');
  if (!one || !other || more.length > 0 || one.low <= 0 || other.low <= 0) return [];
  const first = yearThen.exec(text.slice(one.span.end, other.number.start));
  const second = yearAfter.exec(text.slice(other.span.end, other.span.end + 80));
  // "12,000 schools in 2023 and 18,000 people in 2024" are two things.
  if (!first || !second || first[2] === second[2] || (second[1] !== '' && second[1] !== first[1])) return [];
  const [from, to] = Number(first[2]) < Number(second[2]) ? [one, other] : [other, one];
  return [{ from, to, span: { start: one.span.start, end: other.span.end }, share: false }];
}
