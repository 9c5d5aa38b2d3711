import type { ImportReport } from './import-report.ts';

/** The draft that came of a source, and its import report. */
export interface ImportedDraft extends ImportReport {
  readonly draft: string;
  /** The import report as text. */
  readonly report: string;
}

/** What comes of a source: a draft, or why there is none: small letters first, a full stop at the end. */
export type Imported = ImportedDraft | { readonly refused: string };
