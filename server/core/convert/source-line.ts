import type { LineSet } from './line-set.ts';

/**
 * A line of a source as its reader found it. Every reader of a source that has lines (plain text, PDF) gives these, and
 * all that follows is the same for all of them: a raised digit of a PDF, for one, becomes "¹" here.
 */
export interface SourceLine {
  /** From 1, as an editor counts the lines of the source. */
  readonly number: number;
  /** Without spaces at its ends, and with single spaces within; several lines only where it is `verbatim`. */
  readonly text: string;
  /** How many spaces stand before it. */
  readonly indent: number;
  /** How many blank lines stand above it. */
  readonly gap: number;
  /** Whether a page begins with it. */
  readonly pageStart: boolean;
  /** Whether a rule, drawn or of many spaces, stands above it, as it does above notes. */
  readonly ruled: boolean;
  /** Whether lines above it were taken out of the text. */
  readonly cut: boolean;
  /** Markdown that is kept as it stands: code, tables, quotations. */
  readonly verbatim: boolean;
  /** Whether it has wide gaps, as a row of a table has. */
  readonly columns: boolean;
  /** How it was set, where its source tells. */
  readonly set?: LineSet;
  /** Where it stands, where its number alone would tell nobody: "page 3, line 12". */
  readonly place?: string;
}

/** Where a line stands, for those who look for it. */
export function placeOf({ place, number }: SourceLine): string {
  return place ?? `line ${number}`;
}

/** How the text of a source is written: as Markdown, or as text in which no sign is meant as Markdown. */
export type Markup = 'plain' | 'markdown';

/** Takes lines out; those that follow them know that something stood above. */
export function withoutLines(lines: readonly SourceLine[], removed: ReadonlySet<SourceLine>): SourceLine[] {
  const kept: SourceLine[] = [];
  let cut = false;
  let pageStart = false;
  for (const line of lines) {
    if (removed.has(line)) {
      cut = true;
      pageStart ||= line.pageStart;
    } else {
      kept.push(cut ? { ...line, cut: true, pageStart: line.pageStart || pageStart } : line);
      cut = false;
      pageStart = false;
    }
  }
  return kept;
}
