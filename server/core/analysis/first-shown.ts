import type { Block, Document } from '../markdown/index.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { measures } from './measures.ts';

/** A block, and what it shows of the severity. */
interface Showing {
  readonly block: Block;
  readonly findings: readonly Finding[];
}

/**
 * The findings of one severity that stand first in the text. They are held from one question to the next, since few of them
 * change with a key, and to find them all again takes longer than everything else that a key asks for.
 */
export class FirstShown {
  readonly #severity: Severity;
  readonly #document: Document;
  readonly #shownIn: (block: Block) => readonly Finding[];
  /** In the order of the text: every block that shows any, up to the last one here. */
  #held: Showing[] = [];

  constructor(severity: Severity, document: Document, shownIn: (block: Block) => readonly Finding[]) {
    this.#severity = severity;
    this.#document = document;
    this.#shownIn = shownIn;
  }

  /** How many there are in the whole text. */
  get total(): number {
    return this.#document.sumBefore(measures[this.#severity]);
  }

  /** Follows an edit: what these blocks show has changed, or they came (`now`), left, or moved (both). */
  follow(before: ReadonlySet<Block>, now: Iterable<Block>): void {
    if (this.#held.some(({ block }) => before.has(block))) this.#held = this.#held.filter(({ block }) => !before.has(block));
    const last = this.#held.at(-1);
    if (!last) return;
    const end = this.#document.offsetOf(last.block);
    for (const block of now) {
      const findings = this.#of(block);
      const offset = findings.length > 0 ? this.#document.offsetOf(block) : Infinity;
      if (offset < end) this.#held.splice(this.#placeOf(offset), 0, { block, findings });
    }
  }

  /** Finds all of them again at the next question. */
  forget(): void {
    this.#held = [];
  }

  /** The first of them, `limit` at most, in the order of the text. */
  take(limit: number): Finding[] {
    const wanted = Math.min(limit, this.total);
    const taken: Finding[] = [];
    let count = 0;
    while (taken.length < wanted) {
      const showing = this.#held[count] ?? this.#next();
      if (!showing) break;
      taken.push(...showing.findings);
      count++;
    }
    this.#held.length = count;
    return taken.slice(0, wanted);
  }

  /** Holds the block after the last one, too. */
  #next(): Showing | undefined {
    const last = this.#held.at(-1);
    const from = last && this.#document.next(last.block);
    const block = last && !from ? undefined : this.#document.firstWith(measures[this.#severity], from);
    if (!block) return undefined;
    const showing = { block, findings: this.#of(block) };
    this.#held.push(showing);
    return showing;
  }

  #of(block: Block): readonly Finding[] {
    return this.#shownIn(block).filter(({ severity }) => severity === this.#severity);
  }

  /** The place among those held of a block that starts at an offset. */
  #placeOf(offset: number): number {
    let low = 0;
    let high = this.#held.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#document.offsetOf(this.#held[middle]!.block) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
