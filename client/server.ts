import { type CancellationToken, type Disposable, env, EventEmitter, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State, WorkDoneProgress, type WorkDoneProgressReport } from 'vscode-languageclient';
import { type InitializationOptions, refreshMethod } from '../server/lsp/protocol.ts';
import { answerFiles } from './files.ts';
import { renameMiddleware } from './rename.ts';

/** Makes a client that is not started yet. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the server cannot know: a folder of its machine that is ours, where the pages of the rules are and, in a browser, its other bundle. */
export type ServerOptions = Pick<InitializationOptions, 'cacheFolder' | 'converter' | 'rulePages'>;

type Words = NonNullable<InitializationOptions['words']>;

export type ServerState = 'starting' | 'running' | 'failed';

/** The language server: starts, is asked, and starts anew when it fails or the author wants it. */
export class Server implements Disposable {
  readonly #create: CreateClient;
  readonly #options: ServerOptions;
  readonly #words: Promise<Words | undefined>;
  readonly #changed = new EventEmitter<ServerState>();
  readonly #refreshed = new EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'starting';

  /** @param words how findings are said in the language of the editor */
  constructor(create: CreateClient, options: ServerOptions, words: Promise<Words | undefined>) {
    this.#words = words;
    this.#create = create;
    this.#options = options;
  }

  readonly onDidChangeState = this.#changed.event;
  /** Outlines may have changed for another reason than typing. */
  readonly onDidRefresh = this.#refreshed.event;

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server, or starts it anew. A failure is a state, never a rejection. */
  async start(): Promise<void> {
    const words = await this.#words;
    const former = this.#client;
    const client = this.#create('wsisReport', 'WSIS Report', clientOptions({ ...this.#options, ...(words && { words, language: env.language }) }));
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#enter(stateOf(newState));
    });
    client.onNotification(refreshMethod, () => this.#refreshed.fire());
    answerFiles(client);
    const stopped = former && stop(former);
    // A client that hangs in its start would be waited for in vain.
    if (former?.state === State.Running) await stopped;
    await client.start().catch(() => this.#enter('failed'));
  }

  /**
   * Sends a request, once the server is up.
   * @returns its answer; undefined when the server is not there or the request failed or was cancelled
   */
  async ask<Answer>(method: string, parameters: unknown, token?: CancellationToken): Promise<Answer | undefined> {
    if (this.#state === 'failed') return undefined;
    const client = this.#client;
    try {
      // Starting a client that runs or starts already only waits for it.
      await client?.start();
      return await client?.sendRequest<Answer>(method, parameters, token);
    } catch {
      return undefined;
    }
  }

  /** Tells of the progress of a request that was sent with this token, until the listener is disposed. */
  onProgress(token: string, listener: (value: WorkDoneProgressReport) => void): Disposable {
    return this.#client?.onProgress(WorkDoneProgress.type, token, (value) => {
      if (value.kind === 'report') listener(value);
    }) ?? { dispose: () => {} };
  }

  /** Sends a notification, unless the server is down. */
  async tell(method: string, parameters: unknown): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification(method, parameters).catch(() => {});
  }

  async dispose(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#changed.dispose();
    this.#refreshed.dispose();
    if (client) await stop(client);
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** The documents that the server sees: Markdown, templates and settings, wherever the author can write, so not in the left side of a comparison. */
export function documentSelector() {
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/.wsis/templates/*.json' },
    { scheme, pattern: '**/.wsis/config.json' },
  ]);
}

function clientOptions(options: InitializationOptions): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { fileSystem: true, jsonValidation: true, markdownSupport: true, ...options };
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onFocus: true },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: renameMiddleware,
  };
}

async function stop(client: BaseLanguageClient): Promise<void> {
  // What is still starting can only be stopped once it is up.
  if (client.state === State.Starting) await client.start().catch(() => {});
  await client.dispose().catch(() => {});
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running: return 'running';
    case State.Starting: return 'starting';
    case State.Stopped: case State.StartFailed: return 'failed';
  }
}
