import { distance } from 'fastest-levenshtein';

/** A word of a heading, in small letters without diacritics. */
export interface Word {
  readonly text: string;
  /** Whether a colon, a dash, a bar or the like stands before it. */
  readonly afterBreak: boolean;
  /** Whether it carries no meaning of its own: "of", "the". */
  readonly small: boolean;
}

const smallWords = new Set([
  ...'a an the of and or to in on at by for with from since as into plus under via per'.split(' '),
  ...'it its their our this that any all also which how is are was were be been being has have had'.split(' '),
  ...'le la les un une des de du et ou aux en pour sur par avec dans'.split(' '),
  ...'el los las uno una del y o con para por sobre'.split(' '),
]);

/** "(1/2 page)", "(max. 500 words)", "(a)", "(draft)": remarks about a heading, not part of it. */
const remark = /\((?:[^()]{0,60}\b(?:pages?|words?|paragraphs?|draft|continued|cont|revised)\b[^()]{0,40}|[a-h]|\s*)\)/giu;

/** The words of a heading or of one of its official wordings. Case, diacritics, kinds of dashes and quotation marks do not count. */
export function wordsOf(written: string): Word[] {
  const plain = written
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(remark, ' ')
    .replace(/(?<=\p{L})['’‘](?=\p{L})/gu, '')
    .replace(/&/g, ' and ');
  const words: Word[] = [];
  let end = 0;
  for (const match of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    // A note number that lost its place above the line: "Executive summary1".
    const text = match[0].replace(/(?<=\p{L}{4})\d{1,2}$/u, '');
    const gap = plain.slice(end, match.index);
    words.push({ text, afterBreak: words.length > 0 && /[:;|(/.]|[\s][\p{Pd}\u2212]+[\s]|[\u2012-\u2015]/u.test(gap), small: smallWords.has(text) });
    end = match.index + match[0].length;
  }
  return words;
}

/**
 * How many letters differ between two words that are the same but for a typing error; undefined where they are not. One letter
 * may differ in a word of four, two in a word of seven that begins and ends alike: "analytics" is not "analytical".
 */
export function typingErrors(a: string, b: string): number | undefined {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 2 || shorter > 40 || /\d/.test(a + b)) return undefined;
  const errors = distance(a, b);
  if (errors === 1) return 1;
  return errors === 2 && shorter >= 7 && a[0] === b[0] && a.at(-1) === b.at(-1) ? 2 : undefined;
}

/** Whether two words are the same, but for a typing error or an ending: "region", "regional". */
export function related(a: string, b: string): boolean {
  if (typingErrors(a, b) !== undefined) return true;
  return a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5) && Math.abs(a.length - b.length) <= 6;
}

/** How many of the first words stand among the second, in the same order. */
export function inOrder(words: readonly string[], among: readonly string[]): number {
  let found = 0;
  let from = 0;
  for (const word of words) {
    const at = among.findIndex((other, index) => index >= from && typingErrors(word, other) !== undefined);
    if (at < 0) continue;
    found++;
    from = at + 1;
  }
  return found;
}
