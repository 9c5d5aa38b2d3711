import type { EarlierWord, Series } from '../report/index.ts';

/** What earlier reports say, by metric. */
export class EarlierWords {
  readonly series: Series;
  readonly #byMetric = new Map<string, EarlierWord[]>();

  constructor(series: Series) {
    this.series = series;
    for (const { figures, ...report } of series.reports) {
      for (const figure of figures) {
        const known = this.#byMetric.get(figure.metric);
        if (known) known.push({ report, figure });
        else this.#byMetric.set(figure.metric, [{ report, figure }]);
      }
    }
  }

  /** What they say of one metric, the oldest report first. */
  of(metric: string): readonly EarlierWord[] {
    return this.#byMetric.get(metric) ?? [];
  }

  /** The metrics of which others say something else, or nothing. */
  *metricsOtherThan(before: EarlierWords): Iterable<string> {
    for (const metric of new Set([...this.#byMetric.keys(), ...before.#byMetric.keys()])) {
      if (JSON.stringify(this.of(metric)) !== JSON.stringify(before.of(metric))) yield metric;
    }
  }
}
