import type { Block } from './block.ts';
import { escapeLineStart } from './escape.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import type { Note } from './notes.ts';
import type { Markup } from './source-line.ts';

/** A draft before it is text. */
export interface Draft {
  /** With its fences; empty where there is none. */
  readonly frontMatter: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The text of a draft: front matter, blocks with a blank line between them (none between items), and the notes at the end. */
export function writeMarkdown({ frontMatter, blocks, notes }: Draft, markup: Markup): string {
  const labels = new Set(blocks.flatMap(({ text }) => /^\[([^\]^][^\]]*)\]: /.exec(text)?.[1]?.toLowerCase() ?? []));
  const inline = (text: string): string => inlineMarkdown(text, markup, labels);
  const pieces: string[] = frontMatter === '' ? [] : [frontMatter.trimEnd()];
  let items: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'item') {
      items.push(block);
      if (blocks[index + 1]?.kind === 'item') continue;
      pieces.push(writeItems(items, inline));
      items = [];
      continue;
    }
    pieces.push(writeBlock(block, inline, markup));
  }
  for (const { label, text } of notes) pieces.push(`[^${label}]: ${startOfLine(inline(text), markup)}`.trimEnd());
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

function writeBlock({ kind, text, level = 2 }: Block, inline: (text: string) => string, markup: Markup): string {
  if (kind === 'verbatim') return text;
  // A heading has one line, and number signs at its end would belong to its mark.
  if (kind === 'heading') return `${'#'.repeat(level)} ${inline(text).replace(/\\?\n/g, ' ').replace(/(?<!#)#+$/, '\\$&')}`;
  return startOfLine(inline(text), markup);
}

function startOfLine(markdown: string, markup: Markup): string {
  return markup === 'plain' ? escapeLineStart(markdown) : markdown;
}

/** A list; items of a sign that stands below another sign are one level deeper. */
function writeItems(items: readonly Block[], inline: (text: string) => string): string {
  const signs: string[] = [];
  return items
    .map(({ marker, text }) => {
      const sign = marker!.number === undefined ? marker!.sign : 'number';
      const known = signs.indexOf(sign);
      if (known >= 0) signs.length = known + 1;
      else signs.push(sign);
      const written = marker!.number === undefined ? '-' : `${marker!.number}.`;
      return `${' '.repeat(4 * (signs.length - 1))}${written} ${escapeLineStart(inline(text))}`.trimEnd();
    })
    .join('\n');
}
