/**
 * The value below which a share of the values lies, by the nearest rank: always one that was measured.
 * @param share from 0 to 1; 0.5 is the median
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There is no percentile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** How often one is slower than the other, round by round: the median of the ratios, and the tenth and ninetieth percentile. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/**
 * Compares what was measured in the same rounds; rounds in which one of the two took no part do not count. A ratio above 1
 * says that the first took longer. Undefined where they share no round.
 */
export function pairedRatio(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): Ratio | undefined {
  const ratios: number[] = [];
  for (const [round, value] of first) {
    const other = second.get(round);
    if (other !== undefined) ratios.push(value / other);
  }
  if (ratios.length === 0) return undefined;
  return { median: percentile(ratios, 0.5), low: percentile(ratios, 0.1), high: percentile(ratios, 0.9), rounds: ratios.length };
}

/** The items in another order, which hangs on nothing but `random`. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
