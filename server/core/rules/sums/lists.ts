import type { List } from 'mdast';
import type { Passage } from '../../report/index.ts';
import { numbersIn, type Count } from '../../report/statistics/index.ts';
import { agree, number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Piece, Remark } from '../rule.ts';
import { isIncomplete, passagesWithin } from './parts.ts';

const total = /^(?:(?:grand |overall )?total(?: number)?\b|in total\b|in all\b|altogether\b)/i;
/** So far a sum may be from the figure of the line before the list and still be meant to be it. */
const near = 0.1;

interface Entry {
  readonly passage: Passage;
  readonly count: Count;
}

/** A list of figures against its line of the total, or against the figure of the line before it. */
export function* listRemarks(piece: Piece, next: Piece | undefined): Iterable<Remark> {
  if (piece.node.type === 'list') {
    const entries = entriesOf(piece);
    const last = entries?.at(-1);
    if (entries && last && entries.length > 2 && total.test(last.passage.text)) yield* compare(entries.slice(0, -1), last, Infinity);
  } else if (piece.node.type === 'paragraph' && next?.node.type === 'list') {
    const [lead] = passagesWithin(piece);
    const sentence = lead?.sentences.at(-1);
    if (!lead || !sentence || !/:\s*$/.test(lead.text) || sentence.end - sentence.start > 500 || isIncomplete(lead.text.slice(sentence.start, sentence.end))) return;
    const counts = numbersIn(lead, sentence).filter(({ kind }) => kind === 'number');
    const entries = counts.length === 1 ? entriesOf(next) : undefined;
    if (!entries || entries.length < 2 || entries.some(({ passage }) => total.test(passage.text))) return;
    yield* compare(entries, { passage: lead, count: counts[0]! }, near);
  }
}

/** The one exact number of each item; undefined where an item has none, or more. */
function entriesOf(piece: Piece): Entry[] | undefined {
  const list = piece.node as List;
  const passages = passagesWithin(piece);
  if (passages.length !== list.children.length || passages.length > 100) return undefined;
  const entries: Entry[] = [];
  for (const passage of passages) {
    if (passage.text.length > 200 || isIncomplete(passage.text)) return undefined;
    const counts = numbersIn(passage, { start: 0, end: passage.text.length }).filter(({ kind }) => kind !== 'per cent');
    const [count] = counts;
    if (!count || counts.length > 1 || count.kind !== 'number' || count.low !== count.high || (count.qualifier !== 'exact' && !total.test(passage.text))) return undefined;
    // The number begins or ends the item, or it is not what the item counts.
    if (count.number.start > 0 && !/^\W*$/.test(passage.text.slice(count.number.end)) && !/[:–—(]\s*$/.test(passage.text.slice(0, count.number.start)) && !total.test(passage.text)) return undefined;
    entries.push({ passage, count });
  }
  return entries;
}

function* compare(parts: readonly Entry[], { passage, count }: Entry, tolerance: number): Iterable<Remark> {
  const sum = parts.reduce((added, part) => added + part.count.low, 0);
  if (Math.abs(sum - count.low) > count.low * tolerance || agree({ low: sum, high: sum, qualifier: 'exact' }, count)) return;
  const noun = /^ (?:[\p{L}-]+ ){0,3}?[\p{L}-]+s\b/u.exec(passage.text.slice(count.span.end, count.span.end + 60))?.[0] ?? '';
  const span = { start: count.span.start, end: count.span.end + noun.length };
  yield {
    place: { block: passage.block, span: passage.toSource(span) },
    message: `${quote(passage.text.slice(span.start, span.end))}, but the items of the list make ${number(sum)}. Correct them, or say what else there was.`,
  };
}
