import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';

/** Between the shares and the points, another thing has risen. */
const apart = /\b(?:and|while|whereas|but)\b|;/;

/** "From 30 per cent to 38 per cent, an increase of eight percentage points": points against the shares of their sentence. */
export function* points({ text, block, toSource }: Passage, counts: readonly Count[]): Iterable<Remark> {
  const isPoints = ({ number }: Count): boolean => /points?$/.test(text.slice(number.start, number.end));
  const [from, to, ...others] = counts.filter((count) => count.kind === 'per cent' && !isPoints(count));
  const [said, ...more] = counts.filter(isPoints);
  if (!from || !to || !said || others.length > 0 || more.length > 0 || [from, to, said].some(({ low, high, qualifier }) => low !== high || qualifier !== 'exact')) return;
  const led = text.slice(Math.max(0, from.span.start - 6), from.span.start);
  const link = text.slice(from.span.end, to.span.start);
  const pair = /^[^.;:()]{0,60}, (?:compared with|compared to|against|up from|down from) $/.test(link) || (/\bfrom $/.test(led) && /^(?: (?:in|by|at the end of) (?:19|20)\d\d)?,? to $/.test(link)) || (/\bto $/.test(led) && /^(?: (?:in|by) (?:19|20)\d\d)?,? from $/.test(link));
  const real = Math.abs(to.low - from.low);
  const slack = [from, to, said].every(({ low }) => Number.isInteger(low)) ? 1 : 0.15;
  const linked = !apart.test(said.number.start > to.span.end ? text.slice(to.span.end, said.span.start) : text.slice(said.span.end, from.span.start));
  if (!pair || !linked || Math.abs(real - said.low) <= slack) return;
  const written = text.slice(said.number.start, said.number.end);
  yield {
    place: { block, span: toSource(said.number) },
    message: `${quote(written)}, but from ${number(from.low)} to ${number(to.low)} per cent are ${number(Math.round(real * 10) / 10)}. Correct the one or the other.`,
  };
}
