import type { SourceLine } from './source-line.ts';

const word = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

/** The words of a text in small letters, but for those that a line's end cuts. They decide how cut words are joined. */
export function vocabularyOf(lines: readonly SourceLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  let cut = false;
  for (const { text } of lines) {
    const ends = /[-‐\u00AD]$/.test(text);
    for (const { 0: written, index } of text.matchAll(word)) {
      if (cut && index === 0) continue;
      if (ends && index + written.length >= text.length - 1) continue;
      words.add(plainWord(written));
    }
    cut = ends;
  }
  return words;
}

/** A word as the vocabulary holds it. */
export function plainWord(written: string): string {
  return written.toLowerCase().replaceAll('‐', '-');
}
