import type { SeriesPaths } from './series-for.ts';

/** What files are checked with that nothing in their folders says: plain data, so that a worker can be told. */
export interface Checks extends SeriesPaths {
  /** The template of reports that name none, in the place of that of the settings. */
  readonly template?: string;
}
