import { Paragraph, TextRun } from 'docx';
import type { FootnoteDefinition, Paragraph as Text } from 'mdast';
import type { Manuscript } from './manuscript.ts';
import { styleIds } from './styles.ts';
import { wordBlocks } from './word-blocks.ts';

/** The text of a note at the foot of a page. Word writes its number before the first paragraph. */
export function noteParagraphs(note: FootnoteDefinition, manuscript: Manuscript): Paragraph[] {
  const [first, ...rest] = note.children;
  const space = { type: 'text', value: ' ' } as const;
  const children: FootnoteDefinition['children'] = first?.type === 'paragraph'
    ? [{ ...first, children: [space, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [space] } satisfies Text, ...note.children];
  const blocks = wordBlocks(children, manuscript, { style: styleIds.footnote, inNote: true });
  // The library's types know no tables in notes; Word does, and the library writes them.
  return blocks.length > 0 ? (blocks as Paragraph[]) : [new Paragraph({ children: [new TextRun(' ')] })];
}
