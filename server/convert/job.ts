import type { ExportFormat } from '../core/convert/export/index.ts';
import type { ImportedDraft } from '../core/convert/index.ts';
import type { Template } from '../core/template/template.ts';

/** Writes a report as a file of another kind. Plain data, as all jobs are, since it is sent elsewhere. */
export interface ExportJob {
  readonly kind: 'export';
  /** The whole text of a report. */
  readonly text: string;
  readonly format: ExportFormat;
}

/** Makes a draft of a file of another kind. */
export interface ImportJob {
  readonly kind: 'import';
  /** The name of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly templates: readonly [Template, ...Template[]];
  /** Whether it goes into a report, and so gets neither title nor front matter of its own. */
  readonly excerpt?: boolean;
}

/** Work that is done apart from everything else. */
export type Job = ExportJob | ImportJob;

/** What comes back: the bytes of a file or a draft, or why there are none, in words that end a sentence. */
export type Outcome<Kind extends Job = Job> = (Kind extends ExportJob ? { readonly bytes: Uint8Array } : ImportedDraft) | Failure;

export interface Failure {
  readonly reason: string;
}

/** Has a job done elsewhere, where it can be ended. Never rejects. */
export type Convert = <Kind extends Job>(job: Kind, signal?: AbortSignal) => Promise<Outcome<Kind>>;

/** How long a job may take, in milliseconds. A report of a megabyte takes a tenth of this. */
export const patience = 60_000;

export const tooLong: Failure = { reason: `it takes longer than ${patience / 1000} seconds` };
export const cancelled: Failure = { reason: 'it was cancelled' };
