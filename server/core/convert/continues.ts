import { continuesAsSet } from './continues-as-set.ts';
import { isFull, isShort, type Layout } from './layout.ts';
import { endsInWord, endsSentence, mustGoOn, startsSmall } from './line-ends.ts';
import type { Markup, SourceLine } from './source-line.ts';

/**
 * Whether a line goes on in the next one, as far as their words, lengths and distance tell. That the next one begins a
 * heading, an item or a note must be asked before.
 */
export function continues(line: SourceLine, next: SourceLine, layout: Layout, markup: Markup): boolean {
  if (line.verbatim || next.verbatim) return false;
  // Rows of a table stay apart.
  if (line.columns && next.columns) return false;
  const asSet = continuesAsSet(line, next);
  if (asSet !== undefined) return asSet;
  if (next.cut || next.pageStart) return acrossPages(line, next, layout);
  if (next.gap > layout.gap) {
    // A blank line within a sentence was left by a page's end.
    return next.gap - layout.gap === 1 && (endsInWord(line.text) || /\p{L}[-‐\u00AD]$/u.test(line.text)) && startsSmall(next.text);
  }
  if (markup === 'markdown' && layout.gap === 0) return true;
  if (layout.whole) return startsSmall(next.text) && !endsSentence(line.text);
  if (startsSmall(next.text) || mustGoOn(line.text)) return true;
  // Titles in capitals, and labels such as "NOTE:", begin and end with their lines.
  if (inCapitals(line.text) !== inCapitals(next.text) || (endsSentence(line.text) && /^\p{Lu}{4,30}:/u.test(next.text))) return false;
  return !isShort(line, next, layout);
}

function inCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2,}\P{L}+\p{Lu}{2,}|\p{Lu}{5,}/u.test(text);
}

/** Notes, addresses or a page's edge stood between the lines: a sentence that has not ended goes on, and so does a full line. */
function acrossPages(line: SourceLine, next: SourceLine, layout: Layout): boolean {
  if (/[:;]$/.test(line.text)) return false;
  if (endsSentence(line.text)) {
    // A blank line that nothing else explains ends the paragraph.
    return !layout.whole && isFull(line, layout) && !startsSmall(next.text) && (next.cut || next.gap <= layout.gap);
  }
  return startsSmall(next.text) || mustGoOn(line.text) || isFull(line, layout);
}
