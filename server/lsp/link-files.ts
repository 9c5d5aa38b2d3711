import type { LinkState } from '../core/report/index.ts';
import { fileStates, holdsFile, linkedFile } from '../core/report/linked-file.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';

/** Tells whether the files exist that reports link to. Nothing outside the workspace is looked at, and no file is read. */
export class LinkFiles {
  readonly #files: Files | undefined;
  readonly #configuration: Configuration;

  constructor(files: Files | undefined, configuration: Configuration) {
    this.#files = files;
    this.#configuration = configuration;
  }

  /** What is known of those of the addresses that name a file beside the report; the others are left out. */
  async statesOf(addresses: Iterable<string>, report: string): Promise<Map<string, LinkState>> {
    const states = new Map<string, LinkState>();
    const root = this.#configuration.folderOf(report);
    const folders = new Map<string, Promise<readonly string[] | undefined>>();
    for (const address of addresses) {
      const target = linkedFile(address, report);
      if (!target || !root || !this.#files || !target.startsWith(`${root}/`)) continue;
      const folder = target.slice(0, target.lastIndexOf('/'));
      let names = folders.get(folder);
      if (!names) folders.set(folder, (names = this.#files.readDirectory(folder).catch(() => undefined)));
      states.set(address, holdsFile((await names) ?? [], target) ? fileStates.there : fileStates.missing);
    }
    return states;
  }
}
