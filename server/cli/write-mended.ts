import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Mended } from './check-candidate.ts';
import { bytesOf } from './read-text.ts';
import { reasonOf } from './reason.ts';
import { writeNew } from './write-new.ts';

/** A report that was mended, and the folder that it was looked for in, unless it was named itself. */
export interface MendedFile extends Mended {
  readonly path: string;
  readonly within?: string;
}

/**
 * Writes mended reports, each whole or not at all, and only where the file is as it was read. Gives how many were written,
 * and a sentence for each that was not.
 */
export function writeMended(files: readonly MendedFile[]): { readonly written: number; readonly troubles: readonly string[] } {
  // By whatever names it was found, a file is written once.
  const written = new Set<string>();
  const troubles = files.flatMap(({ path, within, before, after, encoding }): string[] => {
    try {
      const real = realpathSync(path);
      if (written.has(real)) return [];
      if (within !== undefined && !isBelow(real, within)) return [`${path} leads out of ${within}, and was left as it is; name it to have it mended.`];
      if (!readFileSync(real).equals(bytesOf(before, encoding))) return [`${path} has changed meanwhile, and was left as it is.`];
      const trouble = writeNew([{ path, content: bytesOf(after, encoding) }], true);
      if (trouble !== undefined) return [trouble];
      written.add(real);
      return [];
    } catch (error) {
      return [`${path} cannot be written: ${reasonOf(error)}.`];
    }
  });
  return { written: written.size, troubles };
}

function isBelow(real: string, folder: string): boolean {
  return real.startsWith(realpathSync(folder).replace(/[\\/]?$/, sep));
}
