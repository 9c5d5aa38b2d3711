import type { RootContent } from 'mdast';

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A run of whole source lines whose Markdown stands alone: the unit of storage and of re-use, never of meaning.
 * Where one block ends and the next begins may differ between two histories of the same text, so rules look at
 * nodes. A block that an edit did not touch stays the same object, so what is derived from it can be kept with it.
 */
export interface Block {
  /** Its source, with the blank lines that follow it. Blank lines at the start of a document are a block without nodes. */
  readonly text: string;
  /** Its top-level nodes; positions count from the start of the block (offset 0, line 1, column 1). */
  readonly nodes: readonly RootContent[];
  /**
   * Why the block was not parsed, if that would have taken too long: a clause such as `its nesting is too deep to read`.
   * Its nodes are then one paragraph with its source as one text.
   */
  readonly unchecked?: string;
}

/** A span within a block. It becomes absolute only when it is published. */
export interface Place {
  readonly block: Block;
  readonly span: Span;
}

/** Zero-based line, and UTF-16 code units within it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Zero-based lines and UTF-16 units, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of the text at `span` (absolute, in the text as it stands before this change). */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

/** Blocks that left and blocks that came, each in the order of the text; not necessarily next to each other. */
export interface Delta {
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

/**
 * A Markdown text that can be edited, read as blocks that cover it without gap or overlap.
 * For every sequence of edits the nodes equal those of a fresh `open` of the text.
 */
export interface Document {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly blocks: Iterable<Block>;
  /** Applies the changes one after the other, each to the result of the one before. Spans beyond the text are clamped. */
  edit(changes: readonly Change[]): Delta;
  /** Where the block starts; throws for a block that is not in the document. */
  offsetOf(block: Block): number;
  next(block: Block): Block | undefined;
  previous(block: Block): Block | undefined;
  /** The block that holds the offset; an offset at or past the end gives the last block. */
  blockAt(offset: number): Block | undefined;
  /** The position of an offset, clamped to the text. Lines end at `\n`, `\r\n` and `\r`. */
  positionAt(offset: number): Position;
  /** The position of an offset within a block, clamped to it. Cheaper than asking for the position of an absolute offset. */
  positionIn(block: Block, offset: number): Position;
  /** The offset of a position; a character past the end of its line means the end of that line, before its line end. */
  offsetAt(position: Position): number;
  /**
   * The sum of measure `index` over the blocks before `block` (over all of them without one).
   * The measures are those that `open` was given.
   */
  sumBefore(index: number, block?: Block): number;
  /** The first block at or after `from` (from the beginning without one) whose measure `index` is not zero. */
  firstWith(index: number, from?: Block): Block | undefined;
  /** Takes the measures of a block again, after what they depend on has changed. */
  measure(block: Block): void;
}

/** Numbers that add up over blocks, such as words; called once when a block enters, and again on `measure`. */
export type Measure = (block: Block) => readonly number[];
