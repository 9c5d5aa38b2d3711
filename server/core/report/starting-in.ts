import type { Span } from '../markdown/index.ts';

/** Those of `things` that start within a span. They are sorted by where they start, and may be thousands: not all are looked at. */
export function startingIn<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number, { start, end }: Span): readonly Thing[] {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(things[middle]!) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < things.length && startOf(things[last]!) < end) last++;
  return things.slice(low, last);
}
