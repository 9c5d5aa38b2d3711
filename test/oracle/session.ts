import type { RootContent } from 'mdast';
import type { Block, Change, Document } from '../../server/core/markdown/index.ts';
import { open } from '../../server/core/markdown/index.ts';
import { lineStarts } from '../../server/core/markdown/lines.ts';
import { parse } from '../../server/core/markdown/parse.ts';
import { difference } from './difference.ts';

/** A text and the changes made to it, batch by batch. */
export interface Session {
  readonly text: string;
  readonly batches: readonly (readonly Change[])[];
}

/** A document that is edited beside a plain string, and compared with what the string says after each batch. */
export class Playing {
  text: string;
  readonly #document: Document;
  #blocks: readonly Block[];

  constructor(text: string) {
    this.text = text;
    this.#document = open(text, measure);
    this.#blocks = [...this.#document.blocks];
  }

  /** Makes the changes; what it finds wrong then, or nothing. */
  edit(batch: readonly Change[]): string | undefined {
    const before = this.#blocks;
    for (const { span, text } of batch) {
      const start = clamp(span.start, this.text.length);
      const end = Math.max(start, clamp(span.end, this.text.length));
      this.text = this.text.slice(0, start) + text + this.text.slice(end);
    }
    const delta = this.#document.edit(batch);
    this.#blocks = [...this.#document.blocks];
    const old = new Set(before);
    const now = new Set(this.#blocks);
    if (!equal(delta.removed, before.filter((block) => !now.has(block)))) return 'The delta does not name the blocks that left.';
    if (!equal(delta.added, this.#blocks.filter((block) => !old.has(block)))) return 'The delta does not name the blocks that came.';
    return this.check();
  }

  /** What is wrong with the document as it stands, or nothing. */
  check(): string | undefined {
    if (this.#blocks.map((block) => block.text).join('') !== this.text) return 'The blocks do not make up the text.';
    return this.#checkTree() ?? this.#checkPlaces();
  }

  #checkTree(): string | undefined {
    const expected = parse(this.text).children;
    let index = 0;
    let offset = 0;
    let line = 0;
    for (const block of this.#blocks) {
      for (const node of block.nodes as RootContent[]) {
        const found = difference(node, expected[index++], offset, line);
        if (found !== undefined) return `Node ${index - 1}: ${found}`;
      }
      offset += block.text.length;
      line += lineStarts(block.text).length - 1;
    }
    return index === expected.length ? undefined : `There are ${index} nodes, not ${expected.length}.`;
  }

  #checkPlaces(): string | undefined {
    const document = this.#document;
    const starts = lineStarts(this.text);
    if (document.length !== this.text.length) return 'The length is wrong.';
    // Every offset of a short text, some of a long one.
    const step = 1 + Math.floor(this.text.length / 50);
    for (let offset = 0; offset <= this.text.length; offset += step) {
      const line = starts.findLastIndex((start) => start <= offset);
      const position = document.positionAt(offset);
      if (position.line !== line || position.character !== offset - starts[line]!) return `The position of ${offset} is wrong.`;
      const inLineEnd = this.text[offset - 1] === '\r' && this.text[offset] === '\n';
      if (!inLineEnd && document.offsetAt(position) !== offset) return `The offset of line ${line} is wrong.`;
    }
    let start = 0;
    for (const [index, block] of this.#blocks.entries()) {
      if (index % step === 0) {
        if (document.offsetOf(block) !== start || document.blockAt(start) !== block) return `Block ${index} is misplaced.`;
        if (document.sumBefore(0, block) !== index || document.sumBefore(1, block) !== start) return `The sums before block ${index} are wrong.`;
        if (document.next(block) !== this.#blocks[index + 1] || document.previous(block) !== this.#blocks[index - 1]) return `The neighbours of block ${index} are wrong.`;
      }
      start += block.text.length;
    }
    return document.sumBefore(0) === this.#blocks.length ? undefined : 'The sums are wrong.';
  }
}

/** Plays a session from its start; the first thing found wrong, or nothing. What throws is wrong too. */
export function play({ text, batches }: Session): string | undefined {
  try {
    const playing = new Playing(text);
    let wrong = playing.check();
    for (const batch of batches) wrong ??= playing.edit(batch);
    return wrong;
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
}

function measure(block: Block): readonly number[] {
  return [1, block.text.length];
}

function equal(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
