import { templatesFrom, templatesWith, type TemplateFile, type Templates } from '../core/template/templates.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

/** The folder of a workspace that holds its own templates. */
const folderPath = '.wsis/templates';

/** The templates that count for a file: those of the nearest `.wsis/templates` above it, and the built-in ones; first that of reports that name none. */
export class WorkspaceTemplates {
  readonly #files: Files | undefined;
  readonly #configuration: Configuration;
  readonly #settings: WorkspaceSettings;
  readonly #folders = new Map<string, Promise<readonly TemplateFile[] | undefined>>();

  constructor(files: Files | undefined, configuration: Configuration, settings: WorkspaceSettings) {
    this.#settings = settings;
    this.#files = files;
    this.#configuration = configuration;
  }

  /** Built-in templates where there is no workspace, and until its own are read. */
  async of(uri: string): Promise<Templates> {
    return templatesFrom(await this.#of(uri), (await this.#settings.of(uri)).template);
  }

  async #of(uri: string): Promise<Templates> {
    const root = this.#configuration.folderOf(uri);
    if (!root || !this.#files) return templatesWith([]);
    for (let folder = parentOf(uri); folder.length >= root.length; folder = parentOf(folder)) {
      const files = await this.#read(folder);
      if (files) return templatesWith(files);
    }
    return templatesWith([]);
  }

  /** The templates of the folder in which a template lies. */
  async beside(uri: string): Promise<readonly TemplateFile[]> {
    return (this.#files && (await this.#read(parentOf(parentOf(parentOf(uri)))))) ?? [];
  }

  /** Reads everything anew at the next question. */
  forget(): void {
    this.#folders.clear();
  }

  #read(folder: string): Promise<readonly TemplateFile[] | undefined> {
    let reading = this.#folders.get(folder);
    if (!reading) this.#folders.set(folder, (reading = readTemplates(`${folder}/${folderPath}`, this.#files!)));
    return reading;
  }
}

/** Whether a file is a template of a workspace, and its name there. */
export function templateName(uri: string): string | undefined {
  return /\/\.wsis\/templates\/([^/]+)\.json$/.exec(uri)?.[1];
}

async function readTemplates(folder: string, files: Files): Promise<readonly TemplateFile[] | undefined> {
  const names = await files.readDirectory(folder).catch(() => undefined);
  if (!names) return undefined;
  const found: TemplateFile[] = [];
  for (const name of names.filter((other) => other.endsWith('.json')).sort()) {
    const text = await files.readFile(`${folder}/${encodeURIComponent(name)}`).catch(() => undefined);
    if (text !== undefined) found.push({ name: name.slice(0, -'.json'.length), text });
  }
  return found;
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
