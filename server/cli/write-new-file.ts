import { constants, copyFileSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './reason.ts';

/** One sentence that says why a file must not be written, as far as that shows beforehand. `source`: what it is made from. */
export function whyNotWritable(target: string, source: string, force: boolean): string | undefined {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) return `${target} is a folder; name a file with -o.`;
  if (realpathSync(target) === realpathSync(source)) return `${target} is the report itself; name another file with -o.`;
  return force ? undefined : exists(target);
}

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. What is there already stays, unless `force` says
 * otherwise. Gives one sentence where it could not be written.
 */
export function writeNewFile(target: string, content: Uint8Array, force: boolean): string | undefined {
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    // A link to a file stays one: what it leads to is replaced.
    if (force) renameSync(draft, statSync(target, { throwIfNoEntry: false }) ? realpathSync(target) : target);
    else place(draft, target);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return exists(target);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return `${target} cannot be written: there is no such folder.`;
    return `${target} cannot be written: ${reasonOf(error)}.`;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts a file in its place, unless something has come there meanwhile. */
function place(draft: string, target: string): void {
  try {
    linkSync(draft, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // Some disks know no second name for a file.
    copyFileSync(draft, target, constants.COPYFILE_EXCL);
  }
}

function exists(target: string): string {
  return `${target} exists already; --force writes over it.`;
}
