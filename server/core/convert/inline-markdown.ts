import { destination } from './destination.ts';
import { escapeText } from './escape.ts';
import { segmentsOf } from './placed.ts';
import type { Markup } from './source-line.ts';

/** A text with its marks and links as Markdown. What was Markdown before is kept, but for brackets that are no link. */
export function inlineMarkdown(text: string, markup: Markup, labels: ReadonlySet<string>): string {
  const write = (words: string): string => (markup === 'plain' ? escapeText(words) : escapeBrackets(words, labels));
  return segmentsOf(text)
    .map((segment) => {
      if (segment.kind === 'mark') return `[^${segment.label}]`;
      return segment.kind === 'link' ? `[${write(segment.text)}](${destination(segment.url)})` : write(segment.text);
    })
    .join('');
}

/** Brackets of a text that was Markdown are links, marks of notes or boxes to tick; others get a backslash, so that no reader takes them for one. */
function escapeBrackets(text: string, labels: ReadonlySet<string>): string {
  // In code a backslash would show.
  if (!text.includes('[') || text.includes('`')) return text;
  const partners = bracketPairs(text);
  const escaped = new Set<number>();
  for (const [open, close] of partners) {
    const inner = text.slice(open + 1, Math.min(close, open + 200)).trim();
    const next = text[close + 1];
    const isLink = next === '(' || next === ':' || (next === '[' && text[close + 2] !== '^') || text[open - 1] === ']';
    if (!isLink && !/^\^/.test(inner) && !/^[xX]?$/.test(inner) && !labels.has(inner.toLowerCase())) escaped.add(open).add(close);
  }
  let written = '';
  let start = 0;
  for (const at of [...escaped].sort((a, b) => a - b)) {
    written += `${text.slice(start, at)}\\`;
    start = at;
  }
  return written + text.slice(start);
}

/** Where each bracket that is not escaped opens and closes. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const match of text.matchAll(/\\.|[[\]]/g)) {
    if (match[0] === '[') open.push(match.index);
    else if (match[0] === ']' && open.length > 0) pairs.set(open.pop()!, match.index);
  }
  return pairs;
}
