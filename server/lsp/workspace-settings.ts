import { noSettings, pathMatcher, readSettings, type Settings } from '../core/settings/index.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';

/** The settings that count for a file, beside those of the editor. */
export interface FileSettings extends Settings {
  /** Whether the file is called a report; undefined where the settings do not say which files are. */
  readonly isReport?: boolean;
  /** Whether the file is left alone, whatever it says. */
  readonly isIgnored?: boolean;
}

/** A settings file as it is on disk. */
export interface SettingsFile {
  readonly uri: string;
  readonly text: string;
}

interface Known {
  readonly file: SettingsFile;
  readonly settings: Settings;
  readonly isReport: ((path: string) => boolean) | undefined;
  readonly isIgnored: ((path: string) => boolean) | undefined;
}

/** In bytes. */
const largest = 1_000_000;

/** The settings of the nearest `.wsis/config.json` above a file, within the folder that is open. */
export class WorkspaceSettings {
  readonly #files: Files | undefined;
  readonly #configuration: Configuration;
  readonly #folders = new Map<string, Promise<Known | undefined>>();

  constructor(files: Files | undefined, configuration: Configuration) {
    this.#files = files;
    this.#configuration = configuration;
  }

  async of(uri: string): Promise<FileSettings> {
    const nearest = await this.#nearest(uri);
    if (!nearest) return noSettings;
    const { found, folder } = nearest;
    const path = decoded(uri.slice(folder.length + 1));
    return { ...found.settings, ...(found.isReport && { isReport: found.isReport(path) }), ...(found.isIgnored && { isIgnored: found.isIgnored(path) }) };
  }

  /** The file in which the settings of a file stand; undefined where there is none. */
  async fileOf(uri: string): Promise<SettingsFile | undefined> {
    return (await this.#nearest(uri))?.found.file;
  }

  /** Reads everything anew at the next question. */
  forget(): void {
    this.#folders.clear();
  }

  async #nearest(uri: string): Promise<{ found: Known; folder: string } | undefined> {
    const root = this.#configuration.folderOf(uri) ?? (this.#configuration.folders.includes(uri) ? uri : undefined);
    if (!root || !this.#files) return undefined;
    for (let folder = uri === root ? uri : parentOf(uri); folder.length >= root.length; folder = parentOf(folder)) {
      const found = await this.#read(folder);
      if (found) return { found, folder };
    }
    return undefined;
  }

  #read(folder: string): Promise<Known | undefined> {
    let reading = this.#folders.get(folder);
    if (!reading) this.#folders.set(folder, (reading = this.#readFile(`${folder}/.wsis/config.json`)));
    return reading;
  }

  async #readFile(uri: string): Promise<Known | undefined> {
    const text = await this.#files!.readFile(uri, largest).catch(() => undefined);
    if (text === undefined) return undefined;
    const settings = readSettings(text);
    return { file: { uri, text }, settings, isReport: settings.reports && pathMatcher(settings.reports), isIgnored: settings.ignore && pathMatcher(settings.ignore) };
  }
}

/** Whether a file holds the settings of a workspace. */
export function isSettings(uri: string): boolean {
  return uri.endsWith('/.wsis/config.json');
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
