import type { Range } from 'vscode-languageserver';
import type { Outline as OutlineOfText } from '../core/language/outline.ts';

// What passes between client and server beyond the Language Server Protocol. The client knows no Markdown and no
// template: whatever it shows comes through here. Types, names and a short list only, so that both sides may import it.

/** What the client says about itself in `initialize`; a client that says nothing gets the plain protocol. */
export interface InitializationOptions {
  /** The client answers `readFile` and `readDirectory`: for workspaces that are not on the server's disk. */
  readonly fileSystem?: boolean;
  /** The client checks JSON against `contributes.jsonValidation`; the server then reports only what a schema cannot say. */
  readonly jsonValidation?: boolean;
  /** The client has an outline, folding and selection of Markdown of its own; the server then offers none. */
  readonly markdownSupport?: boolean;
  /** A folder of the server's machine that is the client's own, for what was found on the web. */
  readonly cacheFolder?: string;
  /** The address of the bundle that writes other formats: a server in a browser does not know where it came from itself. */
  readonly converter?: string;
  /** The folder with the pages of the rules, by URL: `RULES/section-missing.md`. */
  readonly rulePages?: string;
  /** How findings are said in the language of the editor: English with places `{0}`, and the other language. */
  readonly words?: Readonly<Record<string, string>>;
  /** That language: `fr`. */
  readonly language?: string;
}

/** Configuration section `wsisReport`. */
export interface Settings {
  /** Globs of files that are reports without saying so in their front matter. */
  readonly reports: readonly string[];
  /** `allowedHosts`: those in private networks that may be asked when links are checked online. */
  readonly links: { readonly allowedHosts: readonly string[] };
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

/** Client → server, request: every figure of a report, with what earlier reports say beside it; null for a file that is none. */
export const statisticsMethod = 'wsisReport/statistics';
export type { EarlierCell as StatisticsCell, StatisticsGroup, StatisticsRow as StatisticsFigure, StatisticsTable } from '../core/language/statistics-table.ts';

/** Client → server, request: the same as text to paste; null for a file that is no report. */
export const statisticsTextMethod = 'wsisReport/statisticsText';
export type StatisticsFormat = 'markdown' | 'csv';
export interface StatisticsTextParams extends DocumentParams {
  readonly format: StatisticsFormat;
}

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

/** Client → server, request: what inserts a note at a selection; null for a file that is no report, or an address that is not of the web. */
export const insertNoteMethod = 'wsisReport/insertNote';
export interface InsertNoteParams {
  readonly uri: string;
  /** The note is called at its end. */
  readonly range: Range;
  /** What the text of the note holds beside its hole. */
  readonly address?: string;
}
/** Two insertions into the text as it is, or a sentence that says why there can be no note. */
export type NoteInsertion = { readonly call: Insertion; readonly definition: Insertion } | { readonly refusal: string };

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
  /** Left out, it is that of the settings. */
  readonly organization?: string;
  readonly year?: number;
}
export interface NewReport {
  readonly snippet: string;
  readonly text: string;
}

/**
 * Client → server, request: asks the web whether the links of a report work; only ever sent when the author wants it. Null
 * for a file that is no report. Progress is reported on `workDoneToken`, as for other requests of the protocol.
 */
export const checkLinksMethod = 'wsisReport/checkLinks';
export interface CheckLinksParams extends DocumentParams {
  readonly workDoneToken?: string | number;
}
export interface CheckLinksResult {
  readonly checked: number;
  readonly broken: number;
  readonly moved: number;
  readonly unverified: number;
  /** One sentence about the whole, where there is something to say: nothing could be reached, or links cannot be checked here. */
  readonly note?: string;
}

/** Client → server, request: what keeps a report from being finished, in the order of the text; null for a file that is none. */
export const stillOpenMethod = 'wsisReport/stillOpen';
export interface OpenItem {
  readonly message: string;
  readonly range: Range;
}

/** Client → server, request: the report as a file of another kind; null for a file that is no report. */
export const exportMethod = 'wsisReport/export';
export interface ExportParams extends DocumentParams {
  readonly format: 'docx' | 'html';
}
/** The bytes of the file in base64; or one sentence that says why there is none. */
export interface ExportResult {
  readonly content?: string;
  readonly problem?: string;
}

/** Client → server, request: a draft of a file of another kind. */
export const importMethod = 'wsisReport/import';
export interface ImportParams extends DocumentParams {
  /** The name of the file, without folders; `uri`: the file, or where its draft is to go, whose templates count. */
  readonly name: string;
  /** Its bytes in base64. */
  readonly content: string;
}
/** The draft and the import report, both in Markdown; or one sentence that says why there is none. */
export type ImportResult =
  | {
      readonly draft: string;
      readonly report: string;
      /** How many lines of the report say what to check, or what was left out. */
      readonly told: number;
    }
  | { readonly problem: string };
/** Client → server, request: what of it, if anything, is worth more than pasting or dropping it as ever; null in the wrong place, and for a file that is no report. */
export const excerptKindMethod = 'wsisReport/excerptKind';
export interface ExcerptKindParams extends DocumentParams {
  readonly range: Range;
  /** The clipboard as HTML and as text; neither, where a file is dropped. */
  readonly html?: string;
  readonly text?: string;
}
export type ExcerptKind = 'html' | 'text' | 'file';

/** Client → server, request: what puts the text of a file, or of the clipboard, into a report; null in the wrong place, and for a file that is no report. */
export const importExcerptMethod = 'wsisReport/importExcerpt';
export interface ImportExcerptParams extends ImportParams {
  /** What it takes the place of. */
  readonly range: Range;
}
/** Insertions into the text as it is, and the import report in Markdown; or one sentence that says why there are none. */
export type ImportedExcerpt =
  | {
      readonly text: string;
      readonly notes?: { readonly range: Range; readonly text: string };
      readonly report: string;
      readonly told: number;
    }
  | { readonly problem: string };
/** The kinds of files that can be imported, and the largest file, in megabytes. */
export { mostSourceMegabytes, sourceKinds, type SourceKind } from '../core/convert/source-kinds.ts';

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
export interface ReadFileParams extends DocumentParams {
  /** In bytes; null where the file is larger. */
  readonly most?: number;
}
export type ReadFileResult = string | null;
/** Names, not paths. */
export type ReadDirectoryResult = readonly string[] | null;
