import type { Block, Delta } from './document.ts';

/** What several changes, one after the other, remove and add together. */
export class DeltaSum {
  readonly #removed = new Map<Block, number>();
  readonly #added = new Set<Block>();
  readonly #changes: { readonly start: number; readonly end: number; readonly grown: number }[] = [];

  /** Notes a change of the text: from now on offsets are meant as they are after it. */
  change(start: number, end: number, inserted: number): void {
    this.#changes.push({ start, end: start + inserted, grown: inserted - (end - start) });
  }

  /** Notes that the block that starts at `offset` leaves. */
  remove(block: Block, offset: number): void {
    if (!this.#added.delete(block)) this.#removed.set(block, this.#originally(offset));
  }

  /** Notes that a block comes. */
  add(block: Block): void {
    this.#added.add(block);
  }

  /** The sum, each list in the order of the text. */
  total(offsetOf: (block: Block) => number): Delta {
    const offsets = new Map([...this.#added].map((block) => [block, offsetOf(block)]));
    return { removed: inOrder(this.#removed), added: inOrder(offsets) };
  }

  /** Where a block that was there from the beginning started then: no change before it has touched it. */
  #originally(offset: number): number {
    return this.#changes.reduceRight((at, change) => (at >= change.end ? at - change.grown : at), offset);
  }
}

function inOrder(offsets: ReadonlyMap<Block, number>): Block[] {
  return [...offsets].sort(([, a], [, b]) => a - b).map(([block]) => block);
}
