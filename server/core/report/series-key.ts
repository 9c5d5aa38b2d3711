import type { Statistic } from './statistic.ts';

const unit = 'unit:';

/**
 * By what a figure is looked up in earlier reports: its metric; else, where it says how many there are at the end of a year, the
 * thing counted as written. Undefined for all others, since a report may count many things by one name.
 */
export function seriesKeyOf({ metric, unit: counted, asOf, span, passage }: Statistic): string | undefined {
  if (metric !== undefined) return metric;
  const standing = asOf?.endsWith('-12-31') && /^(?:people|[\p{L} -]+(?<!dollar|euro|franc|pound)s)$/u.test(counted) && /^ (?:at|by|as of) /.test(passage.text.slice(span.end, span.end + 8));
  return standing ? unit + counted.toLowerCase() : undefined;
}

/** Whether it is the key of a metric, and not that of a thing as written. */
export function isMetric(key: string): boolean {
  return !key.startsWith(unit);
}
