import type { Passage } from '../../report/index.ts';
import { mayHoldNumber, numbersIn, type Count } from '../../report/statistics/index.ts';
import type { Span } from '../../markdown/index.ts';
import { agree, number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Piece, Remark } from '../rule.ts';
import { isIncomplete, partsIn, passagesWithin } from './parts.ts';

/** So far a sum may be from a total and still be meant to be it: within a tenth; where nothing says so, a twentieth. */
const near = 0.1;
const nearer = 0.05;
/** As few parts tell of a row that stands apart from its total. */
const fewest = 4;

/** "Achievements include 28 courses: …" leaves nothing out of them. */
const verb = /^[^\d,:;]{0,60}\binclude[sd]? /;
const ofAll = /^Of (?:the |its |our |these |all )?$/;
const without = / (?:have|has|had|do|does|did) (?:none|neither|not)\.?$/;
const totalBefore = /\b(?:a total of|in total,?|totall?ing|altogether,?|overall,?|in all,?|the sum of) (?:of )?$/i;
const opensRow = /^[^.;:]{0,80}?(?:: | \(| – | — |, (?:comprising|consisting of|made up of|namely|broken down into|divided into) | (?:comprising|consisting of|made up of) )/;

/** The parts that a sentence names against the total that stands in it, before it, or at the end of the node before. */
export function* proseRemarks(piece: Piece, next: Piece | undefined): Iterable<Remark> {
  if (piece.node.type === 'paragraph' || piece.node.type === 'blockquote') {
    for (const passage of passagesWithin(piece)) {
      if (passage.kind !== 'paragraph' || !mayHoldNumber(passage.text)) continue;
      yield* withinSentences(passage);
      for (const [index, sentence] of passage.sentences.entries()) {
        if (index > 0) yield* apart(passage, sentence, passage, [passage.sentences[index - 1]!]);
      }
    }
  }
  if (piece.node.type !== 'paragraph' || next?.node.type !== 'paragraph') return;
  const [before] = passagesWithin(piece);
  const [row] = passagesWithin(next);
  const [sentence] = row?.sentences ?? [];
  if (before && row && sentence) yield* apart(row, sentence, before, before.sentences.slice(-3));
}

function* withinSentences(passage: Passage): Iterable<Remark> {
  const { text } = passage;
  for (const sentence of passage.sentences) {
    const written = text.slice(sentence.start, sentence.end);
    if (!mayHoldNumber(written) || written.length > 1500 || isIncomplete(written.replace(verb, ''))) continue;
    const counts = numbersIn(passage, sentence);
    const last = counts.findLast(({ span }, index) => index > 1 && totalBefore.test(text.slice(Math.max(0, span.start - 20), span.start)));
    if (last) {
      const cut = Math.max(text.lastIndexOf(',', last.span.start), text.lastIndexOf(';', last.span.start));
      const first = counts[0]!;
      const parts = cut > first.span.end ? partsIn(passage, { start: first.span.start, end: cut }) : undefined;
      if (parts && parts.length > 1) yield* compare(parts, last, passage, near);
      continue;
    }
    // "Of the 32 countries, 18 have a law, 9 are drafting one and 7 have none": with those nothing is left.
    const [whole] = counts;
    const comma = whole ? text.indexOf(', ', whole.span.end) : -1;
    if (whole && comma > 0 && comma < sentence.end && ofAll.test(text.slice(sentence.start, whole.span.start)) && without.test(written)) {
      const parts = partsIn(passage, { start: comma + 2, end: sentence.end });
      if (parts && parts.length > 1) yield* compare(parts, whole, passage, near);
      continue;
    }
    // "In four regions (92 courses: 31 in Africa, 24 in Asia and 37 in Europe)": the total need not come first.
    for (const total of counts.slice(0, 3)) {
      const row = total.kind === 'number' ? opensRow.exec(text.slice(total.span.end, sentence.end)) : undefined;
      if (!row) continue;
      const start = total.span.end + row[0].length;
      const parts = partsIn(passage, { start, end: closing(text, start, sentence.end) });
      if (!parts || parts.length < 2) continue;
      yield* compare(parts, total, passage, near);
      break;
    }
  }
}

/** Where the bracket closes in which a row stands, else the end of the sentence. */
function closing(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 200), start);
  const inside = before.lastIndexOf('(') > before.lastIndexOf(')');
  const close = inside ? text.indexOf(')', start) : -1;
  return close >= 0 && close < end && !text.slice(start, close).includes('(') ? close : end;
}

/** "More than 1,630 came. There were 429 …, 161 … and 123 …": many parts that come so close to a total are its parts. */
function* apart(passage: Passage, sentence: Span, other: Passage, sentences: readonly Span[]): Iterable<Remark> {
  const written = passage.text.slice(sentence.start, sentence.end);
  // "Of the 32 countries, 18 …" has a whole of its own.
  if (/^(?:Of|Among) /.test(written)) return;
  if ((written.match(/[,;]/g) ?? []).length < fewest - 2 || written.length > 1500 || isIncomplete(written)) return;
  const colon = written.indexOf(': ');
  // "By region, …" says that the parts are all.
  const whole = /^By [\p{L}-]+(?: [\p{L}-]+)?, /u.exec(written);
  const parts = partsIn(passage, { start: sentence.start + (whole ? whole[0].length : colon < 0 ? 0 : colon + 2), end: sentence.end });
  if (!parts || parts.length < (whole ? 3 : fewest)) return;
  const tolerance = whole ? near : nearer;
  const sum = parts.reduce((total, { low }) => total + low, 0);
  const largest = Math.max(...parts.map(({ low }) => low));
  const totals = sentences
    .flatMap((span) => (span.end - span.start > 1500 ? [] : numbersIn(other, span)))
    .filter(({ kind, low, high }) => kind === 'number' && low === high && low >= 20 && low > largest && Math.abs(sum - low) <= low * tolerance);
  if (totals.length !== 1) return;
  yield* compare(parts, totals[0]!, other, tolerance);
}

function* compare(parts: readonly Count[], total: Count, passage: Passage, tolerance: number): Iterable<Remark> {
  const sum = parts.reduce((added, { low }) => added + low, 0);
  if (total.kind !== 'number' || total.low !== total.high || Math.abs(sum - total.low) > total.low * tolerance + 0.5) return;
  if (agree({ low: sum, high: sum, qualifier: 'exact' }, total)) return;
  const noun = /^ (?:[\p{L}-]+ ){0,3}?[\p{L}-]+s\b/u.exec(passage.text.slice(total.span.end, total.span.end + 60))?.[0] ?? '';
  const span = { start: total.span.start, end: total.span.end + noun.length };
  yield {
    place: { block: passage.block, span: passage.toSource(span) },
    message: `${quote(passage.text.slice(span.start, span.end))}, but its parts make ${number(sum)}: ${parts.map(({ low }) => number(low)).join(' + ')}. Correct them, or say what else there was.`,
  };
}
