import type { Qualifier } from '../report/index.ts';

/** What is said of a number. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier;
}

/** So much more may stand behind "more than". */
const stretch = 1.5;

/**
 * Whether two amounts can be said of one thing in one report. "More than 200" and 229 agree, "more than 200" and
 * "approximately 200" do not: the one says that there were more, the other that nobody knows.
 */
export function agree(a: Amount, b: Amount): boolean {
  if (a.qualifier === 'under' || b.qualifier === 'under') {
    const [limit, other] = a.qualifier === 'under' ? [a, b] : [b, a];
    return other.qualifier === 'under' || other.low <= limit.high;
  }
  if (a.qualifier === 'over' && b.qualifier === 'over') return a.low === b.low;
  if (a.low === b.low && a.high === b.high && a.qualifier !== b.qualifier) return a.qualifier !== 'over' && b.qualifier !== 'over';
  const [first, second] = [reach(a), reach(b)];
  return first.low <= second.high && second.low <= first.high;
}

/** Between which numbers an amount may lie. */
export function reach({ low, high, qualifier }: Amount): { readonly low: number; readonly high: number } {
  switch (qualifier) {
    case 'exact':
      return { low, high };
    case 'about':
      return { low: low * 0.9, high: high * 1.1 };
    case 'over':
      return { low, high: high * stretch };
    case 'nearly':
      return { low: low * 0.85, high };
    case 'under':
      return { low: 0, high };
  }
}

/** A number as reports write it. */
export function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
