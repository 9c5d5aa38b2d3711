import type { Block, Document } from '../markdown/index.ts';
import type { Facts } from '../report/facts.ts';
import type { Finding, Levels } from '../rules/rule.ts';
import type { GroupedItem } from './group-index.ts';
import { applySuppressions, coveredFrom } from './suppress.ts';

/** A block with all that is known of it. */
export interface BlockState {
  readonly facts: Facts;
  /** What the rules that see this block alone said. */
  readonly own: readonly Finding[];
  /** What is compared with its like elsewhere. */
  readonly grouped: readonly GroupedItem[];
  /** What rules that see more than a block said of a place in it. */
  readonly placed: Set<Finding>;
  /** Both, less what is suppressed, and what there is to say of the suppressions; in the order of the text. */
  shown: readonly Finding[];
}

/** What findings hang on, so that they can be taken back: a label, a group, the outline, or a block with its neighbour. */
export type Cause = string | Block;

/** What changed in more blocks than this is as fast to look for. */
const mostNamed = 100;

/** Which findings stand in which block, and what led to them. */
export class Ledger {
  readonly #document: Document;
  readonly #levels: Levels;
  readonly #states = new Map<Block, BlockState>();
  readonly #causes = new Map<Cause, readonly Finding[]>();
  /** Blocks that may show something else than they did. */
  #dirty = new Set<Block>();
  /** Blocks that do, or have left, since somebody asked; undefined where they are too many to name. */
  #changed: Set<Block> | undefined;

  constructor(document: Document, levels: Levels) {
    this.#levels = levels;
    this.#document = document;
  }

  has(block: Block): boolean {
    return this.#states.has(block);
  }

  find(block: Block): BlockState | undefined {
    return this.#states.get(block);
  }

  /** Throws for a block that has not been entered. */
  stateOf(block: Block): BlockState {
    const state = this.#states.get(block);
    if (!state) throw new Error('The block is not in this report.');
    return state;
  }

  enter(block: Block, state: Pick<BlockState, 'facts' | 'own' | 'grouped'>): void {
    this.#states.set(block, { ...state, placed: new Set(), shown: [] });
    this.#document.measure(block);
    this.#dirty.add(block);
  }

  leave(block: Block): void {
    this.#states.delete(block);
    this.#dirty.delete(block);
    this.note(block);
    this.place(block, []);
  }

  /** Which blocks show something else than at the last question, or have moved or left since; undefined where that is not known. */
  takeChanged(): ReadonlySet<Block> | undefined {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** Has a block named among those that have changed. */
  note(block: Block): void {
    this.#changed?.add(block);
    // Who never asks shall not keep what has left.
    if (this.#changed && this.#changed.size > mostNamed) this.#changed = undefined;
  }

  /** Suppressions reach into the next block, so what stands after a block that came or left may be covered otherwise. */
  touch(block: Block): void {
    const next = this.#document.next(block);
    if (next) this.#dirty.add(next);
    this.#dirty.add(block);
  }

  /** Puts what a cause led to in the place of what it led to before. */
  place(cause: Cause, findings: readonly Finding[]): void {
    for (const finding of this.#causes.get(cause) ?? []) {
      const { block } = finding.place;
      if (this.#states.get(block)?.placed.delete(finding)) this.#dirty.add(block);
    }
    if (findings.length > 0) this.#causes.set(cause, findings);
    else this.#causes.delete(cause);
    for (const finding of findings) {
      this.stateOf(finding.place.block).placed.add(finding);
      this.#dirty.add(finding.place.block);
    }
  }

  /** Works out anew, block by block, what those blocks show that something has changed in or before. */
  *show(): Generator<undefined, void> {
    const known = { stateOf: (block: Block) => this.stateOf(block), document: this.#document, levels: this.#levels };
    const dirty = this.#dirty;
    this.#dirty = new Set();
    const all = new Set(dirty);
    for (const block of dirty) {
      for (const before of coveredFrom(block, known)) all.add(before);
      yield;
    }
    for (const block of all) {
      const state = this.stateOf(block);
      const before = state.shown;
      state.shown = applySuppressions(block, known);
      if (before.length > 0 || state.shown.length > 0) {
        this.#document.measure(block);
        this.note(block);
      }
      yield;
    }
  }
}
