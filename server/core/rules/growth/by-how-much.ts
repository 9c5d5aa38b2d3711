import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';

/** "By 12 per cent", "by 40", "by 8 points" against the figures from which and to which something changed; `up`: what the words say of the direction. */
export function* byHowMuch({ text, block, toSource }: Passage, said: Count, from: number, to: number, up?: boolean): Iterable<Remark> {
  const written = text.slice(said.number.start, said.number.end);
  const relative = said.kind === 'per cent' && !/points?$/.test(written);
  const real = relative ? (to / from - 1) * 100 : to - from;
  const exact = said.kind === 'number' ? 0 : Number.isInteger(said.low) ? 1 : 0.11;
  const slack = said.qualifier === 'exact' ? exact : Math.max(relative ? 3 : 0, said.low * 0.2);
  if (Math.abs((up === undefined ? Math.abs(real) : up ? real : -real) - said.low) <= slack) return;
  yield {
    place: { block, span: toSource(said.number) },
    message: `${quote(written)}, but from ${number(from)} to ${number(to)} is a change of ${number(Math.round(real * 10) / 10)}${relative ? ' per cent' : ''}. Correct the one or the other.`,
  };
}
