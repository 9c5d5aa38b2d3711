import type { Span } from '../markdown/index.ts';

/** A number before a heading's title: "Part 2:", "II.", "2.", "(b)". */
export interface Numbering {
  readonly scheme: 'part' | 'roman' | 'number' | 'letter';
  readonly value: number;
  /** In the heading's visible text, with its punctuation and the space after it. */
  readonly span: Span;
  readonly written: string;
}

/** A numbering, and whether its punctuation leaves no doubt that it is one: in "2 hubs" and "Part 2 of it" nothing does. */
export interface PossibleNumbering extends Numbering {
  readonly certain: boolean;
}

/** Numbers in words, by language, each from one to ten. */
export const cardinals = [
  'one two three four five six seven eight nine ten',
  'un deux trois quatre cinq six sept huit neuf dix',
  'uno dos tres cuatro cinco seis siete ocho nueve diez',
].map((words) => words.split(' '));
export const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima',
].map((words) => words.split(' '));

const dash = '\\p{Pd}\\u2212';
const keyword = '(?:partie|parte|part|section|sección|chapter|chapitre|capítulo)';
const value = `\\d{1,2}|${cardinals.flat().join('|')}|[ivx]{1,5}|[a-h]`;
const partFirst = new RegExp(`${keyword}[\\s.#${dash}]{0,3}(?:n[o°º]\\.?\\s?)?\\(?(${value})(?![\\p{L}\\p{N}])\\)?`, 'iuy');
const partLast = new RegExp(`(?:(?:the|la)\\s)?(${ordinals.flat().join('|')})\\s${keyword}(?![\\p{L}\\p{N}])`, 'iuy');
const afterPart = new RegExp(`\\s*(?:[.:;,|/)]+|[${dash}]+(?!\\d))\\s*|\\s*$`, 'uy');
const bare = /\(?(?:(\d{1,2}(?:\.\d{1,2}){0,4})|([ivx]{1,5}|[IVX]{1,5})|([A-Za-z]))(?![\p{L}\p{N}])/uy;
// "2.Overview" and "2-year plan" may go on without a space, but then only the title can tell.
const afterBare = new RegExp(`[.:)]+(?:\\s+|$)|\\s*[.:)]*\\s*[${dash}]+\\s+`, 'uy');
const loosely = new RegExp(`[\\s.:)${dash}]*`, 'uy');

/** Up to three numberings at the beginning of a heading, outermost first: "II. Part 3: …" has two. */
export function readNumberings(title: string): PossibleNumbering[] {
  const found: PossibleNumbering[] = [];
  let start = /^[\s"“”'‘’]*/.exec(title)?.[0].length ?? 0;
  while (found.length < 3) {
    const numbering = partAt(title, start) ?? bareAt(title, start);
    if (!numbering) break;
    found.push(numbering);
    start = numbering.span.end;
  }
  return found;
}

function partAt(title: string, start: number): PossibleNumbering | undefined {
  const match = matchAt(partFirst, title, start) ?? matchAt(partLast, title, start);
  if (!match) return undefined;
  const written = match[1]!.toLowerCase();
  const word = Math.max(...[...cardinals, ...ordinals].map((words) => words.indexOf(written)));
  const value = word >= 0 ? word + 1 : /^\d/.test(written) ? Number(written) : romanValue(written);
  const separator = matchAt(afterPart, title, start + match[0].length);
  if (value === undefined) return numberingOf(title, start, match[0], separator, 'letter', letterValue(written));
  return numberingOf(title, start, match[0], separator, 'part', value);
}

function bareAt(title: string, start: number): PossibleNumbering | undefined {
  const match = matchAt(bare, title, start);
  if (!match) return undefined;
  const [written, digits, roman, letter] = match;
  const separator = matchAt(afterBare, title, start + written.length);
  const deep = digits?.includes('.') && /^\s+\p{Lu}/u.test(title.slice(start + written.length));
  const certain = separator ?? (deep ? matchAt(/\s+/y, title, start + written.length) : undefined);
  // "2.1" is the first within the second; "3.0" is the third.
  if (digits) return numberingOf(title, start, written, certain, 'number', Number(/(\d+)(?:\.0+)*$/.exec(digits)?.[1]));
  const value = roman && romanValue(roman.toLowerCase());
  if (value) return numberingOf(title, start, written, certain, 'roman', value);
  if (!letter && roman?.length !== 1) return undefined;
  // "A brief overview" and "E-learning" begin with a word.
  return certain && numberingOf(title, start, written, certain, 'letter', letterValue(written.replace('(', '').toLowerCase()));
}

function numberingOf(
  title: string,
  start: number,
  match: string,
  separator: RegExpExecArray | undefined,
  scheme: Numbering['scheme'],
  value: number,
): PossibleNumbering {
  const loose = separator ?? matchAt(loosely, title, start + match.length);
  const span = { start, end: start + match.length + (loose?.[0].length ?? 0) };
  return { scheme, value, span, written: title.slice(span.start, span.end), certain: separator !== undefined };
}

function romanValue(written: string): number | undefined {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(written);
  if (!match || written === '') return undefined;
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return match[1]!.length * 10 + units.indexOf(match[2]!);
}

function letterValue(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
