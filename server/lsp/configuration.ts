import type { Connection, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { pathMatcher, usualReports } from '../core/settings/index.ts';
import type { Settings } from './protocol.ts';

const defaults: Settings = { reports: usualReports, links: { allowedHosts: [] } };

/** The workspace folders and settings of the client, kept up to date. */
export class Configuration {
  folders: readonly string[];
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #canRegister: boolean;
  readonly #followsFolders: boolean;
  #settings: Settings = defaults;
  #matches = pathMatcher(defaults.reports);
  #listener: () => void = () => {};

  constructor(connection: Connection, { capabilities, workspaceFolders, rootUri }: InitializeParams) {
    this.#connection = connection;
    this.#canAsk = capabilities.workspace?.configuration ?? false;
    this.#canRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    this.#followsFolders = capabilities.workspace?.workspaceFolders ?? false;
    this.folders = urisOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []));
  }

  async start(): Promise<void> {
    if (this.#followsFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(urisOf(removed));
        this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...urisOf(added)];
        this.#listener();
      });
    }
    this.#connection.onDidChangeConfiguration(async ({ settings }) => {
      await this.#read((settings as { wsisReport?: unknown } | null)?.wsisReport);
      this.#listener();
    });
    if (this.#canRegister) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'wsisReport' });
    }
    await this.#read(undefined);
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  /** Whether the settings say that a file is a report, whatever it says itself. */
  matchesReport(uri: string): boolean {
    if (!uri.includes('://')) return false;
    const path = decodeURIComponent(uri.slice(uri.indexOf('://') + 3).replace(/^[^/]*/, ''));
    const folder = this.folderOf(uri);
    const root = folder ? decodeURIComponent(folder.slice(folder.indexOf('://') + 3).replace(/^[^/]*/, '')) : '';
    return this.#matches(path.slice(root.length).replace(/^\//, ''));
  }

  /** Hosts in private networks that may be asked when links are checked online. */
  get allowedHosts(): readonly string[] {
    return this.#settings.links.allowedHosts;
  }

  /** The innermost workspace folder that holds a file, without a slash at its end. */
  folderOf(uri: string): string | undefined {
    const holding = this.folders.filter((folder) => uri.startsWith(`${folder}/`));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  async #read(pushed: unknown): Promise<void> {
    const given: unknown = this.#canAsk ? await this.#connection.workspace.getConfiguration('wsisReport') : pushed;
    const { reports, links } = (given ?? {}) as Partial<Settings>;
    this.#settings = {
      reports: stringsOf(reports) ?? defaults.reports,
      links: { allowedHosts: stringsOf(links?.allowedHosts) ?? defaults.links.allowedHosts },
    };
    this.#matches = pathMatcher(this.#settings.reports);
  }
}

function stringsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined;
}

function urisOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.map(({ uri }) => uri.replace(/\/+$/, ''));
}
