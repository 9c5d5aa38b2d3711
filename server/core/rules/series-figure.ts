import { isSaid } from '../report/is-said.ts';
import type { Context, EarlierWord, Statistic } from '../report/index.ts';
import type { Facts } from '../report/facts.ts';
import { seriesKeyOf } from '../report/series-key.ts';
import { timed } from '../report/time-of.ts';
import { quote } from './quote.ts';
import type { Elsewhere, Item } from './rule.ts';

/** A figure that is compared with those of earlier reports. */
export interface SeriesFigure extends Item {
  /** See `seriesKeyOf`. */
  readonly metric: string;
  readonly statistic: Statistic;
  /** The time of which it speaks; undefined where that cannot be told. */
  readonly time?: string;
}

/** The figures of a block by metric: the key under which earlier reports are asked. */
export function* seriesFigures({ statistics }: Facts, { year }: Context): Iterable<readonly [string, SeriesFigure]> {
  for (const { statistic, time } of timed(statistics, year)) {
    const { place } = statistic;
    const metric = seriesKeyOf(statistic);
    if (metric === undefined || !isSaid(statistic)) continue;
    yield [metric, { place, metric, statistic, ...(time !== undefined && { time }) }];
  }
}

/** Whether a time is a year or lies in it. */
export function isIn(time: string | undefined, year: number): boolean {
  return time !== undefined && time.startsWith(String(year));
}

/** “37 NRIs” (igf-2016.md). */
export function citation({ report, figure }: EarlierWord): string {
  return `${quote(figure.written)} (${report.name})`;
}

/** Where an earlier report says it. */
export function elsewhere({ report, figure }: EarlierWord): Elsewhere {
  return { uri: report.uri, range: figure.range, message: `The report on ${report.year} says ${quote(figure.written)}.` };
}
