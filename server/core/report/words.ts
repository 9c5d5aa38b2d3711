import type { Passage } from './passage.ts';

// Chinese has no spaces; there, as its word counters do, each character counts.
const word = /\p{Script=Han}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,/-](?=[\p{L}\p{N}])|(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d)))*/gu;
const hole = /\{\{[^{}]{0,200}\}\}/g;

/** How many words a passage has, without holes. "10,000" (with a comma, or a space that is thin or holds), "people's" and "capacity-building" are one word each. */
export function countWords({ text }: Passage): number {
  const filled = text.includes('{{') ? text.replace(hole, ' ') : text;
  let count = 0;
  word.lastIndex = 0;
  while (word.test(filled)) count++;
  return count;
}
