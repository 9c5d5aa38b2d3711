import type { EarlierFigure, EarlierReport, Series, SeriesProblem } from '../report/index.ts';
import type { Header } from './header-of.ts';

/** A file that may be an earlier report. */
export interface Candidate {
  readonly uri: string;
  /** Its path from the folder of the report, as an author would write it. */
  readonly name: string;
  /** Undefined where it cannot be read. */
  readonly header: Header | undefined;
}

/** The files that count, the oldest report first, and what is to be said of the choice. */
export interface Chosen<File extends Candidate> {
  readonly files: readonly File[];
  readonly problems: readonly SeriesProblem[];
}

/** The earlier reports that were chosen, with their figures. */
export function seriesFrom<File extends Candidate>({ files, problems }: Chosen<File>, figuresOf: (file: File) => readonly EarlierFigure[]): Series {
  return { reports: files.map((file): EarlierReport => ({ uri: file.uri, name: file.name, year: file.header!.year!, figures: figuresOf(file) })), problems };
}

/** The earlier reports of an organization are no more than these; the newest count. */
const mostReports = 30;

/**
 * Chooses among the files of a folder: reports of the same organization on earlier years, one for a year. Where two cover one
 * year neither counts, and the author is asked.
 */
export function chooseInFolder<File extends Candidate>(own: Header, files: readonly File[]): Chosen<File> {
  const { key, year } = own;
  if (key === undefined || year === undefined) return { files: [], problems: [] };
  return oneForAYear(files.filter(({ name, header }) => header !== undefined && (header.isReport || isNamedReport(name)) && header.key === key && header.year !== undefined && header.year < year), []);
}

/** What is a report by its name needs no template. */
function isNamedReport(name: string): boolean {
  return /\.wsis\.md$/i.test(name);
}

/** The files that `previous:` names, or what is wrong with a name. */
export type NamedFile<File extends Candidate> = { readonly path: string; readonly file: File } | { readonly path: string; readonly message: string };

/** Takes the files that the author has named, in the place of those in the folder. */
export function chooseNamed<File extends Candidate>(own: Header, named: readonly NamedFile<File>[]): Chosen<File> {
  const problems: SeriesProblem[] = [];
  const files: File[] = [];
  for (const entry of named) {
    const message = 'message' in entry ? entry.message : faultOf(entry.path, entry.file.header, own);
    if (message !== undefined) problems.push({ path: entry.path, message });
    else if ('file' in entry && !files.some(({ uri }) => uri === entry.file.uri)) {
      files.push(entry.file);
      problems.push(...doubtOfName(entry.path, entry.file.header, own));
    }
  }
  return oneForAYear(files, problems);
}

function faultOf(path: string, header: Header | undefined, own: Header): string | undefined {
  if (!header) return `“${path}” cannot be read; write its path from the folder of this report.`;
  if (own.year === undefined) return `“${path}” is not compared with: say in a line “year: …” which year this report covers.`;
  if (header.year === undefined) return `“${path}” does not say which year it covers; write “year: …” in its front matter.`;
  if (header.year >= own.year) return `“${path}” covers ${header.year}, which is not before ${own.year}.`;
  return undefined;
}

/** What the author has named counts, by whatever name its organization goes. */
function doubtOfName(path: string, header: Header | undefined, own: Header): SeriesProblem[] {
  if (own.key === undefined || header?.key === undefined || header.key === own.key) return [];
  return [{ path, message: `“${path}” is a report of “${header.organization}”, and this one of “${own.organization}”. They are compared all the same.`, counts: true }];
}

function oneForAYear<File extends Candidate>(files: readonly File[], problems: readonly SeriesProblem[]): Chosen<File> {
  const byYear = new Map<number, File[]>();
  for (const file of files) byYear.set(file.header!.year!, [...(byYear.get(file.header!.year!) ?? []), file]);
  const years = [...byYear].sort(([a], [b]) => a - b).slice(-mostReports);
  const chosen: File[] = [];
  const doubts: SeriesProblem[] = [];
  for (const [year, [file, ...more]] of years) {
    if (more.length > 0) doubts.push(doubtOf(year, [file!, ...more].map(({ name }) => name).sort()));
    else chosen.push(file!);
  }
  return { files: chosen, problems: [...problems, ...doubts] };
}

/** More names than these make a message nobody reads. */
const mostNamed = 3;

function doubtOf(year: number, names: readonly string[]): SeriesProblem {
  const said = names.slice(0, mostNamed).map((name) => `“${name}”`);
  const listed = names.length > mostNamed ? `${said.join(', ')} and ${names.length - mostNamed} more` : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  const message = `There is more than one report on ${year}: ${listed}. Neither is compared with; say in a line “previous: …” which of them counts.`;
  return { message: names.length > 2 ? message.replace('Neither is', 'None of them is') : message, candidates: names };
}
