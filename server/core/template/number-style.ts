import { romans } from './heading-text.ts';
import { cardinals, ordinals, type Numbering } from './numbering.ts';

/** How one heading writes its number, so that another can be written in the same way: "PART TWO – ", "II. ", "2.1 ", "(b) ". */
export interface NumberStyle {
  readonly scheme: Numbering['scheme'];
  readonly before: string;
  /** The same number written otherwise is another style: "2", "two", "TWO", "II". */
  readonly kind: string;
  readonly after: string;
}

interface Kind {
  readonly name: string;
  write(value: number): string | undefined;
}

const kinds: readonly Kind[] = [
  { name: 'figures', write: String },
  ...[...cardinals, ...ordinals].flatMap((words, index) => inWords(`words ${index}`, words)),
  ...inLetters('roman', (value) => romans[value]?.toLowerCase() || undefined),
  ...inLetters('letter', (value) => (value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : undefined)),
];

function inWords(name: string, words: readonly string[]): Kind[] {
  return [...inLetters(name, (value) => words[value - 1]), { name: `${name}, capital`, write: (value) => words[value - 1]?.replace(/^./u, (first) => first.toUpperCase()) }];
}

function inLetters(name: string, write: Kind['write']): Kind[] {
  return [{ name, write }, { name: `${name}, capitals`, write: (value) => write(value)?.toUpperCase() }];
}

/** Undefined for a number whose writing is not understood. */
export function numberStyle({ scheme, value, written }: Numbering): NumberStyle | undefined {
  for (const { name, write } of kinds) {
    const number = write(value);
    const at = number === undefined ? -1 : lastWord(written, number);
    if (at >= 0) return { scheme, kind: name, before: written.slice(0, at), after: written.slice(at + number!.length) };
  }
  return undefined;
}

export function sameStyle(a: NumberStyle, b: NumberStyle): boolean {
  return a.scheme === b.scheme && a.kind === b.kind && a.before === b.before && a.after.trim() === b.after.trim();
}

/** A number in a style, as it stands before a title; undefined where there is no writing for it. */
export function writeInStyle({ kind, before, after }: NumberStyle, value: number): string | undefined {
  const number = kinds.find(({ name }) => name === kind)?.write(value);
  // "Part Two" may stand alone.
  return number === undefined ? undefined : before + number + (after || ': ');
}

/** Where a number stands last in a writing without being part of a longer word; -1 where it does not. */
function lastWord(text: string, number: string): number {
  for (let at = text.lastIndexOf(number); at >= 0; at = at > 0 ? text.lastIndexOf(number, at - 1) : -1) {
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? '') + (text[at + number.length] ?? ''))) return at;
  }
  return -1;
}
