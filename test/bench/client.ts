import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { answerMarkdownRequests } from './markdown-requests.ts';
import type { Peer } from './peers.ts';
import { changed, type Edit } from './sites.ts';

/** What a server said of one version of the text. */
export interface Answer {
  /** Milliseconds from before the change was sent until the diagnostics had been read. */
  readonly time: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How many answers came before that were about an older version. */
  readonly stale: number;
}

/** Says which diagnostics are awaited; without it the first that are about the current version count. */
export type Awaited = (diagnostics: readonly Diagnostic[]) => boolean;

/** One server in a process of its own, with one file open, spoken to as VS Code speaks to its servers. */
export class Client {
  readonly #peer: Peer;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  /** Rejects when the process ends before it is stopped. */
  readonly #ended: Promise<never>;
  #text = '';
  #version = 0;
  #full = false;
  #resultId: string | undefined;
  #last: readonly Diagnostic[] = [];
  #pushed: (version: number | undefined, diagnostics: readonly Diagnostic[]) => void = () => {};

  private constructor(peer: Peer, folder: string, file: string) {
    this.#peer = peer;
    this.#uri = pathToFileURL(file).href;
    const [command, ...args] = peer.command as [string, ...string[]];
    this.#process = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createProtocolConnection(new StreamMessageReader(this.#process.stdout!), new StreamMessageWriter(this.#process.stdin!));
    this.#ended = new Promise((_resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('exit', (code, signal) => reject(new Error(`it ended (${signal ?? code})`)));
    });
    this.#ended.catch(() => {});
    this.#connection.onError(() => {});
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
      if (uri === this.#uri) this.#pushed(version, diagnostics);
    });
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('client/unregisterCapability', () => null);
    this.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) => items.map(({ section }) => (section ? peer.settings?.[section] : peer.settings) ?? {}));
    this.#connection.onRequest('window/workDoneProgress/create', () => null);
    answerMarkdownRequests(this.#connection, folder, (uri) => (uri === this.#uri ? { text: this.#text, version: this.#version } : undefined));
    this.#connection.listen();
  }

  /** Starts a server for a file of a workspace folder; the file is not open yet. */
  static async start(peer: Peer, folder: string, file: string): Promise<Client> {
    const client = new Client(peer, folder, file);
    const uri = pathToFileURL(folder).href;
    const { capabilities } = await client.#within<InitializeResult>(30_000, client.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'reports' }],
      capabilities: {
        textDocument: { synchronization: {}, publishDiagnostics: { versionSupport: true, relatedInformation: true }, ...(peer.way === 'pulled' && { diagnostic: { dynamicRegistration: true } }) },
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
      },
      initializationOptions: peer.initializationOptions,
    }));
    const sync = capabilities.textDocumentSync;
    client.#full = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
    await client.#connection.sendNotification('initialized', {});
    if (peer.settings) await client.#connection.sendNotification('workspace/didChangeConfiguration', { settings: peer.settings });
    return client;
  }

  /** Opens the file, and waits for the first diagnostics of it that are not empty. Rejects after `patience` milliseconds. */
  async open(text: string, patience: number): Promise<Answer> {
    this.#text = text;
    this.#version++;
    return this.#answer(patience, ({ length }) => length > 0, () =>
      this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: 'markdown', version: this.#version, text } }));
  }

  /** Types or deletes at one place, and waits for what is awaited of the text that then stands there. Rejects after `patience` milliseconds. */
  async type(edit: Edit, patience: number, awaited: Awaited = () => true): Promise<Answer> {
    this.#text = changed(this.#text, edit);
    this.#version++;
    const contentChanges = [this.#full ? { text: this.#text } : { range: edit.range, text: edit.text }];
    return this.#answer(patience, awaited, () =>
      this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.#uri, version: this.#version }, contentChanges }));
  }

  /** Closes the file; it can be opened again with another text. */
  async close(): Promise<void> {
    await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.#uri } });
    this.#resultId = undefined;
  }

  /** The diagnostics of the text as it stands, once the server has had time to think twice. */
  async settled(): Promise<readonly Diagnostic[]> {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (this.#peer.way === 'pulled') return (await this.#within(60_000, this.#pull(() => true, async () => {}))).diagnostics;
    return this.#last;
  }

  /** The memory that the process holds, in megabytes; undefined where the system does not say. */
  memory(): number | undefined {
    const { pid } = this.#process;
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
      return stdout ? Number(stdout) / 1024 : undefined;
    }
  }

  /** Ends the process at once: nothing in it is worth keeping. */
  async stop(): Promise<void> {
    this.#connection.dispose();
    this.#process.kill('SIGKILL');
    await this.#ended.catch(() => {});
  }

  async #answer(patience: number, awaited: Awaited, send: () => Promise<void>): Promise<Answer> {
    return this.#within(patience, this.#peer.way === 'pulled' ? this.#pull(awaited, send) : this.#push(awaited, send));
  }

  async #pull(awaited: Awaited, send: () => Promise<void>): Promise<Answer> {
    const start = performance.now();
    const sent = send();
    for (let stale = 0; ; stale++) {
      const { kind, items, resultId } = await this.#connection.sendRequest<{ kind: string; items: Diagnostic[]; resultId?: string }>('textDocument/diagnostic', {
        textDocument: { uri: this.#uri },
        ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
      });
      const time = performance.now() - start;
      this.#resultId = resultId;
      if (kind === 'full') this.#last = items;
      if (awaited(this.#last)) return { time, diagnostics: this.#last, stale };
      await sent;
      // A server that is not ready yet is asked again, as VS Code would when told to refresh.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  #push(awaited: Awaited, send: () => Promise<void>): Promise<Answer> {
    const expected = this.#version;
    return new Promise((resolve, reject) => {
      let stale = 0;
      const start = performance.now();
      this.#pushed = (version, diagnostics) => {
        const time = performance.now() - start;
        this.#last = diagnostics;
        if ((version ?? expected) === expected && awaited(diagnostics)) {
          this.#pushed = () => {};
          resolve({ time, diagnostics, stale });
        } else {
          stale++;
        }
      };
      send().catch(reject);
    });
  }

  async #within<Value>(patience: number, value: Promise<Value>): Promise<Value> {
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
    });
    value.catch(() => {});
    try {
      return await Promise.race([value, this.#ended, tooLate]);
    } finally {
      clearTimeout(late);
    }
  }
}
