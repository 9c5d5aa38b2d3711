import { join } from 'node:path';
import type { LinkState } from '../core/report/index.ts';
import type { Web } from './link-check.ts';

/** Asks the web from this process. What it takes is loaded at the first check. */
export const web: Web = {
  async check(links, { signal, allowPrivate, cacheFolder, progress }) {
    const { checkLinks, emptyCache, readCacheFile, writeCacheFile } = await import('../online/index.ts');
    const file = cacheFolder && join(cacheFolder, 'links.json');
    const { cache } = file ? await readCacheFile(file) : { cache: emptyCache };
    const checked = await checkLinks(links, { signal, allowPrivate, cache, progress });
    // A cache that cannot be written costs the next check some time, and nobody anything else.
    if (file) await writeCacheFile(file, checked.cache).catch(() => {});
    const states = new Map(Array.from(checked.states, ([link, state]): [string, LinkState] => [link, stateOf(state)]));
    return { states, ...(checked.note && { note: checked.note }) };
  },
};

type CheckedState = Awaited<ReturnType<typeof import('../online/index.ts')['checkLinks']>>['states'] extends ReadonlyMap<string, infer State> ? State : never;

function stateOf({ kind, message, location, checkedAt }: CheckedState): LinkState {
  return { kind, message, checked: checkedAt, ...(kind === 'moved' && location && { location }) };
}
