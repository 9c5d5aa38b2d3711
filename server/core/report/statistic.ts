import type { Place, Span } from '../markdown/index.ts';
import type { Passage } from './passage.ts';

export type Qualifier = 'exact' | 'about' | 'over' | 'under' | 'nearly';

/** A figure with the thing that it counts. */
export interface Statistic {
  readonly place: Place;
  readonly passage: Passage;
  /** In the passage's text. */
  readonly span: Span;
  readonly low: number;
  /** Equal to `low` but for ranges. */
  readonly high: number;
  /** The words of the figure, with qualifier and thing counted: "more than 2,000 delegates". */
  readonly written: string;
  readonly qualifier: Qualifier;
  /** An id of server/data/metrics.json. */
  readonly metric?: string;
  /** The thing counted as written ("delegates"), or "per cent". */
  readonly unit: string;
  /** "2015", "2015-12", "2015-12-31" where the text names it. */
  readonly asOf?: string;
  /** Labels of notes (`^1`) and addresses of links that source it, by the convention that a note covers what stands before it in its sentence, back to the note before. */
  readonly sources: readonly string[];
}
