export { checkLinks, type CheckedLinks, type CheckOptions } from './check-links.ts';
export { emptyCache, type LinkCache } from './cache.ts';
export { readCacheFile, writeCacheFile, type ReadCache } from './cache-file.ts';
export type { Doubt, LinkOutcome, LinkState } from './link-state.ts';
