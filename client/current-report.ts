import { CancellationTokenSource, commands, type Disposable, EventEmitter, languages, type TextDocument, window, workspace } from 'vscode';
import { type DocumentParams, type Outline, outlineMethod } from '../server/lsp/protocol.ts';
import type { Marks } from './marks.ts';
import { documentSelector, type Server } from './server.ts';

/** Long enough to join the keys of one word, short enough to seem at once. */
const pause = 150;

/** The Markdown document that the author is at, or was at last, and its outline, which follows the typing. */
export class CurrentReport implements Disposable {
  readonly #server: Server;
  readonly #marks: Marks;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly #contexts = new Map<string, boolean>();
  #document: TextDocument | undefined;
  #outline: Outline | undefined;
  /** The document that the outline describes. */
  #described: TextDocument | undefined;
  #wasReport = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: CancellationTokenSource | undefined;

  constructor(server: Server, marks: Marks) {
    this.#server = server;
    this.#marks = marks;
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      workspace.onDidOpenTextDocument((document) => this.#follow(document)),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#enter(undefined);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Saving is told as a change without changes.
        if (document === this.#document && contentChanges.length > 0) this.#refreshSoon();
      }),
      server.onDidRefresh(() => this.#refreshSoon()),
      server.onDidChangeState((state) => {
        if (state !== 'starting') void this.#refresh();
      }),
      marks.onDidChange(() => this.#refreshSoon()),
    ];
    this.#follow(window.activeTextEditor?.document);
  }

  /** Another document, or another outline of it. */
  readonly onDidChange = this.#changed.event;

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Of the document as it was a moment ago; undefined where it is no report. */
  get outline(): Outline | undefined {
    return this.#described === this.#document ? this.#outline : undefined;
  }

  /** The outline of the document as it is now. */
  async latest(): Promise<Outline | undefined> {
    for (let tries = 0; tries < 10 && this.outline?.version !== this.#document?.version; tries++) {
      if (await this.#refresh()) break;
      // Another question has taken the place of this one, and may be answered in a moment.
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return this.outline;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#request?.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(document: TextDocument | undefined): void {
    if (!document || document === this.#document || document !== window.activeTextEditor?.document) return;
    if (document.languageId === 'markdown' && languages.match(documentSelector(), document)) this.#enter(document);
  }

  #enter(document: TextDocument | undefined): void {
    this.#document = document;
    this.#wasReport = false;
    void this.#refresh();
  }

  #refreshSoon(): void {
    this.#request?.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), pause);
  }

  /** Gives whether there is an answer; otherwise a later request, or another document, has taken over. */
  async #refresh(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#request?.cancel();
    const request = (this.#request = new CancellationTokenSource());
    const document = this.#document;
    const parameters: DocumentParams | undefined = document && { uri: String(document.uri) };
    const outline = parameters && (await this.#server.ask<Outline | null>(outlineMethod, parameters, request.token));
    if (request.token.isCancellationRequested || document !== this.#document) return false;
    // Without an answer, what was true a moment ago is nearer to the truth than nothing.
    if (document && outline === undefined && this.#server.state !== 'failed') return true;

    this.#outline = outline ?? undefined;
    this.#described = document;
    this.#wasReport ||= this.#outline !== undefined;
    this.#publish();
    this.#changed.fire();
    return true;
  }

  // What the when clauses of package.json ask.
  #publish(): void {
    this.#say('active', this.#outline !== undefined);
    // So that the view does not vanish and come back while the author is at the front matter.
    this.#say('lapsed', this.#outline === undefined && this.#wasReport);
    this.#say('marked', this.#document !== undefined && this.#marks.has(this.#document.uri));
    this.#say('failed', this.#server.state === 'failed');
    this.#say('started', true);
  }

  #say(name: string, value: boolean): void {
    if (this.#contexts.get(name) === value) return;
    this.#contexts.set(name, value);
    void commands.executeCommand('setContext', `wsisReport.${name}`, value);
  }
}
