import type { Passage } from './passage.ts';

/** The index of the sentence of a passage that holds an offset of its text; -1 where none does. */
export function sentenceAt({ sentences }: Passage, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low < sentences.length && sentences[low]!.start <= offset ? low : -1;
}
