import { CancellationToken } from 'vscode-languageserver';
import { Analysis, type Templates } from '../core/analysis/index.ts';
import type { EarlierFigure, FrontMatter, Series } from '../core/report/index.ts';
import { candidateNames, chooseInFolder, chooseNamed, figuresOf, headerIn, headerOf, longestFile, outsideMessage, previousPath, rankedNames, seriesFrom, type Candidate, type Chosen, type Header, type NamedFile } from '../core/series/index.ts';
import type { Configuration } from './configuration.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import { inSlices } from './slices.ts';
import type { WorkspaceTemplates } from './workspace-templates.ts';

/** In milliseconds: while somebody types in one report, those that are compared with it wait for a pause. */
const pause = 500;
/** Files that are read at a time. */
const atOnce = 8;
/** More paths than these in one front matter are none that an author wrote. */
const mostNamed = 30;

interface File extends Candidate {
  /** Read a little at a time, and once for each text. */
  figures(): Promise<readonly EarlierFigure[]>;
}

/**
 * Finds for each open report the earlier ones of its organization: in its folder, or where its front matter says, and in the
 * open folder only. It works beside the typing and never holds it up; of an earlier report that is open, what is typed counts.
 */
export class EarlierReports {
  readonly #documents: Documents;
  readonly #files: Files | undefined;
  readonly #configuration: Configuration;
  readonly #templates: WorkspaceTemplates;
  /** The front matter for which the earlier reports of a report were last looked for. */
  readonly #asked = new Map<string, FrontMatter>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was read of folders and files that are not open. */
  #folders = new Map<string, Promise<readonly string[]>>();
  #read = new Map<string, Promise<File>>();
  #telling = false;

  constructor(documents: Documents, files: Files | undefined, configuration: Configuration, templates: WorkspaceTemplates) {
    this.#documents = documents;
    this.#files = files;
    this.#configuration = configuration;
    this.#templates = templates;
    if (!files) return;
    documents.listen({ changed: (uri, typed) => this.#changed(uri, typed), closed: (uri) => this.#closed(uri) });
  }

  /** Settings or templates have changed. */
  recheck(): void {
    this.#forget();
    for (const uri of this.#documents.reports()) this.#lookSoon(uri, pause);
  }

  /** Files have changed on disk, or come, or gone. */
  filesChanged(uris: readonly string[]): void {
    this.#forget();
    const folders = new Set(uris.map(folderOf));
    for (const uri of this.#documents.reports()) {
      if (folders.has(folderOf(uri)) || this.#names(uri)) this.#lookSoon(uri, pause);
    }
  }

  #changed(uri: string, typed: boolean): void {
    if (this.#telling || !isInFolder(uri)) return;
    const opened = this.#documents.peek(uri);
    if (opened === undefined) return;
    const frontMatter = opened instanceof Analysis ? opened.frontMatter : undefined;
    if (frontMatter && this.#asked.get(uri) !== frontMatter) {
      const delay = this.#asked.has(uri) ? pause : 0;
      // Not every client tells of changes on disk, so what was read for another report is read anew for this one.
      if (delay === 0) this.#forget();
      this.#asked.set(uri, frontMatter);
      this.#lookSoon(uri, delay);
    }
    if (typed) this.#lookAgainBeside(uri);
  }

  #closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#asked.delete(uri);
    this.#forget();
    this.#lookAgainBeside(uri);
  }

  /** The other open reports for which this file may be an earlier one. */
  #lookAgainBeside(uri: string): void {
    for (const other of this.#documents.reports()) {
      if (other !== uri && (folderOf(other) === folderOf(uri) || this.#names(other))) this.#lookSoon(other, pause);
    }
  }

  /** Whether a report names earlier ones, which may lie anywhere. */
  #names(uri: string): boolean {
    const opened = this.#documents.peek(uri);
    return opened instanceof Analysis && (opened.frontMatter.previous?.length ?? 0) > 0;
  }

  #forget(): void {
    this.#folders = new Map();
    this.#read = new Map();
  }

  #lookSoon(uri: string, delay: number): void {
    clearTimeout(this.#timers.get(uri));
    const timer: ReturnType<typeof setTimeout> = setTimeout(() => {
      void this.#look(uri, () => this.#timers.get(uri) === timer);
    }, delay);
    this.#timers.set(uri, timer);
  }

  async #look(uri: string, isLatest: () => boolean): Promise<void> {
    const templates = await this.#templates.of(uri);
    const analysis = await this.#documents.report(uri, CancellationToken.None);
    if (!analysis || !isLatest()) return;
    const series = await this.#seriesOf(uri, analysis.frontMatter, templates);
    if (!isLatest()) return;
    this.#telling = true;
    this.#documents.setSeries(uri, series);
    this.#telling = false;
  }

  async #seriesOf(uri: string, frontMatter: FrontMatter, templates: Templates): Promise<Series> {
    const chosen = await this.#choose(uri, headerIn(frontMatter, templates), templates);
    const figures = new Map<File, readonly EarlierFigure[]>();
    for (const file of chosen.files) figures.set(file, await file.figures());
    return seriesFrom(chosen, (file) => figures.get(file)!);
  }

  async #choose(uri: string, own: Header, templates: Templates): Promise<Chosen<File>> {
    const folder = folderOf(uri);
    if (own.previous) {
      const root = this.#configuration.folderOf(uri) ?? folder;
      return chooseNamed(own, await Promise.all(own.previous.slice(0, mostNamed).map((path) => this.#namedFile(path, folder, root, templates))));
    }
    if (own.key === undefined || own.year === undefined) return { files: [], problems: [] };
    const { names, problem } = candidateNames(await this.#namesIn(folder), nameOf(uri));
    const files: File[] = [];
    for (let start = 0; start < names.length; start += atOnce) {
      files.push(...(await Promise.all(names.slice(start, start + atOnce).map((name) => this.#file(`${folder}/${encodeURIComponent(name)}`, name, templates)))));
    }
    const chosen = chooseInFolder(own, files);
    return problem ? { ...chosen, problems: [...chosen.problems, problem] } : chosen;
  }

  async #namedFile(path: string, folder: string, root: string, templates: Templates): Promise<NamedFile<File>> {
    const steps = previousPath(path);
    if ('message' in steps) return { path, message: steps.message };
    let target = folder;
    for (const step of steps) target = step === '..' ? folderOf(target) : `${target}/${encodeURIComponent(step)}`;
    const within = [folder, root].some((other) => target.startsWith(`${other}/`));
    return within ? { path, file: await this.#file(target, path, templates) } : { path, message: outsideMessage(path) };
  }

  async #file(uri: string, name: string, templates: Templates): Promise<File> {
    const open = this.#documents.sameFile(uri);
    if (open !== undefined) {
      const analysis = await this.#documents.report(open, CancellationToken.None);
      if (analysis) return { uri, name, header: headerIn(analysis.frontMatter, templates), figures: async () => figuresOf(analysis) };
      const text = this.#documents.peek(open);
      return typeof text === 'string' ? fileOf(uri, name, text, templates) : unreadable(uri, name);
    }
    let reading = this.#read.get(uri);
    if (!reading) this.#read.set(uri, (reading = this.#readFile(uri, name, templates)));
    return { ...(await reading), name };
  }

  async #readFile(uri: string, name: string, templates: Templates): Promise<File> {
    const text = await this.#files?.readFile(uri, longestFile).catch(() => undefined);
    return text === undefined ? unreadable(uri, name) : fileOf(uri, name, text, templates);
  }

  #namesIn(folder: string): Promise<readonly string[]> {
    let reading = this.#folders.get(folder);
    if (!reading) this.#folders.set(folder, (reading = this.#readFolder(folder)));
    return reading;
  }

  async #readFolder(folder: string): Promise<readonly string[]> {
    return rankedNames((await this.#files?.readDirectory(folder).catch(() => undefined)) ?? []);
  }
}

function unreadable(uri: string, name: string): File {
  return { uri, name, header: undefined, figures: async () => [] };
}

function fileOf(uri: string, name: string, text: string, templates: Templates): File {
  const header = headerOf(text, templates);
  // What cannot count is not kept in memory.
  if (header.year === undefined) return { uri, name, header, figures: async () => [] };
  let figures: Promise<readonly EarlierFigure[]> | undefined;
  return { uri, name, header, figures: () => (figures ??= readFigures(text, templates)) };
}

async function readFigures(text: string, templates: Templates): Promise<readonly EarlierFigure[]> {
  const opening = Analysis.opening(text, [], templates);
  let analysis: Analysis | undefined;
  await inSlices(() => {
    if (analysis) return analysis.advance();
    const step = opening.next();
    if (step.done) analysis = step.value;
    return true;
  });
  return analysis ? figuresOf(analysis) : [];
}

function isInFolder(uri: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/[^/]*\/[^?#]*$/i.test(uri);
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
