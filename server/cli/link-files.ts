import { readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LinkState } from '../core/report/index.ts';
import { fileStates, holdsFile, linkedFile } from '../core/report/linked-file.ts';

/**
 * Which of the addresses in a report name a file, and whether it is there. Looked for below the report's folder and below
 * the one in which the command runs; no file is read.
 */
export function linkedFiles(addresses: Iterable<string>, path: string): Map<string, LinkState> {
  const states = new Map<string, LinkState>();
  const folder = dirname(resolve(path));
  const report = String(pathToFileURL(resolve(path)));
  for (const address of addresses) {
    const target = linkedFile(address, report);
    if (!target) continue;
    const file = fileURLToPath(target);
    if (![folder, '.'].some((root) => file.startsWith(join(resolve(root), sep)))) continue;
    states.set(address, holdsFile(namesIn(dirname(file)), target) ? fileStates.there : fileStates.missing);
  }
  return states;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
