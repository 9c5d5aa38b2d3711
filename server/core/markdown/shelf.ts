import type { Definitions } from './definitions.ts';
import type { Cut } from './read-block.ts';
import { noLabels, type StoredBlock } from './stored-block.ts';

/** Fewer blocks than this are read again as fast. */
const manyBlocks = 8;
/** Longer texts are not looked up. */
const longestKept = 10_000;

/**
 * The blocks that one edit swept away, to be taken back by another: an author who types a code fence turns all that
 * follows into code, and back again by closing it. It holds one such sweep, so at most a document's worth.
 */
export class Shelf {
  #blocks = new Map<string, StoredBlock[]>();
  /** What the edit at hand has swept away: handed out only after it, or its delta would name blocks that only moved. */
  #swept: readonly StoredBlock[] = [];
  /** Which labels were defined of those that a block on the shelf asked for, as its nodes have it. */
  readonly #answers = new WeakMap<StoredBlock, ReadonlySet<string>>();

  /** Takes in the blocks that leave, if they are many, before the definitions among them are forgotten. */
  put(blocks: readonly StoredBlock[], definitions: Pick<Definitions, 'has'>): void {
    if (blocks.length < manyBlocks) return;
    this.#swept = blocks.filter((block) => block.text.length <= longestKept);
    for (const block of this.#swept) {
      const answers = block.asks.size > 0 ? new Set([...block.asks].filter((label) => definitions.has(label))) : noLabels;
      this.#answers.set(block, answers);
    }
  }

  /** Ends an edit: what it has swept away can be taken. */
  endEdit(): void {
    if (this.#swept.length === 0) return;
    this.#blocks = new Map();
    for (const block of this.#swept) {
      const alike = this.#blocks.get(block.text);
      if (alike) alike.push(block);
      else this.#blocks.set(block.text, [block]);
    }
    this.#swept = [];
  }

  /** Hands out a block of the same cut. */
  take(cut: Cut): StoredBlock | undefined {
    if (this.#blocks.size === 0 || cut.text.length > longestKept) return undefined;
    const blocks = this.#blocks.get(cut.text) ?? [];
    const index = blocks.findIndex((block) => sameCut(block, cut));
    return index < 0 ? undefined : blocks.splice(index, 1)[0];
  }

  /** Whether the labels that a block asked for are not defined as they were when it left. */
  isStale(block: StoredBlock, definitions: Pick<Definitions, 'has'>): boolean {
    const answers = this.#answers.get(block);
    return answers !== undefined && [...block.asks].some((label) => answers.has(label) !== definitions.has(label));
  }
}

/** Whether two cuts give the same block. */
export function sameCut(a: Cut, b: Cut): boolean {
  return a.text === b.text && a.sentinel === b.sentinel && a.first === b.first && a.cutOff === b.cutOff;
}
