import type { Span } from '../markdown/index.ts';

// What stands in the source of a text and not in the text itself.

/** A note call that begins here. GFM leaves one whose label has no definition as plain text. */
export function callAt(source: string, start: number): Span | undefined {
  if (source[start + 1] !== '^') return undefined;
  let end = start + 2;
  const limit = Math.min(source.length, end + 999);
  while (end < limit && !/[\s[\]]/.test(source[end]!)) {
    end += source[end] === '\\' && /[[\]\\]/.test(source[end + 1] ?? '') ? 2 : 1;
  }
  return end > start + 2 && source[end] === ']' ? { start, end: end + 1 } : undefined;
}

/** Where a continued line's own text begins, after indentation and the `>` of quotations. */
export function prefixEnd(source: string, start: number, value: string, read: number): number {
  let end = start;
  while (isBlank(source[end]) || source[end] === '>') end++;
  let own = read;
  while (isBlank(value[own]) || value[own] === '>') own++;
  const kept = own - read;
  return kept > 0 && source.slice(start, end).endsWith(value.slice(read, own)) ? end - kept : end;
}

/** The length of an entity as written and as decoded; of the ampersand alone where it is no entity. */
export function entityAt(source: string, start: number, value: string, read: number): { written: number; decoded: number } {
  const entity = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,30});/y;
  entity.lastIndex = start;
  const written = entity.exec(source)?.[0];
  const plain = { written: 1, decoded: 1 };
  if (written === undefined) return plain;
  // "&" stays what it is unless this entity is one for "&" itself.
  if (value[read] === '&' && !/^&(?:amp|#0*38|#x0*26);$/i.test(written)) return plain;
  const first = (value.codePointAt(read) ?? 0) > 0xffff ? 2 : 1;
  // A few names stand for two characters: a letter or sign with a mark that combines with it, or "fj".
  const second = value[read + first] ?? '';
  const next = source[start + written.length];
  const pair = written === '&fjlig;' || (/^[\u0331\u0333\u0338\u200a\u20d2\u20e5\ufe00]$/.test(second) && next !== second);
  return { written: written.length, decoded: first + (pair ? 1 : 0) };
}

/** A backslash, an ampersand, a line end or an opening bracket: here a text and its source may part. */
export function isSpecial(code: number): boolean {
  return code === 92 || code === 38 || code === 10 || code === 13 || code === 91;
}

/** Whether a character ends a line. */
export function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Whether a character is a space or a tab. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** ASCII punctuation: what a backslash escapes. */
export function isPunctuation(code: number): boolean {
  return (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127);
}
