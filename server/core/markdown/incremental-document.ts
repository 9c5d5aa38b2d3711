import { BucketList } from './bucket-list.ts';
import { Definitions } from './definitions.ts';
import { DeltaSum } from './delta-sum.ts';
import type { Block, Change, Delta, Document, Measure, Position } from './document.ts';
import { EditedSource } from './edited-source.ts';
import { hasFence, opensFrontMatter } from './front-matter.ts';
import { likelyLabels } from './likely-labels.ts';
import { beforeLineEnd, lineAt, lineEnd, lineStarts } from './lines.ts';
import { readAgain, readBlock } from './read-block.ts';
import { reread, type Reread } from './reread.ts';
import { wholeSource } from './source.ts';
import { Shelf } from './shelf.ts';
import type { StoredBlock } from './stored-block.ts';

// The weights of a block in the list; the measures come behind them.
const length = 0;
const lineEnds = 1;
const ownWeights = 2;

/** Reads again, at an edit, only the blocks that the edit reaches. */
export class IncrementalDocument implements Document {
  readonly #list: BucketList<StoredBlock>;
  readonly #definitions = new Definitions();
  readonly #shelf = new Shelf();
  /** Of the blocks that were asked for a position. */
  readonly #lineStarts = new WeakMap<StoredBlock, readonly number[]>();

  private constructor(measure: Measure) {
    this.#list = new BucketList((block) => [block.text.length, lineStarts(block.text).length - 1, ...measure(block)]);
  }

  /** Reads a text step by step, one block at a time, so that the caller can see to other things in between. */
  static *openSliced(text: string, measure: Measure): Generator<undefined, IncrementalDocument> {
    const document = new IncrementalDocument(measure);
    const list = document.#list;
    const definitions = document.#definitions;
    definitions.guess(likelyLabels(text));
    const reading = { source: wholeSource(text), atStart: true, definitions };
    for (let step = readBlock(reading, 0, false); step; step = readBlock(reading, step.end, step.cutsNext)) {
      list.splice([], [step.block]);
      definitions.exchange([], [step.block]);
      yield;
    }
    for (const block of definitions.settle()) {
      document.#readAgain(block);
      yield;
    }
    return document;
  }

  get length(): number {
    return this.#list.sumBefore(length);
  }

  get blocks(): Iterable<Block> {
    return this.#list;
  }

  edit(changes: readonly Change[]): Delta {
    const sum = new DeltaSum();
    for (const change of changes) this.#change(change, sum);
    this.#shelf.endEdit();
    return sum.total((block) => this.offsetOf(block));
  }

  offsetOf(block: Block): number {
    return this.#list.sumBefore(length, block as StoredBlock);
  }

  next(block: Block): Block | undefined {
    return this.#list.next(block as StoredBlock);
  }

  previous(block: Block): Block | undefined {
    return this.#list.previous(block as StoredBlock);
  }

  blockAt(offset: number): Block | undefined {
    return this.#list.find(length, Math.max(0, offset));
  }

  positionAt(offset: number): Position {
    const clamped = clamp(offset, this.length);
    const block = this.#list.find(length, clamped);
    if (!block) return { line: 0, character: 0 };
    const starts = this.#startsOf(block);
    const local = clamped - this.offsetOf(block);
    const line = lineAt(starts, local);
    return { line: this.#list.sumBefore(lineEnds, block) + line, character: local - starts[line]! };
  }

  positionIn(block: Block, offset: number): Position {
    const stored = block as StoredBlock;
    // What stands at the very end of a block stands on the first line of the next one.
    if (offset >= stored.text.length) return this.positionAt(this.offsetOf(block) + stored.text.length);
    const starts = this.#startsOf(stored);
    const line = lineAt(starts, Math.max(0, offset));
    return { line: this.#list.sumBefore(lineEnds, stored) + line, character: Math.max(0, offset) - starts[line]! };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const block = this.#list.find(lineEnds, line);
    if (!block) return 0;
    const starts = this.#startsOf(block);
    const start = starts[line - this.#list.sumBefore(lineEnds, block)];
    if (start === undefined) return this.length;
    const end = beforeLineEnd(block.text, lineEnd(block.text, start));
    return this.offsetOf(block) + Math.min(start + Math.max(0, character), Math.max(start, end));
  }

  sumBefore(index: number, block?: Block): number {
    return this.#list.sumBefore(ownWeights + index, block as StoredBlock | undefined);
  }

  firstWith(index: number, from?: Block): Block | undefined {
    return this.#list.firstWith(ownWeights + index, from as StoredBlock | undefined);
  }

  measure(block: Block): void {
    this.#list.weigh(block as StoredBlock);
  }

  #change({ span, text }: Change, sum: DeltaSum): void {
    const start = clamp(span.start, this.length);
    const end = Math.max(start, clamp(span.end, this.length));
    if (start === end && text === '') return;
    let from = this.#firstReached(start);
    let source = this.#editedSource(from, start, end, text);
    // Front matter that was open is closed by any fence, however far from it.
    const first = this.#list.first;
    if (from !== first && first && this.#opensFrontMatterInVain(first) && hasFence(source.text)) {
      from = first;
      source = this.#editedSource(from, start, end, text);
    }
    const offset = from ? this.offsetOf(from) : 0;
    const changeEnd = start - offset + text.length;
    const place = { source, offset, cutOff: from?.cutOff ?? false, changeEnd };
    const read = reread({ ...place, definitions: this.#definitions, shelf: this.#shelf });
    const again = this.#exchange(source.fetched, read, offset, sum);
    sum.change(start, end, text.length);
    for (const block of again) this.#readAgain(block, sum);
  }

  /** The first block that a change at `start` can reach. */
  #firstReached(start: number): StoredBlock | undefined {
    let block = this.#list.find(length, start);
    if (!block) return undefined;
    // The first line of a block decides where the block before it ends.
    if (start - this.offsetOf(block) <= lineEnd(block.text, 0)) block = this.#list.previous(block) ?? block;
    while (block.cutOff) block = this.#list.previous(block)!;
    return block;
  }

  #editedSource(from: StoredBlock | undefined, start: number, end: number, text: string): EditedSource {
    const offset = from ? this.offsetOf(from) : 0;
    return new EditedSource(from, { start: start - offset, end: end - offset, text }, (block) => this.#list.next(block));
  }

  #opensFrontMatterInVain(first: StoredBlock): boolean {
    return first.first && opensFrontMatter(first.text) && first.nodes[0]?.type !== 'yaml';
  }

  /** Puts the blocks that were read in place of old ones; returns the old blocks elsewhere that must be read again. */
  #exchange(fetched: readonly StoredBlock[], { blocks: read, met }: Reread, offset: number, sum: DeltaSum): StoredBlock[] {
    const replaced = fetched.slice(0, met ? fetched.indexOf(met) : undefined);
    const old = new Set(replaced);
    const taken = new Set(read);
    const come = new Set(read.filter((block) => !old.has(block)));
    let at = offset;
    for (const block of replaced) {
      if (!taken.has(block)) sum.remove(block, at);
      at += block.text.length;
    }
    const leave = replaced.filter((block) => !taken.has(block));
    this.#shelf.put(leave, this.#definitions);
    const wrong = this.#definitions.exchange(leave, come);
    for (const block of come) if (this.#shelf.isStale(block, this.#definitions)) wrong.add(block);
    // Those that have not entered yet are read again before they do.
    const blocks = read.map((block) => (come.has(block) && wrong.delete(block) ? this.#again(block) : block));
    for (const block of blocks) if (!old.has(block)) sum.add(block);
    let head = 0;
    while (head < blocks.length && blocks[head] === replaced[head]) head++;
    this.#list.splice(replaced.slice(head), blocks.slice(head), met);
    return [...wrong];
  }

  #again(block: StoredBlock): StoredBlock {
    const again = readAgain(block, this.#definitions);
    this.#definitions.exchange([block], [again]);
    return again;
  }

  #readAgain(block: StoredBlock, sum?: DeltaSum): void {
    sum?.remove(block, this.offsetOf(block));
    const again = this.#again(block);
    this.#list.splice([block], [again]);
    sum?.add(again);
  }

  #startsOf(block: StoredBlock): readonly number[] {
    const known = this.#lineStarts.get(block);
    if (known) return known;
    const starts = lineStarts(block.text);
    this.#lineStarts.set(block, starts);
    return starts;
  }
}

function clamp(offset: number, end: number): number {
  return Math.max(0, Math.min(offset, end));
}
