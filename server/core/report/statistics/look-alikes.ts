import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';
import { beforeLabels, labels } from './vocabulary.ts';

/**
 * Whether a number belongs to a name: "Goal 4", "paragraph 63", "Group of 77", "ICANN 57", "SDGs 4, 5 and 9", "39 Simmonds St".
 * `labelEnd` is where the last such number ended.
 */
export function isLabelled(tokens: readonly Token[], { from, to, words }: Figure, labelEnd: number): boolean {
  let before = from - 1;
  if (labelEnd >= 0 && labelEnd < from) {
    let link = before;
    while (link >= labelEnd && link > before - 2 && isLink(tokens[link]!)) link--;
    if (link === labelEnd - 1 && goesOn(tokens, labelEnd, from)) return true;
  }
  // "No. 12", "para. 63".
  if (tokens[before]?.text === '.') before--;
  if (!words && opensAddress(tokens, to)) return true;
  const label = tokens[before];
  if (!label) return false;
  if (label.text === '×') return true;
  if (label.small === 'of') return tokens[before - 1]?.text === 'Group' || tokens[before - 1]?.text === 'G';
  if (labels.has(label.small)) {
    const outer = tokens[before - 1];
    return /^\p{Lu}/u.test(label.text) || !outer || outer.kind === 'sign' || beforeLabels.has(outer.small);
  }
  return !words && /^\p{Lu}{2,}s?$/u.test(label.text);
}

const streets = new Set('st street ave avenue rd road blvd boulevard lane square drive crescent terrace quay'.split(' '));

/** "39 Simmonds St", "12025 Waterfront Drive". */
function opensAddress(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < to + 4; at++) {
    const token = tokens[at];
    if (!token || !/^\p{Lu}/u.test(token.text)) return false;
    if (at > to && streets.has(token.small)) return true;
  }
  return false;
}

/** "SDGs 4, 5 and 9" goes on after a comma; "in Room 9, 72 people" does not. */
function goesOn(tokens: readonly Token[], labelEnd: number, from: number): boolean {
  const label = tokens[labelEnd - 2];
  return from - labelEnd > 1 || tokens[labelEnd]?.text !== ',' || label?.kind !== 'word' || label.small.endsWith('s') || label.small === 'and' || label.small === 'pp';
}

function isLink({ small }: Token): boolean {
  return /^(?:,|and|to|or|&|[-–−])$/.test(small);
}
