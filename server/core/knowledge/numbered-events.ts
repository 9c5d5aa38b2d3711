import data from '../../data/numbered-events.json' with { type: 'json' };

/** An event that takes place once a year and is counted: the nth is that of the year `before` + n. */
export interface NumberedEvent {
  readonly id: string;
  readonly names: readonly string[];
  readonly before: number;
  /** The years for which this is known. */
  readonly from: number;
  readonly to: number;
  /** Why the number follows from the year, in words. */
  readonly rule: string;
  readonly source: string;
}

/** Every event whose number is known for its year. */
export const numberedEvents: readonly NumberedEvent[] = data.events;
