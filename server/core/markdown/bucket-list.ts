const fullBucket = 128;

interface Bucket<Item> {
  items: Item[];
  /** One list of weights for each item. */
  weights: (readonly number[])[];
  /** The sums of the weights, and how many of them are not zero; undefined until somebody asks for them. */
  totals: Totals | undefined;
  /** Its place among the buckets. */
  index: number;
}

interface Totals {
  readonly sums: readonly number[];
  readonly filled: readonly number[];
}

/** Sums of one weight over the buckets before each bucket; only the first `valid` of them hold. */
interface Prefix {
  readonly sums: number[];
  valid: number;
}

/**
 * A long list of items with weights (their lengths, lines, words), in buckets of some hundred items that know the sums
 * of their weights: to find an item by a sum, or the sum before an item, takes a walk within a bucket, and one over the
 * buckets that changed since the last time. Sums are always taken anew from the weights, so that rounding errors do not pile up.
 */
export class BucketList<Item extends object> {
  #buckets: Bucket<Item>[] = [];
  readonly #prefixes: Prefix[] = [];
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
    return bucket.items[bucket.items.indexOf(item) + 1] ?? this.#buckets[bucket.index + 1]?.items[0];
  }

  previous(item: Item): Item | undefined {
    const bucket = this.#homeOf(item);
    return bucket.items[bucket.items.indexOf(item) - 1] ?? this.#buckets[bucket.index - 1]?.items.at(-1);
  }

  /** The sum of one weight over the items before `item`, or over all. */
  sumBefore(weight: number, item?: Item): number {
    if (!item) return this.#sumBefore(weight, this.#buckets.length);
    const { index, items, weights } = this.#homeOf(item);
    let sum = this.#sumBefore(weight, index);
    const end = items.indexOf(item);
    for (let i = 0; i < end; i++) sum += weights[i]![weight] ?? 0;
    return sum;
  }

  /** The item at which the sum of a weight passes `sum`, or the last one. */
  find(weight: number, sum: number): Item | undefined {
    if (sum >= this.#sumBefore(weight, this.#buckets.length)) return this.last;
    let low = 0;
    let high = this.#buckets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#sumBefore(weight, middle) <= sum) low = middle;
      else high = middle - 1;
    }
    let rest = sum - this.#sumBefore(weight, low);
    const { items, weights } = this.#buckets[low]!;
    for (let i = 0; i < items.length; i++) {
      if (rest < weights[i]![weight]!) return items[i];
      rest -= weights[i]![weight]!;
    }
    return this.last;
  }

  /** The first item at or after `from` (or the beginning) that has any of the weight. */
  firstWith(weight: number, from?: Item): Item | undefined {
    const home = from ? this.#homeOf(from) : this.#buckets[0];
    if (!home) return undefined;
    let item = from ? home.items.indexOf(from) : 0;
    for (let { index } = home; index < this.#buckets.length; index++, item = 0) {
      const bucket = this.#buckets[index]!;
      if (!totalsOf(bucket).filled[weight]) continue;
      for (; item < bucket.items.length; item++) if (bucket.weights[item]![weight]) return bucket.items[item];
    }
    return undefined;
  }

  /** Weighs an item again. */
  weigh(item: Item): void {
    const bucket = this.#homeOf(item);
    const index = bucket.items.indexOf(item);
    const weights = this.#weigh(item);
    const before = bucket.weights[index]!;
    if (weights.length === before.length && weights.every((weight, i) => weight === before[i])) return;
    bucket.weights[index] = weights;
    bucket.totals = undefined;
    this.#changed(bucket.index);
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

  /** The sum of a weight over the buckets before the one at `index`. */
  #sumBefore(weight: number, index: number): number {
    const prefix = (this.#prefixes[weight] ??= { sums: [0], valid: 1 });
    for (; prefix.valid <= index; prefix.valid++) {
      prefix.sums[prefix.valid] = prefix.sums[prefix.valid - 1]! + (totalsOf(this.#buckets[prefix.valid - 1]!).sums[weight] ?? 0);
    }
    return prefix.sums[index]!;
  }

  /** What was added up past this bucket holds no more. */
  #changed(index: number): void {
    for (const prefix of this.#prefixes) if (prefix) prefix.valid = Math.min(prefix.valid, index + 1);
  }

  #homeOf(item: Item): Bucket<Item> {
    const bucket = this.#homes.get(item);
    if (!bucket) throw new Error('The block is not in this document.');
    return bucket;
  }

  #addBucket(): Bucket<Item> {
    const bucket: Bucket<Item> = { items: [], weights: [], totals: undefined, index: this.#buckets.length };
    this.#buckets.push(bucket);
    return bucket;
  }

  /** Keeps buckets neither too full nor, next to another, too empty, and forgets their old sums. */
  #balance(bucket: Bucket<Item>): void {
    const { index } = bucket;
    if (this.#buckets[index] !== bucket) return;
    this.#changed(index);
    const next = this.#buckets[index + 1];
    if (next && bucket.items.length + next.items.length <= fullBucket / 2) {
      this.#replace(index, 2, [...bucket.items, ...next.items], [...bucket.weights, ...next.weights]);
    } else if (bucket.items.length > fullBucket || bucket.items.length === 0) {
      this.#replace(index, 1, bucket.items, bucket.weights);
    } else {
      bucket.totals = undefined;
    }
  }

  #replace(index: number, count: number, items: Item[], weights: (readonly number[])[]): void {
    this.#buckets.splice(index, count, ...this.#fill(items, weights));
    for (let i = index; i < this.#buckets.length; i++) this.#buckets[i]!.index = i;
  }

  /** New buckets for the items, each half full. */
  #fill(items: Item[], weights: (readonly number[])[]): Bucket<Item>[] {
    const buckets: Bucket<Item>[] = [];
    for (let start = 0; start < items.length; start += fullBucket / 2) {
      const end = start + fullBucket / 2;
      const bucket: Bucket<Item> = { items: items.slice(start, end), weights: weights.slice(start, end), totals: undefined, index: 0 };
      for (const item of bucket.items) this.#homes.set(item, bucket);
      buckets.push(bucket);
    }
    return buckets;
  }
}

function totalsOf<Item>(bucket: Bucket<Item>): Totals {
  if (bucket.totals) return bucket.totals;
  const count = bucket.weights[0]?.length ?? 0;
  const sums = new Array<number>(count).fill(0);
  const filled = new Array<number>(count).fill(0);
  for (const weights of bucket.weights) {
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      sums[i]! += weight;
      if (weight !== 0) filled[i]!++;
    }
  }
  return (bucket.totals = { sums, filled });
}
