import type { Block } from './block.ts';
import { endsSentence } from './line-ends.ts';
import { visible } from './placed.ts';
import { withoutStars } from './without-stars.ts';
import { wordCount } from './word-count.ts';

/** How many blocks stand before the text: titles, names, dates. They end at the first heading of a part, item or long paragraph. */
export function frontLength(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => {
    if (block.kind === 'heading') return block.level !== 1;
    return block.kind !== 'paragraph' || (wordCount(visible(block.text)) > 24 && !block.bold);
  });
  return end < 0 ? blocks.length : end;
}

/**
 * Makes the title of the front its heading: one that is marked as such, else the first in bold, else the first that speaks of a
 * report or an input, else the first of all. Addresses and sentences are no titles.
 */
export function markTitle(blocks: readonly Block[], front: number): Block[] {
  const lines = blocks.slice(0, front);
  if (lines.some(({ kind }) => kind === 'heading')) return [...blocks];
  const possible = lines.filter(({ text }) => !/:\/\//.test(visible(text)) && /\p{L}/u.test(visible(text)));
  const unmarked = possible.filter(({ text }) => !endsSentence(text));
  const title = possible.find(({ bold }) => bold) ?? unmarked.find(({ text }) => titleWords.test(visible(text))) ?? unmarked[0];
  return blocks.map((block) => (block === title ? { kind: 'heading', text: withoutStars(block.text), line: block.line, level: 1 } : block));
}

const titleWords = /\b(?:inputs?|contributions?|submissions?|reports?|rapport|informe|flow of information|follow-up)\b/i;
