import type { Span } from '../../markdown/index.ts';
import type { Passage, Statistic } from '../../report/index.ts';
import type { Count } from '../../report/statistics/index.ts';

/** The figures of a growth: "from 37 NRIs … to 72", "72, up from 37", "to 72 from 37". */
export interface Change {
  readonly from: Pick<Count, 'low' | 'high' | 'qualifier'>;
  readonly to: Pick<Count, 'low' | 'high' | 'qualifier'>;
  readonly span: Span;
  /** Both are shares. */
  readonly share: boolean;
}

/** The changes that a sentence gives figures for: of things that it names, else of bare figures. */
export function changesIn(passage: Passage, figures: readonly Statistic[], counts: readonly Count[]): readonly Change[] {
  const named = changesAmong(passage, figures);
  return named.length > 0 ? named : bareChanges(passage, counts);
}

/** Two figures of one thing, the one before and the one after. */
function changesAmong({ text }: Passage, figures: readonly Statistic[]): Change[] {
  const found: Change[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [a, b] = [figures[index]!, figures[index + 1]!];
    if (a.low <= 0) continue;
    if (a.metric !== b.metric || (a.metric === undefined && a.unit.toLowerCase() !== b.unit.toLowerCase())) continue;
    const before = text.slice(Math.max(0, a.span.start - 12), a.span.start);
    const between = text.slice(a.span.end, b.span.start);
    const span = { start: a.span.start, end: b.span.end };
    const share = a.unit === 'per cent';
    if (/\bfrom $/i.test(before) && /\bto (?:an? |the )?(?:[\p{L}-]+ ){0,3}$/u.test(between)) found.push({ from: a, to: b, span, share });
    else if (/\b(?:to|reached|at) $/i.test(before) && /^[^;]{0,40}\bfrom $/.test(between)) found.push({ from: b, to: a, span, share });
    else if (/^[^;]{0,30}(?:up|down) from $/.test(between)) found.push({ from: b, to: a, span, share });
  }
  return found;
}

/** Between two bare figures: "from 4,000 in 2020 to 9,500". */
const between = /^(?: (?:in|by|at the end of) (?:19|20)\d\d,?)? to $/;

/** "18 States, against 13 in 2018": the figure before comes after. */
const against = /^ (?:[\p{L}-]+ ){0,4}?[\p{L}-]+(?: in (?:19|20)\d\d)?,? (?:against|compared (?:with|to)|up from|down from) (?:the )?$/u;
const alone = /^(?:[,.;)]| in (?:19|20)\d\d| (?:the|a) year (?:before|earlier))/;

/** "Rose by 12 per cent, from 1,000 to 1,120": the figures need no noun. */
function bareChanges({ text }: Passage, counts: readonly Count[]): Change[] {
  return counts.flatMap((from, index) => {
    const to = counts[index + 1];
    if (from.kind === 'number' && from.low < from.high && from.low > 0 && text.startsWith('from ', from.span.start)) {
      const { qualifier, low, high } = from;
      return [{ from: { low, high: low, qualifier }, to: { low: high, high, qualifier }, span: from.span, share: false }];
    }
    // "From 400,000 to 250,000 euros"
    if (!to || from.kind === 'per cent' || to.kind === 'per cent' || (from.kind === 'money' && to.kind !== 'money') || from.low <= 0) return [];
    if (against.test(text.slice(from.span.end, to.span.start)) && alone.test(text.slice(to.span.end, to.span.end + 20))) return [{ from: to, to: from, span: { start: from.span.start, end: to.span.end }, share: false }];
    const named = /\bfrom $/.test(text.slice(Math.max(0, from.span.start - 6), from.span.start)) && between.test(text.slice(from.span.end, to.span.start));
    return named ? [{ from, to, span: { start: from.span.start, end: to.span.end }, share: false }] : [];
  });
}
