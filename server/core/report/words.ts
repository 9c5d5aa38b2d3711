import type { Passage } from './passage.ts';

// Chinese has no spaces; there, as its word counters do, each character counts.
const word = /\p{Script=Han}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,/-](?=[\p{L}\p{N}]))*/gu;
const hole = /\{\{[^{}]{0,200}\}\}/g;

/** Where each word of a passage begins, in its block. "10,000", "people's" and "capacity-building" are one word each. */
export function wordsOf(passage: Passage): number[] {
  const text = passage.text.includes('{{') ? passage.text.replace(hole, (written) => ' '.repeat(written.length)) : passage.text;
  const starts: number[] = [];
  for (const match of text.matchAll(word)) starts.push(match.index);
  // One look-up for the passage, not one for each word: where exactly a word stands matters only against headings.
  return starts.map(() => passage.span.start);
}
