import type { Source } from './source.ts';
import type { StoredBlock } from './stored-block.ts';

/** A replacement of what stands from `start` up to `end`, counted from the start of the first block. */
interface LocalChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a document from one of its blocks on, with a change in it; old blocks are fetched as they are needed. */
export class EditedSource implements Source {
  text: string;
  /** The old blocks whose text has been fetched. */
  readonly fetched: StoredBlock[] = [];
  readonly #untouched = new Map<number, StoredBlock>();
  readonly #next: (block: StoredBlock) => StoredBlock | undefined;
  readonly #grown: number;
  #length = 0;
  #step = 1;

  constructor(first: StoredBlock | undefined, change: LocalChange, next: (block: StoredBlock) => StoredBlock | undefined) {
    this.#next = next;
    this.#grown = change.text.length - (change.end - change.start);
    let text = '';
    for (let block = first; block; block = next(block)) {
      if (this.#length > change.end) break;
      if (this.#length >= change.end) this.#untouched.set(this.#length + this.#grown, block);
      else if (this.#length + block.text.length <= change.start) this.#untouched.set(this.#length, block);
      this.#fetch(block);
      text += block.text;
    }
    this.text = text.slice(0, change.start) + change.text + text.slice(change.end);
  }

  more(): boolean {
    const before = this.fetched.length;
    // Twice as much each time, so that a long search stays linear.
    for (let count = 0; count < this.#step; count++) {
      const last = this.fetched.at(-1);
      const block = last && this.#next(last);
      if (!block) break;
      this.#untouched.set(this.#length + this.#grown, block);
      this.#fetch(block);
      this.text += block.text;
    }
    this.#step *= 2;
    return this.fetched.length > before;
  }

  /** The old block that starts at an offset of the new text and is outside the change. */
  untouchedAt(offset: number): StoredBlock | undefined {
    return this.#untouched.get(offset);
  }

  #fetch(block: StoredBlock): void {
    this.fetched.push(block);
    this.#length += block.text.length;
  }
}
