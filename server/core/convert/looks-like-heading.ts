import { readNumberings } from '../template/numbering.ts';
import type { Block } from './block.ts';
import { visible } from './placed.ts';
import { withoutStars } from './without-stars.ts';
import { wordCount } from './word-count.ts';

/** More words make a sentence. */
const most = 14;

/** A block as its heading's form is told: its words, and what stands around it. */
interface Candidate {
  readonly text: string;
  readonly words: number;
  readonly block: Block;
  readonly above: Block | undefined;
  readonly next: Block;
}

/** Whether a block that is no heading of the template has the form of one: short, without a full stop, above other text, and one of the forms below. */
export function looksLikeHeading(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if (!next || block.row || next.kind === 'verbatim' || (block.kind !== 'paragraph' && block.kind !== 'item')) return false;
  const text = visible(block.bold ? withoutStars(block.text) : block.text).trim();
  const words = wordCount(text);
  // Sentences, addresses, quotations, and dates between dashes.
  if (words === 0 || words > most || text.length > 120 || /[.;,!?…]["'”’»)]*$|:\/\/|@|^["“‘«(]|\p{Pd}$/u.test(text)) return false;
  const candidate = { text, words, block, above: blocks[index - 1], next };
  if (block.kind === 'item') return isNumberedItem(candidate);
  if (block.bold) return true;
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) && [isNumbered, isInCapitals, isLeadIn, isShortTitle].some((is) => is(candidate));
}

/** "2. Access" with a paragraph below: items of a list have no text between them. */
function isNumberedItem({ words, block, next }: Candidate): boolean {
  return block.marker?.number !== undefined && words <= 10 && isLong(next);
}

/** "II. Access to schools", "3.1 Access". */
function isNumbered({ text, words, next }: Candidate): boolean {
  return words > 1 && words <= 12 && next.kind !== 'item' && !text.endsWith(':') && readNumberings(text).some(({ certain }) => certain);
}

/** "INTRODUCTION". */
function isInCapitals({ text }: Candidate): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text);
}

/** "What was done for schools:" above a paragraph of its own, not a list. */
function isLeadIn({ text, above, next }: Candidate): boolean {
  return text.endsWith(':') && isLong(next) && /^["“‘«(]?\p{Lu}/u.test(visible(next.text)) && !isUnfinished(above);
}

/** "Access to Schools", "Access to schools": in capital letters, or in six words or fewer. */
function isShortTitle({ text, words, above, next }: Candidate): boolean {
  if (words > 10 || text.endsWith(':') || !isLong(next) || isUnfinished(above)) return false;
  return words <= 6 || [...text.matchAll(/[\p{L}\p{M}'’-]{4,}/gu)].every(([word]) => /^\p{Lu}/u.test(word));
}

function isLong({ kind, text }: Block): boolean {
  return kind === 'paragraph' && wordCount(visible(text)) > most;
}

/** Below a long paragraph without its full stop, a short line may be the rest of it. */
function isUnfinished(block: Block | undefined): boolean {
  return block !== undefined && isLong(block) && !/[.!?:…]["'”’»)\]*_]*$/u.test(visible(block.text));
}
