import * as http from 'node:http';
import * as https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Reply } from './reply.ts';

export interface RequestOptions {
  readonly method: 'HEAD' | 'GET';
  /** The addresses of the URL's host. Only these are connected to: the name is not looked up again. */
  readonly addresses: readonly string[];
  readonly userAgent: string;
  /** Milliseconds in which the whole head has to be here. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/**
 * Sends one request and gives the head of the answer, or why there is none. By then the connection is closed. An aborted signal
 * ends it at once, as a failure. Sends neither cookies nor credentials, follows nothing, uses no proxy.
 */
export function request(url: URL, { method, addresses, userAgent, timeout, signal }: RequestOptions): Promise<Reply> {
  return new Promise((resolve) => {
    let outcome: Reply | undefined;
    let trusted = url.protocol === 'http:';

    const options: https.RequestOptions & { autoSelectFamily: boolean; autoSelectFamilyAttemptTimeout: number } = {
      method,
      headers: { 'User-Agent': userAgent, Accept: 'text/html, */*;q=0.8' },
      // An agent of its own keeps no connection for later and knows of no proxy.
      agent: false,
      lookup: pinned(addresses),
      autoSelectFamily: true,
      // Node's own quarter of a second is too short for servers on the other side of the world.
      autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(timeout / 5)),
      maxHeaderSize: 32 * 1024,
      // Even where the environment switches this off.
      rejectUnauthorized: true,
    };
    const sent = (url.protocol === 'https:' ? https : http).request(url, options);

    const end = (how: Reply): void => {
      outcome ??= how;
      sent.destroy();
    };
    const late = setTimeout(() => end({ failure: 'time-out' }), timeout);
    const cancel = (): void => end({ failure: 'network' });
    signal.addEventListener('abort', cancel);

    sent.on('socket', (socket) => socket.once('secureConnect', () => (trusted = true)));
    sent.on('response', (response) => {
      response.on('error', () => {}); // It is cut off on purpose.
      const { location, 'retry-after': retryAfter } = response.headers;
      end({ status: response.statusCode ?? 0, ...(location !== undefined && { location }), ...(retryAfter !== undefined && { retryAfter }) });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => end({ failure: trusted || isNetworkError(error) ? 'network' : 'certificate' }));
    // Also where the server answers “101” or hangs up: then nothing else has been heard.
    sent.on('close', () => {
      clearTimeout(late);
      signal.removeEventListener('abort', cancel);
      resolve(outcome ?? { failure: 'network' });
    });
    sent.end();
  });
}

/** A look-up that gives the addresses that were checked, whatever the name may mean by now. */
function pinned(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_hostname, { all }, callback) => {
    process.nextTick(() => (all ? callback(null, found) : callback(null, found[0]!.address, found[0]!.family)));
  };
}

/** Whether an error is one of the connection (`ECONNRESET`) rather than of what makes it secure (`CERT_HAS_EXPIRED`, `EPROTO`). */
function isNetworkError({ code = '' }: NodeJS.ErrnoException): boolean {
  return /^E(?!RR_)/.test(code) && code !== 'EPROTO';
}
