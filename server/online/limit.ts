/** Lets only so many tasks run at once; the others wait in the order in which they came. */
export class Limit {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @throws RangeError where `atOnce` is no whole number above 0: nothing would ever run. */
  constructor(atOnce: number) {
    if (!Number.isInteger(atOnce) || atOnce < 1) throw new RangeError(`A limit is a whole number above 0, not ${atOnce}.`);
    this.#free = atOnce;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      // A task that waits takes over the place, so that none that comes later can slip in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
