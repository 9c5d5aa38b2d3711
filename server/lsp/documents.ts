import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type Templates } from '../core/analysis/index.ts';
import type { Change } from '../core/markdown/index.ts';
import { noSeries, type LinkState, type Series } from '../core/report/index.ts';
import { namedTemplate } from '../core/report/named-template.ts';
import { rules } from '../core/rules/index.ts';
import { noSettings } from '../core/settings/index.ts';
import { templatesWith, type TemplateFile } from '../core/template/templates.ts';
import type { Configuration } from './configuration.ts';
import type { LinkFiles } from './link-files.ts';
import { refreshMethod } from './protocol.ts';
import { inSlices } from './slices.ts';
import { isSettings, type FileSettings, type WorkspaceSettings } from './workspace-settings.ts';
import { templateName, type WorkspaceTemplates } from './workspace-templates.ts';

/** A report whose text is still being read. */
interface Opening {
  readonly text: TextDocument;
  readonly steps: Generator<undefined, Analysis>;
  /** What was typed meanwhile. */
  readonly changes: TextDocumentContentChangeEvent[];
}

/** An open file: a report that is being opened, or is open, or a text that is none and costs nothing. */
interface OpenDocument {
  readonly uri: string;
  version: number;
  text?: TextDocument;
  opening?: Opening;
  analysis?: Analysis;
  /** What the folder and the web have told of its links. */
  links: ReadonlyMap<string, LinkState>;
  /** Ends when the report is checked as far as it goes; undefined while nobody works on it. */
  work?: Promise<void>;
  templates: Templates;
  /** The templates beside one: it may extend them. */
  beside?: readonly TemplateFile[];
  settings: FileSettings;
  /** The earlier reports, once they are found. */
  series?: Series;
  /** Counts what changes the findings without changing the text. */
  generation: number;
}

interface Listener {
  /** The text, or what it is checked against, has changed; `typed`: the client knows, since it sent the change. */
  changed(uri: string, typed: boolean): void;
  closed(uri: string): void;
}

/** The open files, and which of them are reports. */
export class Documents {
  readonly #connection: Connection;
  readonly #configuration: Configuration;
  readonly #templates: WorkspaceTemplates;
  readonly #settings: WorkspaceSettings;
  readonly #linkFiles: LinkFiles;
  readonly #open = new Map<string, OpenDocument>();
  readonly #marked = new Map<string, boolean>();
  readonly #listeners: Listener[] = [];

  constructor(connection: Connection, configuration: Configuration, templates: WorkspaceTemplates, settings: WorkspaceSettings, linkFiles: LinkFiles) {
    this.#settings = settings;
    this.#connection = connection;
    this.#configuration = configuration;
    this.#templates = templates;
    this.#linkFiles = linkFiles;

    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document: OpenDocument = { uri, version, text: TextDocument.create(uri, languageId, version, text), templates: templatesWith([]), settings: noSettings, links: new Map(), generation: 0 };
      this.#open.set(uri, document);
      this.#decide(document, true);
      // Not every client can watch files, so what was read for another report is read anew for this one.
      this.#templates.forget();
      this.#settings.forget();
      void this.#fetchSurroundings(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#open.get(uri);
      if (!document) return;
      document.version = version;
      if (document.opening) document.opening.changes.push(...contentChanges);
      else if (document.analysis) document.analysis.edit(changesOf(contentChanges, document.analysis));
      else if (document.text) document.text = TextDocument.update(document.text, contentChanges, version);
      this.#decide(document, true);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#open.delete(uri);
      for (const listener of this.#listeners) listener.closed(uri);
    });
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /**
   * The analysis of a report, when it is checked; undefined for a file that is none, or not open. Rejects when the caller
   * no longer wants to know.
   */
  async report(uri: string, token: CancellationToken): Promise<Analysis | undefined> {
    for (;;) {
      const document = this.#open.get(uri);
      if (!document?.work) return document?.analysis;
      await Promise.race([document.work, cancelled(token)]);
    }
  }

  /** What is known of an open file at once: a report, checked or not, or the text of anything else. */
  peek(uri: string): Analysis | string | undefined {
    const document = this.#open.get(uri);
    return document?.analysis ?? (document?.opening?.text ?? document?.text)?.getText();
  }

  /** The open reports. */
  *reports(): Iterable<string> {
    for (const [uri, { analysis }] of this.#open) if (analysis) yield uri;
  }

  /** The URI of the open file that another spelling of it names. */
  sameFile(uri: string): string | undefined {
    if (this.#open.has(uri)) return uri;
    const wanted = spelled(uri);
    for (const open of this.#open.keys()) if (spelled(open) === wanted) return open;
    return undefined;
  }

  /** Compares a report with these earlier ones from now on. */
  setSeries(uri: string, series: Series): void {
    const document = this.#open.get(uri);
    if (!document || JSON.stringify(document.series ?? noSeries) === JSON.stringify(series)) return;
    document.series = series;
    document.analysis?.setSeries(series);
    document.generation++;
    this.#decide(document, false);
    this.#refresh();
  }

  /** The text of an open template of a workspace, its name, and the templates beside it as they are on disk. */
  template(uri: string): { text: TextDocument; name: string; beside: readonly TemplateFile[] } | undefined {
    const document = this.#open.get(uri);
    const name = templateName(uri);
    return document?.text && name ? { text: document.text, name, beside: document.beside ?? [] } : undefined;
  }

  /** The text of open settings, and the names of the templates that count there. */
  settings(uri: string): { text: TextDocument; templates: readonly string[] } | undefined {
    const document = this.#open.get(uri);
    return document?.text && isSettings(uri) ? { text: document.text, templates: [...document.templates.keys()] } : undefined;
  }

  /** The text of an open file that is no report, but may become one, and the templates that count there. */
  unmarked(uri: string): { text: TextDocument; templates: Templates } | undefined {
    const document = this.#open.get(uri);
    if (!document?.text || document.settings.isIgnored || this.#marked.get(uri) === false || templateName(uri) !== undefined || isSettings(uri)) return undefined;
    return { text: document.text, templates: document.templates };
  }

  version(uri: string): number {
    return this.#open.get(uri)?.version ?? 0;
  }

  /** The same string while nothing has changed that findings hang on; undefined for a file that is not open. */
  stateOf(uri: string): string | undefined {
    const document = this.#open.get(uri);
    return document && `${document.version}.${document.generation}`;
  }

  /** News of links of a report; what is known of others stays. */
  addLinkStates(uri: string, states: ReadonlyMap<string, LinkState>): void {
    const document = this.#open.get(uri);
    if (!document || states.size === 0) return;
    document.links = new Map([...document.links, ...states]);
    document.generation++;
    document.analysis?.setLinkStates(document.links);
    this.#decide(document, false);
    this.#refresh();
  }

  /** Files may have come or gone. */
  recheckFiles(): void {
    for (const document of this.#open.values()) if (document.analysis) void this.#lookForFiles(document, document.links.keys());
  }

  mark(uri: string, marked: boolean): void {
    this.#marked.set(uri, marked);
    const document = this.#open.get(uri);
    if (!document) return;
    document.generation++;
    this.#decide(document, false);
    this.#refresh();
  }

  /** Settings or templates have changed. */
  recheckAll(): void {
    for (const document of this.#open.values()) void this.#fetchSurroundings(document, true);
  }

  async #fetchSurroundings(document: OpenDocument, always = false): Promise<void> {
    const templates = await this.#templates.of(document.uri);
    const settings = await this.#settings.of(document.uri);
    const beside = templateName(document.uri) === undefined ? undefined : await this.#templates.beside(document.uri);
    if (this.#open.get(document.uri) !== document) return;
    if (beside) {
      always ||= JSON.stringify(beside) !== JSON.stringify(document.beside ?? []);
      document.beside = beside;
    }
    const same = sameTemplates(templates, document.templates);
    const sameLevels = sameLevelsIn(settings, document.settings);
    if (same && sameLevels && settings.isReport === document.settings.isReport && settings.isIgnored === document.settings.isIgnored && !always) return;
    document.templates = templates;
    document.settings = settings;
    document.generation++;
    if (!same) document.analysis?.setTemplates(templates);
    if (!sameLevels) document.analysis?.setLevels(settings.levels);
    this.#decide(document, false);
    this.#refresh();
  }

  /** A report is analysed, anything else keeps its text alone. `typed`: the client knows that something has changed. */
  #decide(document: OpenDocument, typed: boolean): void {
    const is = this.#isReport(document);
    if (is && document.text) {
      const steps = Analysis.opening(document.text.getText(), rules, document.templates);
      document.opening = { text: document.text, steps, changes: [] };
      delete document.text;
    } else if (!is && document.opening) {
      const { text, changes } = document.opening;
      document.text = TextDocument.update(text, changes, document.version);
      delete document.opening;
    } else if (!is && document.analysis) {
      const text = [...document.analysis.document.blocks].map((block) => block.text).join('');
      document.text = TextDocument.create(document.uri, 'markdown', document.version, text);
      delete document.analysis;
    }
    if (isBusy(document)) this.#startWork(document, typed);
    else this.#settle(document, typed);
  }

  #settle(document: OpenDocument, typed: boolean): void {
    for (const listener of this.#listeners) listener.changed(document.uri, typed);
    const unknown = document.analysis?.takeUnknownLinks() ?? [];
    if (unknown.length > 0) void this.#lookForFiles(document, unknown);
  }

  async #lookForFiles(document: OpenDocument, addresses: Iterable<string>): Promise<void> {
    const states = await this.#linkFiles.statesOf(addresses, document.uri);
    const news = [...states].filter(([address, { kind }]) => document.links.get(address)?.kind !== kind);
    if (this.#open.get(document.uri) === document) this.addLinkStates(document.uri, new Map(news));
  }

  /** Reads and checks a little at a time, so that what is typed, asked or cancelled meanwhile has its turn. */
  #startWork(document: OpenDocument, typed: boolean): void {
    if (document.work) return;
    const isOpen = (): boolean => this.#open.get(document.uri) === document;
    document.work = inSlices(() => isOpen() && this.#advance(document))
      .catch((error: unknown) => {
        this.#connection.console.error(`${document.uri} could not be checked: ${error instanceof Error ? error.stack : String(error)}`);
        delete document.opening;
        delete document.analysis;
      })
      .then(() => {
        delete document.work;
        if (isOpen()) this.#settle(document, typed);
      });
  }

  /** Gives whether there is more to do. */
  #advance(document: OpenDocument): boolean {
    const { opening } = document;
    if (opening) {
      const step = opening.steps.next();
      if (!step.done) return true;
      delete document.opening;
      document.analysis = step.value;
      document.analysis.setTemplates(document.templates);
      if (document.settings.levels.size > 0) document.analysis.setLevels(document.settings.levels);
      document.analysis.setLinkStates(document.links);
      if (document.series) document.analysis.setSeries(document.series);
      document.analysis.edit(changesOf(opening.changes, document.analysis));
      // The front matter may have been rewritten meanwhile.
      if (!this.#isReport(document)) {
        this.#decide(document, true);
        return false;
      }
    }
    return document.analysis?.advance() ?? false;
  }

  #isReport({ uri, text, opening, analysis, templates, settings }: OpenDocument): boolean {
    if (templateName(uri) !== undefined || isSettings(uri)) return false;
    const marked = this.#marked.get(uri);
    if (marked !== undefined) return marked;
    if (settings.isIgnored) return false;
    const named = analysis ? analysis.frontMatter.template?.value : namedTemplate((opening?.text ?? text)?.getText() ?? '');
    return (named !== undefined && templates.has(named)) || (settings.isReport ?? this.#configuration.matchesReport(uri));
  }

  #refresh(): void {
    void this.#connection.sendNotification(refreshMethod);
  }
}

/** Clients differ in which characters of a URI they escape. */
function spelled(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function isBusy({ opening, analysis }: OpenDocument): boolean {
  return opening !== undefined || analysis?.busy === true;
}

function cancelled(token: CancellationToken): Promise<never> {
  return new Promise((_resolve, reject) => {
    token.onCancellationRequested(() => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')));
  });
}

function sameLevelsIn({ levels: a }: FileSettings, { levels: b }: FileSettings): boolean {
  return a.size === b.size && [...a].every(([rule, level]) => b.get(rule) === level);
}

function sameTemplates(a: Templates, b: Templates): boolean {
  if (a === b) return true;
  // The first is that of reports that name none.
  return a.chosen === b.chosen && [...a.keys()].join() === [...b.keys()].join() && [...a].every(([name, template]) => b.get(name) === template);
}

/** Each change counts in the text that the one before left, so its offsets are asked for only when its turn comes. */
function* changesOf(changes: readonly TextDocumentContentChangeEvent[], { document }: Analysis): Iterable<Change> {
  for (const change of changes) {
    const span = 'range' in change
      ? { start: document.offsetAt(change.range.start), end: document.offsetAt(change.range.end) }
      : { start: 0, end: document.length };
    yield { span, text: change.text };
  }
}
