import { validateHeaderValue } from 'node:http';
import { version } from '../../package.json';
import { emptyCache, freshOutcome, withOutcomes, type DatedOutcome, type LinkCache } from './cache.ts';
import { follow } from './follow.ts';
import type { LinkState } from './link-state.ts';
import { messageOf } from './message.ts';
import { Names, type Resolve } from './names.ts';
import { readUrl } from './read-url.ts';
import { runNote } from './run-note.ts';
import { Web } from './web.ts';

export interface CheckOptions {
  /** Ends the run within a moment; what is known by then is given. */
  readonly signal: AbortSignal;
  /** Told how many of the different addresses are done: first 0, and then each time that one is. */
  progress?(done: number, total: number): void;
  /** What earlier runs found, which is not asked again for a while. */
  readonly cache?: LinkCache;
  /** Private addresses may be asked: all, or those of these hosts, by name or by address. None unless told. */
  readonly allowPrivate?: boolean | readonly string[];
  /** Requests at once to one host (2). */
  readonly perHost?: number;
  /** Requests at once to all hosts (8). */
  readonly atOnce?: number;
  /** Milliseconds between the starts of two requests to one host (200). */
  readonly gap?: number;
  /** Milliseconds that a host has for the head of an answer (15 s). */
  readonly timeout?: number;
  /** The longest rest, in milliseconds, that is granted to a host which asks for one with 429 and Retry-After (10 s). */
  readonly patience?: number;
  /** What servers are told about who asks (name and version of this tool). */
  readonly userAgent?: string;
  now?(): Date;
  /** How names are looked up (as the machine does it). */
  readonly resolve?: Resolve;
  /** A name that surely exists, looked up where another does not, to see whether this machine is online (www.un.org). */
  readonly knownName?: string;
}

export interface CheckedLinks {
  /** By link as it was handed over. Links that are not of the web, and those left when the run was cancelled, are not in it. */
  readonly states: ReadonlyMap<string, LinkState>;
  /** The cache for the next run. */
  readonly cache: LinkCache;
  /** One sentence about the run as a whole, where it was cancelled or nothing could be reached. */
  readonly note?: string;
}

/**
 * Asks the web whether links work. Addresses that differ in their fragment only are asked once.
 *
 * @throws TypeError or RangeError where an option makes no sense, and what `progress` throws; never for what a link or server does.
 */
export async function checkLinks(links: Iterable<string>, options: CheckOptions): Promise<CheckedLinks> {
  const { cache = emptyCache, now = () => new Date() } = options;
  const written = [...new Set(links)].filter((link) => /^https?:/i.test(link));
  const addresses = new Map<string, URL>();
  for (const link of written) {
    const url = addressOf(link);
    if (url) addresses.set(url.href, url);
  }

  const known = new Map<string, DatedOutcome>();
  for (const address of addresses.keys()) {
    const outcome = freshOutcome(cache, address, now());
    if (outcome) known.set(address, outcome);
  }
  const asked = [...addresses].filter(([address]) => !known.has(address));
  const found = await askAll(new Map(asked), { ...options, now }, known.size);

  const states = new Map<string, LinkState>();
  for (const link of written) {
    const url = addressOf(link);
    const outcome = url ? (known.get(url.href) ?? found.get(url.href)) : ({ kind: 'unverified', reason: 'unreadable', checkedAt: now().toISOString() } as const);
    if (outcome) states.set(link, stateOf(link, outcome));
  }
  const note = runNote(found, asked.length);
  return { states, cache: withOutcomes(cache, found, now()), ...(note !== undefined && { note }) };
}

/** Asks for each address. Gives what is found until all are done or the run is cancelled. */
async function askAll(asked: ReadonlyMap<string, URL>, options: CheckOptions & { now(): Date }, done: number): Promise<Map<string, DatedOutcome>> {
  const { allowPrivate = false, perHost = 2, atOnce = 8, gap = 200, timeout = 15_000, patience = 10_000, now, progress, resolve } = options;
  const { userAgent = `wsis-report/${version} (link check)`, knownName = 'www.un.org' } = options;
  validateHeaderValue('User-Agent', userAgent);
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const names = new Names({ allowPrivate, knownName, timeout, signal, ...(resolve && { resolve }) });
  const web = new Web({ names, perHost, atOnce, gap, patience, timeout, userAgent, signal, now });
  const total = done + asked.size;
  const found = new Map<string, DatedOutcome>();
  progress?.(done, total);
  const tasks = [...asked].map(async ([address, url]) => {
    try {
      found.set(address, { ...(await follow(url, (to, method) => web.ask(to, method))), checkedAt: now().toISOString() });
      progress?.(done + found.size, total);
    } catch (error) {
      if (signal.aborted) return;
      // Nothing may go on in secret once the caller is told of the error.
      failed.abort();
      throw error;
    }
  });
  const results = await Promise.allSettled(tasks);
  const rejected = results.find((result) => result.status === 'rejected');
  if (rejected) throw rejected.reason;
  return found;
}

/** The address that is asked for a link: a fragment is for the reader's browser. */
function addressOf(link: string): URL | undefined {
  const url = readUrl(link);
  if (url) url.hash = '';
  return url;
}

function stateOf(link: string, outcome: DatedOutcome): LinkState {
  // A browser keeps the fragment on its way, unless a redirect names another.
  const whole = outcome.location === undefined || outcome.location.includes('#') ? outcome : { ...outcome, location: outcome.location + new URL(link).hash };
  return { ...whole, message: messageOf(link, whole) };
}
