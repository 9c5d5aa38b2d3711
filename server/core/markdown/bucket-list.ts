const fullBucket = 128;

interface Bucket<Item> {
  items: Item[];
  /** One list of weights for each item. */
  weights: (readonly number[])[];
  /** The sums of the weights, and how many of them are not zero. */
  sums: number[];
  filled: number[];
}

/**
 * A long list of items with weights (their lengths, lines, words), in buckets of some hundred items that know the sums
 * of their weights: to find an item by a sum, or the sum before an item, takes a walk over the buckets and one within
 * a bucket. Sums are always taken anew from the weights, so that rounding errors do not pile up.
 */
export class BucketList<Item extends object> {
  #buckets: Bucket<Item>[] = [];
  readonly #homes = new Map<Item, Bucket<Item>>();
  readonly #weigh: (item: Item) => readonly number[];

  /** `weigh` gives as many numbers for every item, none negative if items are to be found by their sum. */
  constructor(weigh: (item: Item) => readonly number[]) {
    this.#weigh = weigh;
  }

  /** How many items there are. */
  get size(): number {
    return this.#homes.size;
  }

  get first(): Item | undefined {
    return this.#buckets[0]?.items[0];
  }

  get last(): Item | undefined {
    return this.#buckets.at(-1)?.items.at(-1);
  }

  has(item: Item): boolean {
    return this.#homes.has(item);
  }

  *[Symbol.iterator](): Generator<Item, undefined> {
    for (const bucket of this.#buckets) yield* bucket.items;
  }

  next(item: Item): Item | undefined {
    const bucket = this.#homeOf(item);
    return bucket.items[bucket.items.indexOf(item) + 1] ?? this.#buckets[this.#buckets.indexOf(bucket) + 1]?.items[0];
  }

  previous(item: Item): Item | undefined {
    const bucket = this.#homeOf(item);
    return bucket.items[bucket.items.indexOf(item) - 1] ?? this.#buckets[this.#buckets.indexOf(bucket) - 1]?.items.at(-1);
  }

  /** The sum of one weight over the items before `item`, or over all. */
  sumBefore(weight: number, item?: Item): number {
    const home = item && this.#homeOf(item);
    let sum = 0;
    for (const bucket of this.#buckets) {
      if (bucket === home) {
        const index = bucket.items.indexOf(item!);
        for (let i = 0; i < index; i++) sum += bucket.weights[i]![weight] ?? 0;
        return sum;
      }
      sum += bucket.sums[weight] ?? 0;
    }
    return sum;
  }

  /** The item at which the sum of a weight passes `sum`, or the last one. */
  find(weight: number, sum: number): Item | undefined {
    let rest = sum;
    for (const bucket of this.#buckets) {
      if (rest >= bucket.sums[weight]!) {
        rest -= bucket.sums[weight]!;
        continue;
      }
      for (let i = 0; i < bucket.items.length; i++) {
        if (rest < bucket.weights[i]![weight]!) return bucket.items[i];
        rest -= bucket.weights[i]![weight]!;
      }
    }
    return this.last;
  }

  /** The first item at or after `from` (or the beginning) that has any of the weight. */
  firstWith(weight: number, from?: Item): Item | undefined {
    const home = from ? this.#homeOf(from) : this.#buckets[0];
    if (!home) return undefined;
    let item = from ? home.items.indexOf(from) : 0;
    for (let index = this.#buckets.indexOf(home); index < this.#buckets.length; index++, item = 0) {
      const bucket = this.#buckets[index]!;
      if (!bucket.filled[weight]) continue;
      for (; item < bucket.items.length; item++) if (bucket.weights[item]![weight]) return bucket.items[item];
    }
    return undefined;
  }

  /** Weighs an item again. */
  weigh(item: Item): void {
    const bucket = this.#homeOf(item);
    bucket.weights[bucket.items.indexOf(item)] = this.#weigh(item);
    total(bucket);
  }

  /** Puts `added` in the place of `removed`, which stand next to each other; without any, before `before` or at the end. */
  splice(removed: readonly Item[], added: readonly Item[], before?: Item): void {
    // First of all, because it may throw.
    const weights = added.map((item) => this.#weigh(item));
    const anchor = removed[0] ?? before;
    const home = anchor ? this.#homeOf(anchor) : (this.#buckets.at(-1) ?? this.#addBucket());
    const at = anchor ? home.items.indexOf(anchor) : home.items.length;
    const touched = new Set([home]);
    for (const item of removed) {
      const bucket = this.#homeOf(item);
      const index = bucket.items.indexOf(item);
      bucket.items.splice(index, 1);
      bucket.weights.splice(index, 1);
      this.#homes.delete(item);
      touched.add(bucket);
    }
    home.items.splice(at, 0, ...added);
    home.weights.splice(at, 0, ...weights);
    for (const item of added) this.#homes.set(item, home);
    for (const bucket of touched) this.#balance(bucket);
  }

  #homeOf(item: Item): Bucket<Item> {
    const bucket = this.#homes.get(item);
    if (!bucket) throw new Error('The block is not in this document.');
    return bucket;
  }

  #addBucket(): Bucket<Item> {
    const bucket = { items: [], weights: [], sums: [], filled: [] };
    this.#buckets.push(bucket);
    return bucket;
  }

  /** Keeps buckets neither too full nor, next to another, too empty, and their sums right. */
  #balance(bucket: Bucket<Item>): void {
    const index = this.#buckets.indexOf(bucket);
    if (index < 0) return;
    const next = this.#buckets[index + 1];
    if (next && bucket.items.length + next.items.length <= fullBucket / 2) {
      this.#buckets.splice(index, 2, ...this.#fill([...bucket.items, ...next.items], [...bucket.weights, ...next.weights]));
    } else if (bucket.items.length > fullBucket || bucket.items.length === 0) {
      this.#buckets.splice(index, 1, ...this.#fill(bucket.items, bucket.weights));
    } else {
      total(bucket);
    }
  }

  /** New buckets for the items, each half full. */
  #fill(items: Item[], weights: (readonly number[])[]): Bucket<Item>[] {
    const buckets: Bucket<Item>[] = [];
    for (let start = 0; start < items.length; start += fullBucket / 2) {
      const end = start + fullBucket / 2;
      const bucket: Bucket<Item> = { items: items.slice(start, end), weights: weights.slice(start, end), sums: [], filled: [] };
      for (const item of bucket.items) this.#homes.set(item, bucket);
      total(bucket);
      buckets.push(bucket);
    }
    return buckets;
  }
}

function total<Item>(bucket: Bucket<Item>): void {
  const count = bucket.weights[0]?.length ?? 0;
  bucket.sums = new Array<number>(count).fill(0);
  bucket.filled = new Array<number>(count).fill(0);
  for (const weights of bucket.weights) {
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      bucket.sums[i]! += weight;
      if (weight !== 0) bucket.filled[i]!++;
    }
  }
}
