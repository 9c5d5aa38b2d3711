import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  Message,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

const bundle = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));

/** Asks for diagnostics, as VS Code does. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** The shipped server in a process of its own, spoken to as an editor would. */
export class Server {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  result!: InitializeResult;
  /** The last that the server sent of itself, by URI. */
  readonly pushed = new Map<string, Diagnostic[]>();
  /** Every message from the server, in order. */
  readonly received: Message[] = [];
  /** The methods of all requests to the server, by id. */
  readonly requests = new Map<number | string | null, string>();
  #versions = new Map<string, number>();

  private constructor(command: readonly string[]) {
    this.#process = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(this.#process.stdout!);
    const writer = new StreamMessageWriter(this.#process.stdin!);
    // The connection takes the one listener of the reader, so what comes is noted on its way there.
    const listen = reader.listen.bind(reader);
    reader.listen = (callback) =>
      listen((message) => {
        this.received.push(message);
        callback(message);
      });
    const write = writer.write.bind(writer);
    writer.write = (message) => {
      if (Message.isRequest(message)) this.requests.set(message.id, message.method);
      return write(message);
    };
    this.connection = createProtocolConnection(reader, writer);
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.pushed.set(uri, diagnostics);
    });
    this.connection.listen();
  }

  static async start(
    capabilities: ClientCapabilities = pulling,
    more: { rootUri?: string; initializationOptions?: unknown; command?: readonly string[] } = {},
  ): Promise<Server> {
    const server = new Server(more.command ?? [bundle, '--stdio']);
    server.result = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: more.rootUri ?? null,
      workspaceFolders: more.rootUri ? [{ uri: more.rootUri, name: 'workspace' }] : null,
      capabilities,
      initializationOptions: more.initializationOptions,
    });
    await server.connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<(Diagnostic & { message: string })[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== 'full') throw new Error('Nothing was known before, yet the report is unchanged.');
    return report.items.map((item) => {
      if (typeof item.message !== 'string') throw new Error('Messages are plain text to clients that ask for no more.');
      return { ...item, message: item.message };
    });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
