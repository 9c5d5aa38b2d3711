import type { Qualifier } from '../statistic.ts';
import type { Token } from './tokens.ts';

const phrases: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['over', [
    'more than', 'well over', 'over', 'at least', 'above', 'upwards of', 'upward of', 'in excess of', 'no fewer than', 'no less than',
    'not less than', 'not fewer than', 'exceeding', 'exceeded', 'a minimum of', 'minimum of', 'greater than', 'surpassing', 'just over', 'slightly over',
    'slightly more than', 'just above', 'beyond',
  ]],
  ['about', [
    'about', 'approximately', 'approx', 'approx .', 'around', 'some', 'roughly', 'circa', 'ca', 'ca .', 'an estimated', 'estimated', 'in the region of',
    'in the order of', '~', '≈', 'an average of', 'on average',
  ]],
  ['nearly', ['nearly', 'almost', 'close to', 'just under', 'approaching', 'just short of', 'slightly under', 'slightly less than', 'slightly fewer than', 'just below']],
  ['under', ['fewer than', 'less than', 'under', 'up to', 'as many as', 'at most', 'no more than', 'not more than', 'a maximum of', 'maximum of', 'below']],
];

const fillers = new Set(['a', 'an', 'the']);

const byLastWord = new Map<string, { words: readonly string[]; qualifier: Qualifier }[]>();
for (const [qualifier, list] of phrases) {
  for (const phrase of list) {
    const words = phrase.split(' ');
    const last = words.at(-1)!;
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { words, qualifier }].sort((a, b) => b.words.length - a.words.length));
  }
}

/** The qualifier that ends before a token, and where it begins; `exact` from the token itself where there is none. */
export function qualifierBefore(tokens: readonly Token[], index: number): { qualifier: Qualifier; from: number } {
  const end = fillers.has(tokens[index - 1]?.small ?? '') ? index - 1 : index;
  const found = byLastWord
    .get(tokens[end - 1]?.small ?? '')
    ?.find(({ words }) => words.every((word, at) => tokens[end - words.length + at]?.small === word));
  // "The backbone extends over 12,500 km" is exact.
  if (found?.words.length === 1 && found.words[0] === 'over' && /^(?:extend|stretch|spread|span|range)(?:s|es|ed|ing)?$/.test(tokens[end - 2]?.small ?? '')) {
    return { qualifier: 'exact', from: index };
  }
  return found ? { qualifier: found.qualifier, from: end - found.words.length } : { qualifier: 'exact', from: index };
}

/** What follows a figure and widens it: "200 or more", "200 or so"; its number of tokens is 2, or 0 where nothing does. */
export function qualifierAfter(tokens: readonly Token[], index: number): { qualifier: Qualifier; length: number } {
  if (tokens[index]?.small !== 'or') return { qualifier: 'exact', length: 0 };
  const next = tokens[index + 1]?.small;
  if (next === 'more' || next === 'above') return { qualifier: 'over', length: 2 };
  if (next === 'so') return { qualifier: 'about', length: 2 };
  return next === 'fewer' || next === 'less' ? { qualifier: 'under', length: 2 } : { qualifier: 'exact', length: 0 };
}
