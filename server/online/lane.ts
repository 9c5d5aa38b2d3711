import { setTimeout as sleep } from 'node:timers/promises';
import { Limit } from './limit.ts';
import type { Reply } from './reply.ts';

/** After so many time-outs in a row, a host is not asked again in this run: each would cost its links the whole wait. */
const mostSilences = 3;

/** The requests to one host: how many at once, how close after each other, and whether it is asked at all. */
export class Lane {
  readonly limit: Limit;
  readonly #gap: number;
  readonly #signal: AbortSignal;
  #next = 0; // by performance.now()
  #rests = 0;
  #silences = 0;
  #closed: Reply | undefined;

  /** `gap` is in milliseconds, from the start of one request to that of the next. */
  constructor(atOnce: number, gap: number, signal: AbortSignal) {
    this.limit = new Limit(atOnce);
    this.#gap = gap;
    this.#signal = signal;
  }

  /** What every further request to this host gets without being sent, once asking it has no sense any more. */
  get closed(): Reply | undefined {
    return this.#closed;
  }

  /** Waits until the next request may be sent, and gives how many rests lie behind it. Rejects where the signal is aborted. */
  async turn(): Promise<number> {
    for (;;) {
      this.#signal.throwIfAborted();
      const wait = this.#next - performance.now();
      if (wait <= 0) break;
      await sleep(wait, undefined, { signal: this.#signal });
    }
    this.#next = performance.now() + this.#gap;
    return this.#rests;
  }

  /** Sends nothing for so many milliseconds. */
  rest(wait: number): void {
    this.#rests += 1;
    this.#next = Math.max(this.#next, performance.now() + wait);
  }

  /** Asks this host nothing more: what it said is the answer to all that was to be asked. */
  close(reply: Reply): void {
    this.#closed = reply;
  }

  /** Takes note of how a request went. */
  heard(reply: Reply): void {
    this.#silences = 'failure' in reply && reply.failure === 'time-out' ? this.#silences + 1 : 0;
    if (this.#silences >= mostSilences) this.close(reply);
  }
}
