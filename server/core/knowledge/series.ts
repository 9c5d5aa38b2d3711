import data from '../../data/series.json' with { type: 'json' };

/** How the figures for one metric are compared from year to year. */
export interface Comparison {
  /** What a table calls it. */
  readonly title: string;
  /** How many times the figure of the year before, or what part of it, is worth a second look. */
  readonly jump: number;
  /** One report may count many things by this name ("projects"), so only an exact date tells that the same is meant. */
  readonly many: boolean;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly jump?: number;
  readonly many?: boolean;
}

const comparisons: ReadonlyMap<string, Comparison> = new Map(
  (data.metrics as readonly Entry[]).map(({ id, title, jump = data.jump, many = false }) => [id, { title, jump, many }]),
);

/** A difference smaller than this is no jump, whatever the ratio. */
export const leastDifference = data.leastDifference;

/** Reports further apart than this are not compared for jumps and for what is left out. */
export const mostYearsApart = data.mostYearsApart;

/** How a metric is compared; one that is not described counts as a name for many things. */
export function comparisonOf(metric: string): Comparison {
  return comparisons.get(metric) ?? { title: titleOf(metric), jump: data.jump, many: true };
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
