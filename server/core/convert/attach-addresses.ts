import type { Layout } from './layout.ts';
import type { SourceLine } from './source-line.ts';

/** Lines of addresses, and the lines of the page above them. */
export interface AddressGroup {
  readonly lines: readonly SourceLine[];
  readonly page: readonly SourceLine[];
}

/** An address, the lines that hold it, and the words that it names, if they are certain. */
export interface AddressPlace {
  readonly url: string;
  readonly lines: readonly SourceLine[];
  readonly place?: WordPlace;
}

/** Words within a line, or from one line to the next. */
export interface WordPlace {
  readonly first: SourceLine;
  readonly start: number;
  readonly last: SourceLine;
  readonly end: number;
  readonly words: string;
}

/** Fewer words than this may agree by chance. */
const fewest = 4;

/**
 * The addresses of a group with their words. They are certain where at least four words of the address's last part, one
 * after the other, stand so in the page, once only, in as many lines as the address has copies; or where the
 * whole last part does, and is at least three words.
 */
export function addressPlaces({ lines, page }: AddressGroup, layout: Layout): AddressPlace[] {
  const runs: { url: string; lines: SourceLine[] }[] = [];
  for (const line of lines) {
    const url = line.text.replace(/[<>]/g, '');
    const last = runs.at(-1);
    if (last?.url === url) last.lines.push(line);
    else runs.push({ url, lines: [line] });
  }
  const words = wordsOf(page);
  const places = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) places.set(word, [...(places.get(word) ?? []), index]);
  // Two addresses for the same words leave neither certain.
  const found = runs.map(({ url, lines: own }) => ({ url, lines: own, place: placeOf(slugWords(url), own.length, words, places, page, layout) }));
  return found.map(({ url, lines: own, place }) => {
    const rival = found.some((other) => other.url !== url && other.place && place && other.place.first === place.first && other.place.start < place.end && place.start < other.place.end);
    return { url, lines: own, ...(place && !rival && { place }) };
  });
}

interface PageWord {
  readonly word: string;
  /** The index of its line in the page. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function wordsOf(page: readonly SourceLine[]): PageWord[] {
  return page.flatMap(({ text, verbatim }, line) =>
    verbatim ? [] : [...text.matchAll(/[\p{L}\p{M}\p{N}]+|\S*:\/\/\S*/gu)].slice(0, 400).map((match) => ({ word: match[0].toLowerCase(), line, start: match.index, end: match.index + match[0].length })),
  );
}

function slugWords(url: string): string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/]*|[?#].*$/gi, '');
  let last = path.split('/').findLast((part) => part !== '') ?? '';
  try {
    last = decodeURIComponent(last);
  } catch {
    // An address that is written wrong is read as it is.
  }
  const words = [...last.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word.toLowerCase()).slice(0, 40);
  // "…-forums-4": systems count pages of the same name.
  return /^\d{1,2}$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

function placeOf(slug: readonly string[], copies: number, words: readonly PageWord[], places: ReadonlyMap<string, readonly number[]>, page: readonly SourceLine[], layout: Layout): WordPlace | undefined {
  let best: { at: number; length: number; times: number } | undefined;
  for (const [from, word] of slug.entries()) {
    for (const at of places.get(word) ?? []) {
      let length = 1;
      while (from + length < slug.length && words[at + length]?.word === slug[from + length]) length++;
      if (!best || length > best.length) best = { at, length, times: 1 };
      else if (length === best.length && at !== best.at) best.times++;
    }
  }
  if (!best || best.times > 1 || (best.length < fewest && !(best.length === slug.length && best.length === fewest - 1))) return undefined;
  const first = words[best.at]!;
  const last = words[best.at + best.length - 1]!;
  if (last.line - first.line + 1 !== copies || copies > 2) return undefined;
  const lines = page.slice(first.line, last.line + 1);
  if (lines.slice(1).some(({ gap }) => gap > layout.gap)) return undefined;
  // "Programme (WG" goes on to the bracket that closes it.
  const behind = lines.at(-1)!.text.slice(last.end);
  const inner = lines.at(-1)!.text.slice(first.line === last.line ? first.start : 0, last.end);
  const end = last.end + (behind.startsWith(')') && inner.includes('(') ? 1 : 0);
  const written = first.line === last.line ? lines[0]!.text.slice(first.start, end) : `${lines[0]!.text.slice(first.start)} ${lines.at(-1)!.text.slice(0, end)}`;
  // Marks of notes and other addresses are no words of a link.
  if (/[\uFDD0-\uFDD4]|:\/\//.test(written)) return undefined;
  return { first: lines[0]!, start: first.start, last: lines.at(-1)!, end, words: written };
}
