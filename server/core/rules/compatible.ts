import { reach, type Amount } from './agreement.ts';

/** From here on "2,000" may stand for 2,137: an exact count that small has no reason to be rounded. */
const roundedFrom = 1000;

/**
 * Whether what two reports say can both be right of one thing. It is less than what one report owes itself (`agree`): where
 * the words leave room ("over", "about"), or one of the numbers is the other rounded, there is nothing to mend.
 */
export function compatible(a: Amount, b: Amount): boolean {
  const [first, second] = [reach(a), reach(b)];
  return (first.low <= second.high && second.low <= first.high) || isRoundingOf(a, b) || isRoundingOf(b, a);
}

/** What part of the larger value the smaller one is: from 0 to 1; 1 where they may be equal. */
export function ratioOf(a: Amount, b: Amount): number {
  if (a.low <= b.high && b.low <= a.high) return 1;
  const [small, large] = a.high < b.low ? [a.high, b.low] : [b.high, a.low];
  return small / large;
}

function isRoundingOf(round: Amount, exact: Amount): boolean {
  if (round.low !== round.high || exact.low !== exact.high || round.low < roundedFrom) return false;
  const digits = significantDigits(round.low);
  // 1,500 rounds to 2,000 too, but nobody would write it so.
  const near = Math.abs(exact.low - round.low) <= round.low / 10;
  return near && digits <= 2 && Number(exact.low.toPrecision(digits)) === round.low;
}

/** How many digits stand before the closing zeros: 1 for 2,000, 2 for 120. */
export function significantDigits(value: number): number {
  return String(value).replace('.', '').replace(/0+$/, '').length;
}
