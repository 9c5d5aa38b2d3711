import type { StoredBlock } from './stored-block.ts';

/**
 * The labels that are defined anywhere in a document, and the blocks that asked for each of them. Whether `[a]` is a
 * link hangs on a definition that may stand in another block: so when one appears or vanishes, the blocks that asked
 * for it, and only those, must be parsed again.
 */
export class Definitions {
  /** How many blocks define the label. */
  readonly #counts = new Map<string, number>();
  readonly #askers = new Map<string, Set<StoredBlock>>();
  #guess: ReadonlySet<string> | undefined;

  /** Whether the label is defined; until `settle`, whether it was guessed to be. */
  has(label: string): boolean {
    return this.#guess ? this.#guess.has(label) : this.#counts.has(label);
  }

  /** Takes labels for defined until `settle`, so that blocks read before the definitions are mostly read once. */
  guess(labels: ReadonlySet<string>): void {
    this.#guess = labels;
  }

  /** Ends the guess and returns the blocks that were told wrong. */
  settle(): Set<StoredBlock> {
    const guess = this.#guess ?? new Set<string>();
    this.#guess = undefined;
    const wrong = [...guess].filter((label) => !this.#counts.has(label));
    for (const label of this.#counts.keys()) if (!guess.has(label)) wrong.push(label);
    return this.#askersOf(wrong);
  }

  /** Exchanges blocks and returns those, old ones that stay and new ones, that asked for a label that changed. */
  exchange(removed: Iterable<StoredBlock>, added: Iterable<StoredBlock>): Set<StoredBlock> {
    const before = new Map<string, boolean>();
    const count = (block: StoredBlock, step: number): void => {
      for (const label of block.defines) {
        const now = this.#counts.get(label) ?? 0;
        if (!before.has(label)) before.set(label, now > 0);
        if (now + step > 0) this.#counts.set(label, now + step);
        else this.#counts.delete(label);
      }
    };
    for (const block of removed) {
      count(block, -1);
      this.#forget(block);
    }
    for (const block of added) {
      count(block, 1);
      this.#remember(block);
    }
    const changed = [...before].filter(([label, was]) => was !== this.#counts.has(label)).map(([label]) => label);
    return this.#askersOf(changed);
  }

  #askersOf(labels: readonly string[]): Set<StoredBlock> {
    const blocks = new Set<StoredBlock>();
    for (const label of labels) for (const block of this.#askers.get(label) ?? []) blocks.add(block);
    return blocks;
  }

  #remember(block: StoredBlock): void {
    for (const label of block.asks) {
      const askers = this.#askers.get(label);
      if (askers) askers.add(block);
      else this.#askers.set(label, new Set([block]));
    }
  }

  #forget(block: StoredBlock): void {
    for (const label of block.asks) {
      const askers = this.#askers.get(label);
      askers?.delete(block);
      if (askers?.size === 0) this.#askers.delete(label);
    }
  }
}
