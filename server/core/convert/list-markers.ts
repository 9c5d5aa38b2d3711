import type { ListMarker } from './block.ts';
import type { Markup, SourceLine } from './source-line.ts';

/** "o" is a word of Spanish and Italian too. */
function isWord({ text, indent }: SourceLine): boolean {
  return indent === 0 && /^o \p{Ll}/u.test(text);
}

/** How many characters of a line are its marker, and what it is. */
export interface FoundMarker extends ListMarker {
  readonly length: number;
}

const bullets = /^([•◦▪▫‣·●○■□➢➤✓✔\uF0B7\uF0A7\uF0D8\uF076])\s*/u;
const signs = /^([-–—*+]|o(?= \p{L}))(?:\s+|$)/u;
const numbers = /^(\d{1,3})[.)](?:\s+|$)/;

/**
 * The lines that begin an item. Bullets always do. In plain text, hyphens, stars and the "o" of Word do where two lines have
 * the same one; numbers do where they count on from 1, as no chance at a line's beginning does.
 */
export function listMarkers(lines: readonly SourceLine[], markup: Markup): ReadonlyMap<SourceLine, FoundMarker> {
  const found = new Map<SourceLine, FoundMarker>();
  const counts = new Map<string, number>();
  let chain: { line: SourceLine; marker: FoundMarker }[] = [];
  for (const line of lines) {
    if (line.verbatim) continue;
    const bullet = bullets.exec(line.text);
    const sign = isWord(line) ? null : signs.exec(line.text);
    const number = numbers.exec(line.text);
    if (bullet) found.set(line, { sign: bullet[1]!, length: bullet[0].length });
    else if (sign) {
      found.set(line, { sign: sign[1]!, length: sign[0].length });
      counts.set(sign[1]!, (counts.get(sign[1]!) ?? 0) + 1);
    } else if (number) {
      const marker = { sign: number[0].trim(), number: Number(number[1]), length: number[0].length };
      if (marker.number === 1) chain = [];
      if (marker.number !== chain.length + 1) continue;
      chain.push({ line, marker });
      if (chain.length > 1) for (const item of chain) found.set(item.line, item.marker);
    }
  }
  for (const [line, { sign, number }] of found) {
    const doubtful = number === undefined && counts.has(sign) && (sign === 'o' || sign === '–' || sign === '—' || markup === 'plain');
    if (doubtful && counts.get(sign)! < 2) found.delete(line);
  }
  return found;
}
