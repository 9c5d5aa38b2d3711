import type { Entry } from './entry.ts';

/** The draft that came of a source, and its import report. */
export interface ImportedDraft {
  readonly draft: string;
  readonly report: string;
  readonly entries: readonly Entry[];
  readonly words: number;
  readonly headings: number;
  readonly notes: number;
}

/** What comes of a source: a draft, or why there is none: small letters first, a full stop at the end. */
export type Imported = ImportedDraft | { readonly refused: string };
