import type { TemplateSection } from '../template/template.ts';

/**
 * A piece of the draft. Sources that know their paragraphs (Word, HTML) may give these at once, as Markdown; those that
 * have lines only get here by way of `SourceLine`.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'verbatim';
  /** One line, with marks and links in it as `placed.ts` writes them; only what is verbatim has more. */
  readonly text: string;
  /** The line of the source where it begins. */
  readonly line: number;
  /** Of a heading: 1–6, where it is settled. */
  readonly level?: number;
  /** Of a heading: the section of the template that it names. */
  readonly section?: TemplateSection;
  /** Of an item. */
  readonly marker?: ListMarker;
  /** Whether the whole of it was written in bold. */
  readonly bold?: boolean;
  /** Whether it was a row of a table, which is no heading. */
  readonly row?: true;
  /** Of a heading that its size told: the size, in points, and a little more where it is bold. */
  readonly size?: number;
}

/** How an item of a list begins. */
export interface ListMarker {
  /** As written: "•", "-", "3.". Items of one sign belong to one list. */
  readonly sign: string;
  /** The number of an item that has one. */
  readonly number?: number;
}
