import type { Passage } from './passage.ts';

// Chinese has no spaces; there, as its word counters do, each character counts.
const word = /\p{Script=Han}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,/-](?=[\p{L}\p{N}]))*/gu;
const hole = /\{\{[^{}]{0,200}\}\}/g;

/** How many words a passage has, without holes. "10,000", "people's" and "capacity-building" are one word each. */
export function countWords({ text }: Passage): number {
  const filled = text.includes('{{') ? text.replace(hole, ' ') : text;
  let count = 0;
  for (const _ of filled.matchAll(word)) count++;
  return count;
}
