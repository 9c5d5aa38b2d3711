import type { Template } from '../template/template.ts';
import type { Block } from './block.ts';
import type { Entry } from './entry.ts';
import type { Note } from './notes.ts';
import type { Markup } from './source-line.ts';

/**
 * A source whose paragraphs, lists and notes are known: what readers of Word and HTML give at once, and what is made of
 * lines. All that follows is the same for every source (`writeDraft`).
 */
export interface Restored {
  /** What the source is called, for the report. */
  readonly name: string;
  /** All that the source says, to prove that nothing was lost. */
  readonly source: string;
  /** Of the blocks and notes: whether their words are Markdown already. */
  readonly markup: Markup;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly entries: readonly Entry[];
  readonly template: Template;
  /** The lines between the fences of the front matter that the source had; empty where it had none. */
  readonly frontMatter: string;
  /** What `line` counts in blocks, notes and entries; lines, where nothing is said. */
  readonly unit?: string;
  /** What the report calls the lines of blocks, notes and entries, where their numbers alone would tell nobody. */
  readonly places?: ReadonlyMap<number, string>;
  /** Which paragraphs may be headings that the source does not call so; all, where nothing is said. */
  readonly byForm?: HeadingsByForm;
  /** Whether it goes into a report, and so gets neither title nor front matter of its own. */
  readonly excerpt?: boolean;
}

/** Any of the form of one, only those written in bold, or none, since the source was made of a report. */
export type HeadingsByForm = 'all' | 'bold' | 'none';
