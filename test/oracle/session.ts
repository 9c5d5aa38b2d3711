import type { RootContent } from 'mdast';
import type { Block, Change, Document } from '../../server/core/markdown/index.ts';
import { open } from '../../server/core/markdown/index.ts';
import { lineStarts } from '../../server/core/markdown/lines.ts';
import { parse } from '../../server/core/markdown/parse.ts';
import { difference } from './difference.ts';
import { PlayingReport } from './playing-report.ts';

/** A text and the changes made to it, batch by batch. */
export interface Session {
  /** A `report` is compared in what is found in it too; an empty batch gives it other templates. */
  readonly kind?: 'report';
  readonly text: string;
  readonly batches: readonly (readonly Change[])[];
}

/** A text that is edited and compared in some way; `edit` and `check` give what they find wrong, or nothing. */
export interface Played {
  readonly text: string;
  edit(batch: readonly Change[]): string | undefined;
  check(): string | undefined;
}

/** The start of a session. */
export function begin({ kind, text }: Pick<Session, 'kind' | 'text'>): Played {
  return kind === 'report' ? new PlayingReport(text) : new Playing(text);
}

/** A document that is edited beside a plain string, and compared with what the string says after each batch. */
class Playing implements Played {
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
    this.text = changed(this.text, batch);
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
    return wrongTree(this.#blocks, this.text) ?? this.#checkPlaces();
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
export function play(session: Session): string | undefined {
  try {
    const playing = begin(session);
    let wrong = playing.check();
    for (const batch of session.batches) wrong ??= playing.edit(batch);
    return wrong;
  } catch (error) {
    return String(error instanceof Error ? error.stack : error);
  }
}

/** How blocks differ from a fresh parse of the text, or nothing. */
export function wrongTree(blocks: Iterable<Block>, text: string): string | undefined {
  const expected = parse(text).children;
  let index = 0;
  let offset = 0;
  let line = 0;
  for (const block of blocks) {
    if (!text.startsWith(block.text, offset)) return 'The blocks do not make up the text.';
    for (const node of block.nodes as RootContent[]) {
      const found = difference(node, expected[index++], offset, line);
      if (found !== undefined) return `Node ${index - 1}: ${found}`;
    }
    offset += block.text.length;
    line += lineStarts(block.text).length - 1;
  }
  if (offset !== text.length) return 'The blocks do not make up the text.';
  return index === expected.length ? undefined : `There are ${index} nodes, not ${expected.length}.`;
}

/** A text after a batch of changes, one after the other; spans beyond it are clamped. */
export function changed(text: string, batch: readonly Change[]): string {
  return batch.reduce((before, { span, text: inserted }) => {
    const start = clamp(span.start, before.length);
    const end = Math.max(start, clamp(span.end, before.length));
    return before.slice(0, start) + inserted + before.slice(end);
  }, text);
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
