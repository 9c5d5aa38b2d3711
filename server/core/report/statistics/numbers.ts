import type { Span } from '../../markdown/index.ts';
import { oncePer } from '../../template/once.ts';
import type { Passage } from '../passage.ts';
import type { Qualifier } from '../statistic.ts';
import { countedAt } from './counted.ts';
import { datesAmong, startsWithin } from './dates.ts';
import { figureAt, type Figure } from './figures.ts';
import { isLabelled } from './look-alikes.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A number in a text, whatever it counts; small ones and those in words too. */
export interface Count {
  readonly low: number;
  /** Equal to `low` but for ranges. */
  readonly high: number;
  readonly qualifier: Qualifier;
  readonly kind: 'number' | 'per cent' | 'money';
  /** Of the number with its qualifier and "per cent", in the passage's text. */
  readonly span: Span;
  /** Of the number alone. */
  readonly number: Span;
}

/** The numbers of a part of a passage, in order: no dates, years, holes, nor what belongs to a name ("Goal 4"). */
export function numbersIn(passage: Pick<Passage, 'text'>, span: Span): readonly Count[] {
  const known = readIn(passage);
  const key = `${span.start}-${span.end}`;
  let counts = known.get(key);
  if (!counts) known.set(key, (counts = readNumbers(passage.text, span)));
  return counts;
}

/** Several rules ask for the same sentences, one after the other. */
const readIn = oncePer((_passage: Pick<Passage, 'text'>) => new Map<string, readonly Count[]>());

function readNumbers(text: string, span: Span): Count[] {
  const tokens = tokensOf(text, span);
  const dates = new Map(datesAmong(tokens).map((date) => [date.from, date.to]));
  const found: Count[] = [];
  let labelEnd = -1;
  for (let index = 0; index < tokens.length; ) {
    const date = dates.get(index);
    const read = date === undefined ? figureAt(tokens, index) : undefined;
    // "From 18 to 21 December" is no range of numbers.
    const figure = read && startsWithin(dates, read) ? undefined : read;
    if (!figure) {
      index = date ?? index + 1;
      continue;
    }
    index = figure.to;
    const { qualifier, from } = qualifierBefore(tokens, figure.from);
    if (figure.kind === 'number' && qualifier === 'exact' && isLabelled(tokens, figure, labelEnd)) {
      labelEnd = figure.to;
      continue;
    }
    if (figure.kind === 'hole' || (figure.year && qualifier === 'exact' && !isRoundCount(tokens, figure))) continue;
    const after = qualifierAfter(tokens, figure.to);
    const signed = figure.sign === '+' ? 'over' : figure.sign === '~' ? 'about' : qualifier;
    const number = { start: tokens[figure.from]!.start, end: tokens[figure.to - 1]!.end };
    if (figure.before) {
      const { before } = figure;
      const first = { start: tokens[before.from]!.start, end: tokens[before.to - 1]!.end };
      if (before.kind !== 'hole') found.push({ low: before.low, high: before.high, qualifier: 'exact', kind: before.kind, span: first, number: first });
    }
    found.push({
      low: figure.low,
      high: figure.high,
      qualifier: after.qualifier !== 'exact' ? after.qualifier : signed,
      kind: figure.kind,
      span: { start: tokens[from]!.start, end: number.end },
      number,
    });
  }
  return found;
}

/** "2000 members" is a count; "in 2000 members met" and "in 2001" are none. */
function isRoundCount(tokens: readonly Token[], { low, from, to }: Figure): boolean {
  if (low !== 2000 || /^(?:in|by|since|until|before|after|year|during)$/.test(tokens[from - 1]?.small ?? '')) return false;
  const counted = countedAt(tokens, to);
  return counted !== undefined && !counted.uncounted && (counted.to === to + 1 || counted.metric !== undefined);
}
