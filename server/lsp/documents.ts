import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis, type Templates } from '../core/analysis/index.ts';
import type { Change } from '../core/markdown/index.ts';
import { namedTemplate } from '../core/report/named-template.ts';
import { rules } from '../core/rules/index.ts';
import { templatesWith } from '../core/template/templates.ts';
import type { Configuration } from './configuration.ts';
import { refreshMethod } from './protocol.ts';
import { templateName, type WorkspaceTemplates } from './workspace-templates.ts';

/** An open file. What is no report has its text only, and costs nothing. */
interface OpenDocument {
  readonly uri: string;
  version: number;
  text?: TextDocument;
  analysis?: Analysis;
  templates: Templates;
  /** Counts what changes the findings without changing the text. */
  generation: number;
}

interface Listeners {
  /** The text, or what it is checked against, has changed; `typed`: the client knows, since it sent the change. */
  changed(uri: string, typed: boolean): void;
  closed(uri: string): void;
}

/** The open files, and which of them are reports. */
export class Documents {
  readonly #connection: Connection;
  readonly #configuration: Configuration;
  readonly #templates: WorkspaceTemplates;
  readonly #open = new Map<string, OpenDocument>();
  readonly #marked = new Map<string, boolean>();
  #listeners: Listeners = { changed: () => {}, closed: () => {} };

  constructor(connection: Connection, configuration: Configuration, templates: WorkspaceTemplates) {
    this.#connection = connection;
    this.#configuration = configuration;
    this.#templates = templates;

    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document: OpenDocument = { uri, version, text: TextDocument.create(uri, languageId, version, text), templates: templatesWith([]), generation: 0 };
      this.#open.set(uri, document);
      this.#decide(document);
      this.#listeners.changed(uri, true);
      // Not every client can watch files, so what was read for another report is read anew for this one.
      this.#templates.forget();
      void this.#fetchTemplates(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#open.get(uri);
      if (!document) return;
      document.version = version;
      if (document.analysis) document.analysis.edit(changesOf(contentChanges, document.analysis));
      else if (document.text) document.text = TextDocument.update(document.text, contentChanges, version);
      this.#decide(document);
      this.#listeners.changed(uri, true);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#open.delete(uri);
      this.#listeners.closed(uri);
    });
  }

  listen(listeners: Listeners): void {
    this.#listeners = listeners;
  }

  /** The analysis of a report; undefined for a file that is none, or not open. */
  report(uri: string): Analysis | undefined {
    return this.#open.get(uri)?.analysis;
  }

  /** The text of an open template of a workspace, and its name. */
  template(uri: string): { text: TextDocument; name: string } | undefined {
    const text = this.#open.get(uri)?.text;
    const name = templateName(uri);
    return text && name ? { text, name } : undefined;
  }

  version(uri: string): number {
    return this.#open.get(uri)?.version ?? 0;
  }

  /** The same string exactly while the findings are the same. */
  resultId(uri: string): string {
    const document = this.#open.get(uri);
    return document ? `${document.version}.${document.generation}` : 'closed';
  }

  mark(uri: string, marked: boolean): void {
    this.#marked.set(uri, marked);
    const document = this.#open.get(uri);
    if (!document) return;
    document.generation++;
    this.#decide(document);
    this.#listeners.changed(uri, false);
    this.#refresh();
  }

  /** Settings or templates have changed. */
  recheckAll(): void {
    for (const document of this.#open.values()) void this.#fetchTemplates(document, true);
  }

  async #fetchTemplates(document: OpenDocument, always = false): Promise<void> {
    const templates = await this.#templates.of(document.uri);
    if (this.#open.get(document.uri) !== document) return;
    const same = sameTemplates(templates, document.templates);
    if (same && !always) return;
    document.templates = templates;
    document.generation++;
    if (!same) document.analysis?.setTemplates(templates);
    this.#decide(document);
    this.#listeners.changed(document.uri, false);
    this.#refresh();
  }

  /** A report is analysed, anything else keeps its text alone. */
  #decide(document: OpenDocument): void {
    const is = this.#isReport(document);
    if (is && document.text) {
      document.analysis = new Analysis(document.text.getText(), rules, document.templates);
      delete document.text;
    } else if (!is && document.analysis) {
      const text = [...document.analysis.document.blocks].map((block) => block.text).join('');
      document.text = TextDocument.create(document.uri, 'markdown', document.version, text);
      delete document.analysis;
    }
  }

  #isReport({ uri, text, analysis, templates }: OpenDocument): boolean {
    if (templateName(uri) !== undefined) return false;
    const marked = this.#marked.get(uri);
    if (marked !== undefined) return marked;
    const named = analysis ? analysis.report.frontMatter.template?.value : namedTemplate(text?.getText() ?? '');
    return (named !== undefined && templates.has(named)) || this.#configuration.matchesReport(uri);
  }

  #refresh(): void {
    void this.#connection.sendNotification(refreshMethod);
  }
}

function sameTemplates(a: Templates, b: Templates): boolean {
  return a.size === b.size && [...a].every(([name, template]) => b.get(name) === template);
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
