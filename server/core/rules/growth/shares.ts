import type { Passage } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';
import { number } from '../agreement.ts';
import { quote } from '../quote.ts';
import type { Remark } from '../rule.ts';

/** Before a share they make it that of the figures before: "33 of the 99 workshops (a third)", "33 or a third", "33, i.e. a third". */
const thatIs = /^ ?(?:[\p{L}-]+ ){0,4}?[\p{L}-]*(?:[,(–—] ?\(?(?:or |i\.e\.,? |that is,? |equal to |about )?| or )$/u;
/** "99 workshops, of which 33", "Of the 99 workshops, 33", "a survey of 99 schools showed that 33". */
const wholeFirst = /^ (?:[\p{L}-]+ ){0,3}?(?:[\p{L}-]+,? (of which|of whom|among them|including) (?:only )?|[\p{L}-]+, (?:only )?|[\p{L} -]{0,40}(:) |(?:show(?:ed|s)|found|reported) (?:that )?)$/u;

function isWholeFirst(before: string, between: string): boolean {
  const found = wholeFirst.exec(between);
  return found !== null && ((found[1] ?? found[2]) !== undefined || /\b[Oo]f (?:the |these |all |its |our )?$/.test(before));
}

/** "40 of the 120 participants (43 per cent)": a share beside the figures that it is made of. */
export function* shares(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  for (let index = 0; index + 2 < counts.length; index++) {
    const [one, two, share] = [counts[index]!, counts[index + 1]!, counts[index + 2]!];
    // "Of the 99 workshops, 33 (a third) were on security."
    const turned = one.low > two.low && isWholeFirst(passage.text.slice(Math.max(0, one.span.start - 12), one.span.start), passage.text.slice(one.span.end, two.span.start));
    const [part, whole] = turned ? [two, one] : [one, two];
    if (part.kind !== 'number' || whole.kind !== 'number' || share.kind !== 'per cent') continue;
    if (part.qualifier !== 'exact' || whole.qualifier !== 'exact' || share.qualifier !== 'exact' || whole.low <= part.low || share.low !== share.high) continue;
    if (!turned && !/^ (?:out )?of (?:the |these |a total of |its |our )?$/.test(passage.text.slice(part.span.end, whole.span.start))) continue;
    // "78 (75 per cent of speakers)" is a share of something else.
    if (turned && /^\)? of\b/.test(passage.text.slice(share.span.end, share.span.end + 5))) continue;
    if (!thatIs.test(passage.text.slice(two.span.end, share.span.start))) continue;
    yield* compare(passage, part, whole, share);
  }
}

/** Between a share and the whole that it is of, between the whole and the part in brackets; and the other way round. */
const ofWhole = /^ of (?:the |its |our |all |these )?$/;
const inBrackets = /^ (?:[\p{L}-]+ ){0,3}?[\p{L}-]+(?: \(|, or )$/u;
const ofThem = /^ of (?:the |its |our |all |these )?(?:[\p{L}-]+ ){0,3}?[\p{L}-]+ \($/u;
const outOf = /^ (?:out )?of (?:the )?$/;

/** "66 per cent of the 90 members (45)", "30 per cent of members (12 out of 50)". */
export function* sharesOf(passage: Passage, counts: readonly Count[]): Iterable<Remark> {
  const { text } = passage;
  for (let index = 0; index + 2 < counts.length; index++) {
    const [share, second, third] = [counts[index]!, counts[index + 1]!, counts[index + 2]!];
    if (share.kind !== 'per cent' || second.kind !== 'number' || third.kind !== 'number' || text[third.span.end] !== ')') continue;
    if ([share, second, third].some(({ qualifier, low, high }) => qualifier !== 'exact' || low !== high)) continue;
    const [one, two] = [text.slice(share.span.end, second.span.start), text.slice(second.span.end, third.span.start)];
    const [whole, part] = ofWhole.test(one) && inBrackets.test(two) ? [second, third] : ofThem.test(one) && outOf.test(two) ? [third, second] : [];
    if (!whole || !part || part.low > whole.low) continue;
    yield* compare(passage, part, whole, share);
  }
}

function* compare({ text, block, toSource }: Passage, part: Count, whole: Count, share: Count): Iterable<Remark> {
  const real = (part.low / whole.low) * 100;
  const written = text.slice(share.number.start, share.number.end);
  // Words such as "a third" are rounder than figures.
  const slack = /\d|cent/.test(written) ? (Number.isInteger(share.low) ? 1 : 0.11) : 3;
  if (Math.abs(real - share.low) <= slack) return;
  yield {
    place: { block, span: toSource(share.number) },
    message: `${quote(written)}, but ${number(part.low)} of ${number(whole.low)} are ${number(Math.round(real * 10) / 10)} per cent. Correct the share or the figures.`,
  };
}
