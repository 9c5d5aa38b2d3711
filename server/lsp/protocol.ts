import type { Range } from 'vscode-languageserver';
import type { Outline as OutlineOfText } from '../core/language/outline.ts';

// What passes between client and server beyond the Language Server Protocol. The client knows no Markdown and no
// template: whatever it shows comes through here. Types and method names only, so that both sides may import it.

/** What the client says about itself in `initialize`; a client that says nothing gets the plain protocol. */
export interface InitializationOptions {
  /** The client answers `readFile` and `readDirectory`: for workspaces that are not on the server's disk. */
  readonly fileSystem?: boolean;
  /** The client checks JSON against `contributes.jsonValidation`; the server then reports only what a schema cannot say. */
  readonly jsonValidation?: boolean;
}

/** Configuration section `wsisReport`. */
export interface Settings {
  /** Globs of files that are reports without saying so in their front matter. */
  readonly reports: readonly string[];
}

/** Client → server, request: the outline of a report; null for a file that is none. */
export const outlineMethod = 'wsisReport/outline';
export interface DocumentParams {
  readonly uri: string;
}

/** The outline, and the version of the document that it describes. */
export interface Outline extends OutlineOfText {
  readonly version: number;
}
export type { Headline, Hole, OutlineItem, SectionState } from '../core/language/outline.ts';

/** Client → server, request: what to insert for a section of the template, and where; null where that cannot be said. */
export const insertSectionMethod = 'wsisReport/insertSection';
export interface InsertSectionParams {
  readonly uri: string;
  readonly section: string;
}
export interface Insertion {
  readonly range: Range;
  /** In snippet syntax, a tab stop for each hole, and as plain text. */
  readonly snippet: string;
  readonly text: string;
}

/** Client → server, request: the templates that a new report can be made from. `uri`: a file or folder of the workspace, or nothing. */
export const templatesMethod = 'wsisReport/templates';
export interface TemplateSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Client → server, request: the text of a new report. */
export const newReportMethod = 'wsisReport/newReport';
export interface NewReportParams {
  /** A file or folder of the workspace whose own templates count too. */
  readonly uri?: string;
  readonly template: string;
  readonly organization?: string;
  readonly year?: number;
}
export interface NewReport {
  readonly snippet: string;
  readonly text: string;
}

/** Client → server, notification: the author has marked (or unmarked) a file as a report. */
export const markMethod = 'wsisReport/mark';
export interface MarkParams {
  readonly uri: string;
  readonly marked: boolean;
}

/** Server → client, notification: outlines may have changed for another reason than typing. */
export const refreshMethod = 'wsisReport/refresh';

/** Server → client, requests: for `InitializationOptions.fileSystem`. Null where there is no such file or folder. */
export const readFileMethod = 'wsisReport/readFile';
export const readDirectoryMethod = 'wsisReport/readDirectory';
export type ReadFileResult = string | null;
/** Names, not paths. */
export type ReadDirectoryResult = readonly string[] | null;
