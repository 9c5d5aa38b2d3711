import { Lane } from './lane.ts';
import { Limit } from './limit.ts';
import type { Names } from './names.ts';
import type { Answer, Reply } from './reply.ts';
import { request } from './request.ts';

export interface WebOptions {
  readonly names: Names;
  /** Requests at once to one host. */
  readonly perHost: number;
  /** Requests at once to all hosts. */
  readonly atOnce: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly gap: number;
  /** The longest rest, in milliseconds, that a host gets that asks for one. */
  readonly patience: number;
  readonly timeout: number;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  now(): Date;
}

/** The web during one run: asks it politely, and only where that is allowed. */
export class Web {
  readonly #options: WebOptions;
  readonly #all: Limit;
  readonly #lanes = new Map<string, Lane>();

  constructor(options: WebOptions) {
    this.#options = options;
    this.#all = new Limit(options.atOnce);
  }

  /** Sends one request, once more where the host asks for a short rest. Rejects only where the signal is aborted. */
  async ask(url: URL, method: 'HEAD' | 'GET'): Promise<Reply> {
    const lane = this.#lane(url.hostname);
    for (;;) {
      const reply = await lane.limit.run(() => this.#send(url, method, lane));
      if (reply !== 'again') return reply;
    }
  }

  async #send(url: URL, method: 'HEAD' | 'GET', lane: Lane): Promise<Reply | 'again'> {
    const { names, timeout, userAgent, signal } = this.#options;
    if (lane.closed) return lane.closed;
    const rests = await lane.turn();
    // Names are looked up within the limits too: the machine does few at a time, and the others would wait until they are late.
    return this.#all.run(async () => {
      signal.throwIfAborted();
      if (lane.closed) return lane.closed;
      const found = await names.find(url);
      const reply = 'failure' in found ? found : await request(url, { method, addresses: found.addresses, userAgent, timeout, signal });
      // What was cut off by a cancellation says nothing of the link.
      signal.throwIfAborted();
      lane.heard(reply);
      return 'status' in reply && reply.status === 429 ? this.#afterRest(reply, lane, rests) : reply;
    });
  }

  /** What to do where a host asks for fewer requests; `rests` is how many it had been granted when this request was sent. */
  #afterRest(reply: Answer, lane: Lane, rests: number): Reply | 'again' {
    const wait = this.#restOf(reply);
    // A host that has had its rest, or that wants a longer one, has to be left alone; its other links need not try.
    if (rests > 0 || wait === undefined) {
      lane.close(reply);
      return reply;
    }
    lane.rest(wait);
    return 'again';
  }

  #lane(hostname: string): Lane {
    let lane = this.#lanes.get(hostname);
    if (!lane) {
      lane = new Lane(this.#options.perHost, this.#options.gap, this.#options.signal);
      this.#lanes.set(hostname, lane);
    }
    return lane;
  }

  /** The rest that a host asks for in milliseconds, or nothing where it asks for none or for too long a one. */
  #restOf({ retryAfter = '' }: Answer): number | undefined {
    const wait = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - this.#options.now().getTime();
    return wait <= this.#options.patience ? Math.max(0, wait) : undefined;
  }
}
