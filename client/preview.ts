import type MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { extensions } from 'vscode';

/** Extensions that render notes in the preview themselves. Twice would print every note twice. */
const others = ['bierner.markdown-footnotes', 'jebbs.markdown-extended'];

/** Teaches VS Code's Markdown preview notes, unless it knows them already. Findings are not shown there. */
export function extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
  const known = others.some((id) => extensions.getExtension(id)) || 'footnote_ref' in markdown.renderer.rules;
  // The types of the two packages name two builds of the same class.
  return known ? markdown : markdown.use((parser) => footnotes(parser as unknown as Parameters<typeof footnotes>[0]));
}
