import { constants, copyFileSync, linkSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files whole or not at all. A file that is there is never replaced unless told to; where one of several cannot be
 * written, none is. Throws what the file system says; `path` of the error is that of the file.
 */
export function writeNew(files: readonly NewFile[], replace: boolean): void {
  const done: string[] = [];
  const temporary: string[] = [];
  let current = '';
  try {
    const ready = files.map(({ path, text }) => {
      current = path;
      const target = replace ? linked(path) : path;
      const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      writeFileSync(draft, text, { flag: 'wx' });
      temporary.push(draft);
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
  } catch (error) {
    for (const path of done) rmSync(path, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path: current });
  } finally {
    for (const path of temporary) rmSync(path, { force: true });
  }
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
