import type { Range } from '../markdown/index.ts';
import type { Qualifier } from './statistic.ts';

/** An earlier report of the same organization. */
export interface EarlierReport {
  /** What an editor opens: a URI, or a path on the command line. */
  readonly uri: string;
  /** What an author calls it: its path from the folder of the report. */
  readonly name: string;
  readonly year: number;
  /** Those that count something named in server/data/metrics.json, in the order of its text. */
  readonly figures: readonly EarlierFigure[];
}

/** A figure of an earlier report, with all that is to be known of it without its text. */
export interface EarlierFigure {
  /** An id of server/data/metrics.json, or the thing counted as written: see `seriesKeyOf`. */
  readonly metric: string;
  readonly low: number;
  /** Equal to `low` but for ranges. */
  readonly high: number;
  readonly qualifier: Qualifier;
  readonly written: string;
  /** As the text says it: "2015", "2015-12", "2015-12-31". */
  readonly asOf?: string;
  /** The time of which it speaks: `asOf`, else the year of its report; undefined where that cannot be told. */
  readonly time?: string;
  /** In its own file. */
  readonly range: Range;
  /** The sentence around it, cut where it is long. */
  readonly sentence: string;
  /** The ids of the template's sections that it stands in, the innermost first. */
  readonly sections: readonly string[];
}

/** A figure with the report that gives it. */
export interface EarlierWord {
  readonly report: Omit<EarlierReport, 'figures'>;
  readonly figure: EarlierFigure;
}

/** Why an earlier report could not be found, or not be told from another. */
export interface SeriesProblem {
  /** As `previous:` names it; undefined where it is about the folder. */
  readonly path?: string;
  /** What is wrong, and what to do; with a full stop. */
  readonly message: string;
  /** Those among which the author has to choose. */
  readonly candidates?: readonly string[];
  /** The report counts all the same. */
  readonly counts?: true;
}

/** The earlier reports of the organization, the oldest first, one for a year. */
export interface Series {
  readonly reports: readonly EarlierReport[];
  readonly problems: readonly SeriesProblem[];
}

export const noSeries: Series = { reports: [], problems: [] };
