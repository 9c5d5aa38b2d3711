import * as v from 'valibot';
import type { LinkOutcome } from './link-state.ts';

/** An outcome with the ISO date at which it was found. */
export type DatedOutcome = LinkOutcome & { readonly checkedAt: string };

/** Outcomes of earlier runs by address without fragment, as plain JSON. */
export interface LinkCache {
  readonly format: typeof cacheFormat;
  readonly links: Readonly<Record<string, DatedOutcome>>;
}

export const cacheFormat = 'wsis-report links 1';

export const emptyCache: LinkCache = { format: cacheFormat, links: {} };

/** The outcome of an address that can still be relied on at `now`. */
export function freshOutcome(cache: LinkCache, address: string, now: Date): DatedOutcome | undefined {
  const outcome = Object.hasOwn(cache.links, address) ? cache.links[address]! : undefined;
  return outcome && isFresh(outcome, now) ? outcome : undefined;
}

/** The cache with further outcomes, without those that are not worth keeping at `now`, and with the newest only where there are many. */
export function withOutcomes(cache: LinkCache, found: ReadonlyMap<string, DatedOutcome>, now: Date): LinkCache {
  const kept = [...Object.entries(cache.links).filter(([address]) => !found.has(address)), ...found].filter(
    ([address, outcome]) => isFresh(outcome, now) && address.length + (outcome.location?.length ?? 0) <= longestEntry,
  );
  kept.sort(([, one], [, other]) => Date.parse(other.checkedAt) - Date.parse(one.checkedAt));
  return { format: cacheFormat, links: Object.fromEntries(kept.slice(0, mostEntries)) };
}

/** A cache from JSON text, or nothing where the text is no cache. */
export function parseCache(text: string): LinkCache | undefined {
  try {
    return v.parse(cacheSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

const mostEntries = 5000;
/** Characters of an address and what it leads to. */
const longestEntry = 4000;
const day = 24 * 60 * 60 * 1000;
/** Milliseconds. What works seldom stops to; what is broken may be mended by the author's next try. Doubts are never kept. */
const shelfLife = { alive: 7 * day, moved: 7 * day, broken: day, unverified: 0 } as const;

function isFresh({ kind, checkedAt }: DatedOutcome, now: Date): boolean {
  const age = now.getTime() - Date.parse(checkedAt);
  // A date in the future comes from a clock that was wrong.
  return age >= 0 && age < shelfLife[kind];
}

const checkedAt = v.pipe(v.string(), v.isoTimestamp());
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999));
const location = v.pipe(v.string(), v.regex(/^https?:/), v.url());
const outcomeSchema = v.variant('kind', [
  v.object({ kind: v.literal('alive'), status, location: v.exactOptional(location), checkedAt }),
  v.object({ kind: v.literal('moved'), status, location, checkedAt }),
  v.object({ kind: v.literal('broken'), reason: v.picklist(['no-page', 'no-host']), status: v.exactOptional(status), location: v.exactOptional(location), checkedAt }),
]);
const cacheSchema = v.object({ format: v.literal(cacheFormat), links: v.record(v.string(), outcomeSchema) });
