import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cacheFormat, emptyCache, parseCache, type LinkCache } from './cache.ts';

export interface ReadCache {
  readonly cache: LinkCache;
  /** One sentence where there is a file that could not be used. */
  readonly note?: string;
}

/** More bytes than the largest cache that is written. */
const mostBytes = 50_000_000;

/** Reads a cache from a file. An empty one where there is none, and where it cannot be used, which the note then says. */
export async function readCacheFile(path: string): Promise<ReadCache> {
  try {
    const { size } = await stat(path);
    const cache = size <= mostBytes ? parseCache(await readFile(path, 'utf8')) : undefined;
    return cache ? { cache } : { cache: emptyCache, note: `The results of earlier checks in “${path}” are damaged and are not used.` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { cache: emptyCache } : { cache: emptyCache, note: `The results of earlier checks in “${path}” cannot be read (${code}).` };
  }
}

/**
 * Writes a cache to a file, whole or not at all. Makes the folder where it is missing.
 *
 * @throws Error where the file holds something else than a cache, which is left alone, and where it cannot be written.
 */
export async function writeCacheFile(path: string, cache: LinkCache): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (!(await mayReplace(path))) throw new Error(`“${path}” is no file with results of link checks, and is left as it is.`);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, JSON.stringify(cache), { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether a file is missing, empty or begins like a cache, even if a damaged one. */
async function mayReplace(path: string): Promise<boolean> {
  try {
    const text = await readFile(path, 'utf8');
    return text === '' || text.startsWith(JSON.stringify({ format: cacheFormat }).slice(0, -1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}
