import { type Disposable, EventEmitter, type Memento, type TextDocument, Uri, workspace } from 'vscode';
import { markMethod, type MarkParams } from '../server/lsp/protocol.ts';
import type { Server } from './server.ts';

const key = 'wsisReport.marked';

/** The files that the author has marked as reports: kept with the workspace, and told to the server whenever it may not know. */
export class Marks implements Disposable {
  readonly #memory: Memento;
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];

  constructor(memory: Memento, server: Server) {
    this.#memory = memory;
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      server.onDidChangeState((state) => {
        if (state === 'running') for (const uri of this.#marked()) this.#tell(uri, true);
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (this.has(document.uri)) this.#tell(String(document.uri), true);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && this.has(document.uri)) void this.#leaveUntitled(document);
      }),
      workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) await this.#rename(String(oldUri), String(newUri));
      }),
    ];
  }

  readonly onDidChange = this.#changed.event;

  has(uri: Uri): boolean {
    return this.#marked().includes(String(uri));
  }

  async set(uri: Uri, marked: boolean): Promise<void> {
    const others = this.#marked().filter((other) => other !== String(uri));
    await this.#memory.update(key, marked ? [...others, String(uri)] : others);
    this.#tell(String(uri), marked);
    this.#changed.fire();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #marked(): readonly string[] {
    return this.#memory.get<readonly string[]>(key, []);
  }

  #tell(uri: string, marked: boolean): void {
    const parameters: MarkParams = { uri, marked };
    void this.#server.tell(markMethod, parameters);
  }

  // "Untitled-1" will be the name of another text, so the mark goes over to the file that this one was saved as, or ends.
  async #leaveUntitled(document: TextDocument): Promise<void> {
    // A change of the language closes and opens a document too.
    if (workspace.textDocuments.some((open) => String(open.uri) === String(document.uri))) return;
    const text = document.getText();
    const saved = text === '' ? undefined : workspace.textDocuments.find((open) => !open.isUntitled && open.getText() === text);
    await this.set(document.uri, false);
    if (saved) await this.set(saved.uri, true);
  }

  async #rename(from: string, to: string): Promise<void> {
    for (const uri of this.#marked()) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      await this.set(Uri.parse(uri), false);
      await this.set(Uri.parse(to + uri.slice(from.length)), true);
    }
  }
}
