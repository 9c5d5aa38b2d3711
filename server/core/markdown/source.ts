import { skipBlankLines } from './lines.ts';

/** A text that is read from its start and may go on: what follows is fetched only when a block turns out to need it. */
export interface Source {
  /** What has been fetched: whole lines, except that the text may end without a line end. */
  readonly text: string;
  /** Fetches more; false when the text is complete. */
  more(): boolean;
}

/** A source that is complete. */
export function wholeSource(text: string): Source {
  return { text, more: () => false };
}

/** The end of the blank lines at `offset` (a line start), fetching as much as it takes to know it. */
export function pastBlankLines(source: Source, offset: number): number {
  let end = skipBlankLines(source.text, offset);
  while (end >= source.text.length && source.more()) end = skipBlankLines(source.text, end);
  return end;
}

/**
 * A copy with memory of its own. V8 keeps a slice as a view of the text that it was cut from, which would keep a
 * whole document alive for the sake of one old paragraph.
 */
export function ownCopy(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
