import type { FootnoteDefinition, RootContent } from 'mdast';
import { open } from '../../markdown/index.ts';
import { readFrontMatter } from '../../report/front-matter.ts';
import { coverOf, type Cover } from './cover.ts';
import { removeDeadLinks } from './dead-links.ts';
import { definitionsOf } from './definitions.ts';
import { languageOf, type Language } from './language.ts';
import { legalText } from './legal-text.ts';
import { numberNotes } from './number-notes.ts';
import { printedBlocks } from './printed-blocks.ts';
import { slugHeadings } from './slug-headings.ts';

/**
 * A report as its readers get it, whatever it is written as. Comments and raw HTML are gone, though not the text between
 * tags; addresses are safe to follow; what waits for the author is a node of its own.
 */
export interface PrintedReport {
  readonly cover: Cover;
  readonly language: Language;
  /** The text. The identifier of a footnote call is the number of its note. */
  readonly body: readonly RootContent[];
  /** Each note once, in the order in which they are first called; the first is number 1. */
  readonly notes: readonly FootnoteDefinition[];
}

/** Reads a report as its readers shall get it. */
export function printedReport(text: string): PrintedReport {
  const blocks = [...open(text).blocks];
  const frontMatter = readFrontMatter(blocks[0], blocks[1]);
  const nodes = blocks.flatMap((block) => block.nodes);
  const definitions = definitionsOf(nodes);
  const body = printedBlocks(nodes, definitions.links);
  const notes = definitions.notes.map((note) => ({ ...note, children: printedBlocks(note.children, definitions.links) as FootnoteDefinition['children'] }));
  removeDeadLinks([...body, ...notes], slugHeadings(body));
  return {
    cover: coverOf(frontMatter, body),
    language: languageOf(frontMatter.language && legalText(frontMatter.language.value)),
    ...numberNotes(body, notes),
  };
}
