import type { Piece } from '../rule.ts';
import type { Passage } from '../../report/index.ts';
import { numbersIn, type Count } from '../../report/statistics/index.ts';
import type { Span } from '../../markdown/index.ts';

/** Something that is no number, but counted in the total all the same; or what says that not all is named. */
const incomplete =
  /\b(?:in addition to|besides|as well as|apart from|excluding|not counting|other than|including|includes?|among (?:them|others|these|which)|such as|for example|e\.g|several|various|many|numerous|of which|of whom|respectively|compared|up from|increase|rest|plus|average|each|per (?:day|session|year))\b/i;

/** Whether the words of a row say that its numbers are not all that is in the total. */
export function isIncomplete(text: string): boolean {
  return incomplete.test(text);
}

/**
 * The numbers of a row such as "8 main sessions, 96 workshops and 31 open forums": one in each part, all exact and of
 * things. Undefined where a part has none or more, so that the sum would mean nothing.
 */
export function partsIn(passage: Passage, span: Span): readonly Count[] | undefined {
  const { text } = passage;
  const row = text.slice(span.start, span.end);
  if (row.length > 1500) return undefined;
  // "Nine are preparing one" counts nothing there.
  const all = numbersIn(passage, span).filter(({ number }) => !/^one(?:,| and\b|$)/.test(text.slice(number.start, Math.min(span.end, number.end + 4))));
  const aside = asides(row, span.start);
  const outside = all.filter(({ number }) => !aside.some(({ start, end }) => start <= number.start && number.end <= end));
  // "Civil society (541), governments (268)"
  const inside = outside.length === 0;
  const counts = inside ? all : outside;
  if (counts.some(({ kind, qualifier, low, high }) => kind !== 'number' || qualifier !== 'exact' || low !== high)) return undefined;
  const bounds = separators(row, span.start, aside, counts);
  const edges = [span.start, ...bounds, span.end];
  for (let index = 0; index + 1 < edges.length; index++) {
    const within = counts.filter(({ number }) => number.start >= edges[index]! && number.start < edges[index + 1]!);
    if (within.length !== 1) return undefined;
  }
  return counts;
}

function asides(row: string, start: number): Span[] {
  return [...row.matchAll(/\([^()]*\)/g)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

/** Where a row parts: at semicolons where it has any, else at commas; and at an "and" before a number. */
function separators(row: string, start: number, aside: readonly Span[], counts: readonly Count[]): number[] {
  const sign = row.includes(';') ? /;/g : /,(?!\d)/g;
  const signs = [...row.matchAll(sign)].map((match) => start + match.index).filter((at) => !aside.some((span) => span.start < at && at < span.end));
  const ands = [...row.matchAll(/ and (?!(?:[\p{L}-]+ )*$)/gu)].map((match) => start + match.index);
  const found = new Set(signs.filter((at) => at < start + row.trimEnd().length - 1));
  for (const at of ands) {
    // "And" parts only where what stands on both sides, up to the next sign, has a number of its own.
    const before = Math.max(start, ...[...found].filter((sign) => sign < at));
    const after = Math.min(start + row.length, ...signs.filter((sign) => sign > at));
    const has = (from: number, to: number): boolean => counts.some(({ number }) => number.start >= from && number.start < to);
    if (has(before, at) && has(at, after)) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** The passages of a node, in the order of the text. */
export function passagesWithin({ node, facts }: Piece): readonly Passage[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return facts.passages.filter(({ span, within }) => span.start >= start && span.end <= end && !within.includes('footnoteDefinition'));
}
