import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number, reach } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';

const multiple = /\b(?:(nearly|almost|more than|over|about|roughly) )?(twice|three times|four times|five times|ten times) (?:as (?:many|much|high|large)|the (?:number|share|figure|rate|total))\b/gi;
const timesSaid = new Map([['twice', 2], ['three times', 3], ['four times', 4], ['five times', 5], ['ten times', 10]]);

/** "84 students, twice as many as the 42 of 2016", "40 per cent, twice the share of 25 per cent in 2018". */
export function* multiples(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  const { text } = passage;
  const [first] = counts;
  if (!first || counts.length < 2) return;
  for (const match of text.slice(first.span.start, counts.at(-1)!.span.end).matchAll(multiple)) {
    const start = first.span.start + match.index;
    const end = start + match[0].length;
    const said = timesSaid.get(match[2]!.toLowerCase())!;
    const [other, ...more] = counts.filter(({ number, kind }) => number.end < start && kind !== 'money');
    const than = counts.find(({ number }) => number.start >= end);
    if (!other || more.length > 0 || !than || other.kind !== than.kind || than.low <= 0) continue;
    // What stands between must be plain: no other thing may come in.
    const led = /^[^.;:()]{0,80}, (?:which (?:is|was) )?$/.test(text.slice(other.span.end, start));
    const follows = /^ (?:as (?:the |in (?:19|20)\d\d \(|in (?:19|20)\d\d, when there were )|of )(?:the )?$/.test(text.slice(end, than.number.start));
    if (!led || !follows) continue;
    // "As many as" belongs to the words, and widens no figure.
    const [a, b] = [reach(other), reach(than.span.start < end ? { ...than, qualifier: 'exact' } : than)];
    const bound = match[1]?.toLowerCase();
    const [low, high] = bound === undefined ? [said * 0.93, said * 1.08] : /more|over/.test(bound) ? [said, said * 1.6] : [said * 0.85, said * 1.08];
    if (a.low / b.high <= high && low <= a.high / b.low) continue;
    yield {
      place: { block: passage.block, span: passage.toSource({ start, end }) },
      message: `${quote(match[0])}, but ${number(other.low)} is ${number(Math.round((other.low / than.low) * 100) / 100)} times ${number(than.low)}. Correct the words or the figures.`,
    };
  }
}
