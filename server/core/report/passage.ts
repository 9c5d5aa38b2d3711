import type { Block, Span } from '../markdown/index.ts';

/** A note call or a link within a passage; `at` and `span` count in the passage's text. */
export type Mark =
  | { readonly kind: 'note'; readonly at: number; readonly label: string; readonly source: Span }
  | {
      readonly kind: 'link';
      /** Its visible text; empty for a bare address. */
      readonly span: Span;
      /** As written; `[label]` for a link whose address stands in a definition elsewhere. */
      readonly url: string;
      readonly source: Span;
      /** `inline`: `[text](address)`; `reference`: `[text][label]`; `autolink`: `<address>`; `bare`: an address as it is. */
      readonly form: 'inline' | 'reference' | 'autolink' | 'bare';
      /** Where the address stands; for a reference the link itself. */
      readonly target: Span;
    };

/** Where a cell stands in its table, and what names the figures in it. */
export interface Cell {
  /** Where the table begins, in the block. */
  readonly table: number;
  /** From 0, the row of headings. */
  readonly row: number;
  readonly column: number;
  /** The text at the head of its column. */
  readonly heading: string;
  /** The text of the first cell of its row. */
  readonly label: string;
}

/**
 * The text of one paragraph, heading or table cell as a reader sees it: without markup, escapes, comments, code,
 * addresses and note calls, each line end one space. Offsets in `text` count in this text; `toSource` leads back to the block.
 */
export interface Passage {
  readonly block: Block;
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The kinds of nodes around it, outermost first: `listItem`, `blockquote`, `footnoteDefinition`. */
  readonly within: readonly string[];
  /** For a cell. */
  readonly cell?: Cell;
  readonly text: string;
  /** In the block. */
  readonly span: Span;
  /** Note calls and links, in the order in which they begin. */
  readonly marks: readonly Mark[];
  /** Spans of `text`, without gap except for white space. */
  readonly sentences: readonly Span[];
  /** The span of the block's text from the first to the last of these characters; an empty one for an empty span. */
  toSource(span: Span): Span;
}
