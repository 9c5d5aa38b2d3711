const fullBucket = 128;

interface Bucket<Item> {
  items: Item[];
  /** One list of weights for each item. */
  weights: (readonly number[])[];
  /** The sums of the weights, and how many of them are not zero; undefined until somebody asks for them. */
  totals: Totals | undefined;
  /** By weight, once asked for: the sums before each item, and which items have any of it. Close together in memory, as items are not. */
  before: (readonly number[] | undefined)[];
  having: (readonly number[] | undefined)[];
  /** Its place among the buckets. */
  index: number;
}

interface Totals {
  readonly sums: number[];
  readonly filled: number[];
}

/** Sums of one weight over the buckets before each bucket; only the first `valid` of them hold. */
interface Prefix {
  readonly sums: number[];
  valid: number;
}

/**
 * A long list of items with weights (their lengths, lines, words), in buckets of some hundred items that know the sums
 * of their weights: to find an item by a sum, or the sum before an item, takes a walk within a bucket, and one over the
 * buckets that changed since the last time. Weights are whole numbers, so what is added and taken away again leaves no trace.
 */
export class BucketList<Item extends object> {
  #buckets: Bucket<Item>[] = [];
  readonly #prefixes: Prefix[] = [];
  readonly #homes = new Map<Item, Bucket<Item>>();
  readonly #weigh: (item: Item) => readonly number[];

  /** `weigh` gives whole numbers, none negative if items are to be found by their sum; a missing one is 0. */
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
    const bucket = this.#homeOf(item);
    return this.#sumBefore(weight, bucket.index) + sumsBefore(bucket, weight)[bucket.items.indexOf(item)]!;
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
    const rest = sum - this.#sumBefore(weight, low);
    const bucket = this.#buckets[low]!;
    const sums = sumsBefore(bucket, weight);
    for (let i = 0; i < bucket.items.length; i++) if (rest < sums[i + 1]!) return bucket.items[i];
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
      const found = itemsHaving(bucket, weight).find((candidate) => candidate >= item);
      if (found !== undefined) return bucket.items[found];
    }
    return undefined;
  }

  /** Weighs an item again. */
  weigh(item: Item): void {
    const bucket = this.#homeOf(item);
    this.#put(bucket, bucket.items.indexOf(item), this.#weigh(item));
  }

  /** Other weights than before at a place of a bucket: only the sums of those that differ are forgotten. */
  #put(bucket: Bucket<Item>, index: number, weights: readonly number[]): void {
    const before = bucket.weights[index]!;
    bucket.weights[index] = weights;
    for (let i = 0; i < Math.max(weights.length, before.length); i++) {
      const [now, then] = [weights[i] ?? 0, before[i] ?? 0];
      if (now === then) continue;
      if (bucket.totals) {
        bucket.totals.sums[i] = (bucket.totals.sums[i] ?? 0) + now - then;
        bucket.totals.filled[i] = (bucket.totals.filled[i] ?? 0) + Number(now !== 0) - Number(then !== 0);
      }
      bucket.before[i] = bucket.having[i] = undefined;
      const prefix = this.#prefixes[i];
      if (prefix) prefix.valid = Math.min(prefix.valid, bucket.index + 1);
    }
  }

  /** Puts `added` in the place of `removed`, which stand next to each other; without any, before `before` or at the end. */
  splice(removed: readonly Item[], added: readonly Item[], before?: Item): void {
    // First of all, because it may throw.
    const weights = added.map((item) => this.#weigh(item));
    const anchor = removed[0] ?? before;
    const home = anchor ? this.#homeOf(anchor) : (this.#buckets.at(-1) ?? this.#addBucket());
    const at = anchor ? home.items.indexOf(anchor) : home.items.length;
    // Most keys put one item in the place of one.
    if (removed.length === added.length && removed.every((item, index) => home.items[at + index] === item)) {
      for (const item of removed) this.#homes.delete(item);
      for (const [index, item] of added.entries()) {
        this.#homes.set(item, home);
        home.items[at + index] = item;
        this.#put(home, at + index, weights[index]!);
      }
      return;
    }
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
    const bucket: Bucket<Item> = { items: [], weights: [], totals: undefined, before: [], having: [], index: this.#buckets.length };
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
      bucket.before = [];
      bucket.having = [];
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
      const bucket: Bucket<Item> = { items: items.slice(start, end), weights: weights.slice(start, end), totals: undefined, before: [], having: [], index: 0 };
      for (const item of bucket.items) this.#homes.set(item, bucket);
      buckets.push(bucket);
    }
    return buckets;
  }
}

/** The sums of a weight before each item of a bucket, and over all of them. */
function sumsBefore<Item>(bucket: Bucket<Item>, weight: number): readonly number[] {
  const known = bucket.before[weight];
  if (known) return known;
  const sums = [0];
  for (const weights of bucket.weights) sums.push(sums.at(-1)! + (weights[weight] ?? 0));
  bucket.before[weight] = sums;
  return sums;
}

/** Where in a bucket the items stand that have any of a weight. */
function itemsHaving<Item>(bucket: Bucket<Item>, weight: number): readonly number[] {
  const known = bucket.having[weight];
  if (known) return known;
  const places: number[] = [];
  for (const [index, weights] of bucket.weights.entries()) if (weights[weight]) places.push(index);
  bucket.having[weight] = places;
  return places;
}

function totalsOf<Item>(bucket: Bucket<Item>): Totals {
  if (bucket.totals) return bucket.totals;
  const count = bucket.weights.reduce((most, { length }) => Math.max(most, length), 0);
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
