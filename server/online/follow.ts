import type { Doubt, LinkOutcome } from './link-state.ts';
import { readUrl } from './read-url.ts';
import type { Reply } from './reply.ts';

/** One request to one address, as `Web` sends it. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Reply>;

const mostRedirects = 5;

/**
 * Finds out whether an address answers, following redirects. Asks with HEAD first; where that gives no good answer, the whole way
 * is gone again with GET, since many servers treat HEAD badly: what GET says counts. Rejects only where `ask` does.
 */
export async function follow(url: URL, ask: Ask): Promise<LinkOutcome> {
  if (hasCredentials(url)) return { kind: 'unverified', reason: 'credentials' };
  const outcome = await followWith('HEAD', url, ask);
  return isSettled(outcome) ? outcome : followWith('GET', url, ask);
}

async function followWith(method: 'HEAD' | 'GET', from: URL, ask: Ask): Promise<LinkOutcome> {
  const visited = new Set<string>();
  let url = from;
  /** The last address that is reached by permanent redirects alone, and the status of the one that leads there. */
  let moved: { location: string; status: number } | undefined;
  let permanent = true;
  for (;;) {
    const elsewhere = url === from ? {} : { location: url.href };
    const reply = await ask(url, method);
    if ('failure' in reply) {
      const { failure } = reply;
      return failure === 'no-host' ? { kind: 'broken', reason: failure, ...elsewhere } : { kind: 'unverified', reason: failure, ...elsewhere };
    }
    const { status } = reply;
    if (!isRedirect(status) || reply.location === undefined) {
      if (status < 200 || status > 299) return { ...fault(status), ...elsewhere };
      return moved ? { kind: 'moved', ...moved } : { kind: 'alive', status, ...elsewhere };
    }
    const next = target(reply.location, url);
    visited.add(url.href);
    if (!next || visited.has(next.href) || visited.size > mostRedirects) return { kind: 'unverified', reason: 'redirects', status, ...elsewhere };
    permanent &&= status === 301 || status === 308;
    if (permanent) moved = { location: next.href, status };
    url = next;
  }
}

/** Whether asking with GET could tell nothing else, or would only be one request more to a host that does not want it. */
function isSettled(outcome: LinkOutcome): boolean {
  if (outcome.kind === 'alive' || outcome.kind === 'moved') return true;
  return settled.has(outcome.reason) || (outcome.reason === 'no-host' && outcome.location === undefined);
}

const settled: ReadonlySet<string> = new Set<Doubt>(['certificate', 'credentials', 'names', 'private', 'time-out', 'too-many-requests']);

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}

/** Where a redirect leads, or nothing where that is not on the web or holds credentials, which would then be shown to the author. */
function target(location: string, base: URL): URL | undefined {
  // Node reads headers as Latin-1, but servers that write other letters than ASCII write UTF-8.
  const utf8 = Buffer.from(location, 'latin1').toString('utf8');
  const written = utf8.includes('\uFFFD') ? location : utf8;
  const url = readUrl(written, base);
  return url && /^https?:$/.test(url.protocol) && !hasCredentials(url) ? url : undefined;
}

/** What a status says that is neither success nor a redirect. Only 404 and 410 say that the page does not exist. */
function fault(status: number): LinkOutcome {
  if (status === 404 || status === 410) return { kind: 'broken', reason: 'no-page', status };
  return { kind: 'unverified', reason: doubt(status), status };
}

function doubt(status: number): Doubt {
  if (status === 429) return 'too-many-requests';
  if ([401, 403, 407, 451].includes(status)) return 'forbidden';
  return status >= 500 ? 'server-error' : 'status';
}
