import { accessSync, chmodSync, constants, copyFileSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './reason.ts';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files whole or not at all. A file that is there is never replaced unless told to; where one of several cannot be
 * written, none is. Gives one sentence where that was so.
 */
export function writeNew(files: readonly NewFile[], replace: boolean): string | undefined {
  const done: string[] = [];
  const temporary: string[] = [];
  let current = '';
  try {
    const ready = files.map(({ path, content }) => {
      current = path;
      const target = replace ? linked(path) : path;
      const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      const old = replace ? statSync(target, { throwIfNoEntry: false }) : undefined;
      // A new file would take the place of one that may not be written.
      if (old) accessSync(target, constants.W_OK);
      writeFileSync(draft, content, { flag: 'wx' });
      temporary.push(draft);
      if (old) chmodSync(draft, old.mode);
      return { path, target, draft };
    });
    for (const { path, target, draft } of ready) {
      current = path;
      if (replace) renameSync(draft, target);
      else {
        create(draft, target);
        done.push(target);
      }
    }
    return undefined;
  } catch (error) {
    for (const path of done) rmSync(path, { force: true });
    return whyNotWritten(current, error as NodeJS.ErrnoException);
  } finally {
    for (const path of temporary) rmSync(path, { force: true });
  }
}

/** One sentence about a file that is there already, and was left so. */
export function isThere(path: string): string {
  return `${path} is there already, and was left as it is; name another file, or add --force to replace it.`;
}

function whyNotWritten(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'EEXIST') return isThere(path);
  return `${path} cannot be written: ${error.code === 'ENOENT' ? 'there is no such folder' : reasonOf(error)}.`;
}

/** Fails where the target is there, even if it came into being a moment ago. */
function create(draft: string, target: string): void {
  try {
    linkSync(draft, target);
  } catch (error) {
    // Some file systems know no links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(draft, target, constants.COPYFILE_EXCL);
  }
}

/** Where a link leads, so that it goes on leading there. */
function linked(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
