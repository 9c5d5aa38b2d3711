import type { Facts } from '../report/facts.ts';
import type { Passage } from '../report/passage.ts';
import { rules, type Finding } from '../rules/index.ts';

/** Rules that speak of a part, or of the whole: what they say does not hang on one sentence. */
const ofParts: ReadonlySet<string> = new Set(rules.filter(({ scope }) => scope === 'outline' || scope === 'section').map(({ id }) => id));

/**
 * What makes a finding the same one after edits elsewhere, whatever its line: the rule, and the sentence as a reader sees it,
 * without the marks of notes, which are numbered anew. Of a part it is what is said of it, without how much of it there is.
 * Two findings of one rule in one sentence have the same. `facts` are those of the finding's block.
 */
export function identityOf({ rule, message, place }: Finding, facts: Facts): string {
  const words = ofParts.has(rule) ? message.replace(/\d+(?:[.,]\d+)*/g, '#') : wordsAt(place, facts);
  return `${rule}: ${words.replace(/\s+/g, ' ').trim()}`;
}

function wordsAt({ block, span }: Finding['place'], { passages, headings }: Facts): string {
  // A place that is empty stands before a character.
  const end = Math.max(span.end, span.start + 1);
  const near = [lastFrom(passages, end, (other) => other.span.start), lastFrom(headings, end, (other) => other.passage.span.start)?.passage];
  const passage = near.find((other) => other && other.span.end >= span.start);
  const words = passage ? sentenceIn(passage, end) : '';
  // An address alone, or a hole, is nothing to a reader.
  return /[\p{L}\p{N}]/u.test(words) ? words : block.text.slice(span.start, span.end);
}

/** The sentence that a place before an offset of the block belongs to; for a cell with what names its row and column. */
function sentenceIn(passage: Passage, end: number): string {
  const { text, sentences, cell } = passage;
  const sentence = lastFrom(sentences, end, (other) => passage.toSource(other).start) ?? sentences[0];
  const words = sentence ? text.slice(sentence.start, sentence.end) : text;
  return cell ? `${cell.label} | ${cell.heading} | ${words}` : words;
}

/** The last of things in order that starts before an offset. */
function lastFrom<Thing>(things: readonly Thing[], offset: number, startOf: (thing: Thing) => number): Thing | undefined {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(things[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
