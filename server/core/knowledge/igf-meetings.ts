import data from '../../data/igf-meetings.json' with { type: 'json' };

/** A published figure: 2,000 with the qualifier `over` for "more than 2,000". */
export interface ReferenceValue {
  readonly value: number;
  readonly qualifier: 'exact' | 'over' | 'about';
}

/** What was published of one figure of an annual meeting of the Internet Governance Forum. */
export interface Reference {
  /** More than one where sources, or ways of counting, differ. */
  readonly values: readonly ReferenceValue[];
  /** What is counted, where the metric leaves it open. */
  readonly definition?: string;
  readonly source: string;
  readonly url: string;
}

/** The published figure of a metric for the meeting of a year; undefined where none was verified. */
export function igfReference(metric: string, year: number): Reference | undefined {
  const meeting = data.meetings.find((known) => known.year === year);
  const written = (meeting?.values as Readonly<Record<string, readonly string[]>> | undefined)?.[metric];
  if (!meeting || !written) return undefined;
  const definition = (data.definitions as Readonly<Record<string, string>>)[metric];
  return { values: written.map(valueOf), source: meeting.source, url: meeting.url, ...(definition !== undefined && { definition }) };
}

/** "2000+", "~1400", "123". */
function valueOf(written: string): ReferenceValue {
  const qualifier = written.endsWith('+') ? 'over' : written.startsWith('~') ? 'about' : 'exact';
  return { value: Number(written.replace(/[+~]/g, '')), qualifier };
}
