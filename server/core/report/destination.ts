import type { Span } from '../markdown/index.ts';

/**
 * Where the address of a link or of a link definition stands, read from after its `](` or `]:`; without `<` and `>`. An
 * empty span where there is none. `end` is where the link ends.
 */
export function destinationAt(source: string, from: number, end: number): Span {
  let start = from;
  while (start < end && /\s/.test(source[start]!)) start++;
  if (source[start] === '<') return { start: start + 1, end: endOf(source, start + 1, end, (character) => character === '>') };
  let depth = 0;
  const stop = endOf(source, start, end, (character) => {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    return depth < 0 || /\s/.test(character);
  });
  return { start, end: stop };
}

function endOf(source: string, start: number, end: number, stops: (character: string) => boolean): number {
  let at = start;
  // What a backslash escapes ends nothing.
  while (at < end && !stops(source[at]!)) at += source[at] === '\\' && at + 1 < end ? 2 : 1;
  return Math.min(at, end);
}
