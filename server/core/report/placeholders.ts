import type { Nodes } from 'mdast';
import type { Block, Span } from '../markdown/index.ts';
import type { Template } from '../template/template.ts';
import type { Placeholder } from './facts.ts';
import type { Passage } from './passage.ts';

/** A long one may be wrapped; it does not reach beyond its paragraph. */
const hole = /\{\{[^{}]{0,200}\}\}/g;
const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t>]*[\r\n]/;

/** Words that nobody sends on purpose. In small letters only before a word, where they stand for a figure ("xx countries"). */
const leftover = /\b(?:TODO|TBC|TBD|FIXME|XX|XXX)\b|\bxxx?(?= (?:per cent|[a-z]{3,}))|\[(?:insert|fill in|to be)\b[^\][\r\n]{0,100}\]|\blorem ipsum\b/giu;

/** Without one of these there is none; it is faster asked for, of every paragraph. */
const mayBeLeftover = /TODO|TB[CD]|FIXME|[xX]{2}|\[|[lL][oO][rR][eE][mM]/;

/** "resolution 2131 (XX)", "Article XX", "the XX century": here it is a Roman number. */
const romanBefore = /(?:\d \(|\b(?:article|annex|chapter|part|volume|title|section|session|congress|gatt)\s)$/i;
const romanAfter = /^\s(?:century|session|congress|anniversary)\b/i;

/** What still waits for the author in a block. A hole is one wherever it stands but in code; a leftover only in prose. */
export function placeholdersOf(block: Block, passages: readonly Passage[], template: Template): Placeholder[] {
  const found: Placeholder[] = [];
  if (block.text.includes('{{')) {
    const code = codeSpans(block);
    for (const match of block.text.matchAll(hole)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (blankLine.test(match[0]) || code.some((other) => other.start <= span.start && span.end <= other.end)) continue;
      found.push({ place: { block, span }, written: match[0].replace(/\s+/g, ' '), kind: 'hole' });
    }
  }
  for (const passage of passages) {
    for (const { start, written } of leftovers(passage.text, template)) {
      const span = passage.toSource({ start, end: start + written.length });
      if (found.some((other) => other.place.span.start < span.end && span.start < other.place.span.end)) continue;
      found.push({ place: { block, span }, written, kind: 'leftover' });
    }
  }
  return found.sort((a, b) => a.place.span.start - b.place.span.start);
}

function* leftovers(text: string, template: Template): Iterable<{ start: number; written: string }> {
  for (const match of mayBeLeftover.test(text) ? text.matchAll(leftover) : []) {
    const written = match[0];
    // The expression ignores case for its phrases; the abbreviations count in capitals only.
    if (/^(?:todo|tbc|tbd|fixme)$/i.test(written) && written !== written.toUpperCase()) continue;
    if (/^x+$/i.test(written)) {
      if (written !== written.toUpperCase() && written !== written.toLowerCase()) continue;
      if (romanBefore.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
      if (romanAfter.test(text.slice(match.index + written.length, match.index + written.length + 20))) continue;
    }
    yield { start: match.index, written };
  }
  const small = text.toLowerCase();
  for (const choice of template.choices) {
    const wanted = choice.toLowerCase();
    for (let start = small.indexOf(wanted); start >= 0; start = small.indexOf(wanted, start + wanted.length)) {
      if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
      yield { start, written: text.slice(start, start + choice.length) };
    }
  }
}

function codeSpans(block: Block): Span[] {
  const spans: Span[] = [];
  const queue: Nodes[] = [...block.nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'code' || node.type === 'inlineCode') {
      spans.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
    } else if ('children' in node) {
      queue.push(...node.children);
    }
  }
  return spans;
}
