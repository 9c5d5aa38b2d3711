import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';
import { beforeLabels, labels } from './vocabulary.ts';

/**
 * Whether a number belongs to a name: "Goal 4", "paragraph 63", "Group of 77", "ICANN 57", "SDGs 4, 5 and 9".
 * `labelEnd` is where the last such number ended.
 */
export function isLabelled(tokens: readonly Token[], { from, words }: Figure, labelEnd: number): boolean {
  let before = from - 1;
  if (labelEnd >= 0 && labelEnd < from) {
    let link = before;
    while (link >= labelEnd && link > before - 2 && isLink(tokens[link]!)) link--;
    if (link === labelEnd - 1) return true;
  }
  // "No. 12", "para. 63".
  if (tokens[before]?.text === '.') before--;
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

function isLink({ small }: Token): boolean {
  return /^(?:,|and|to|or|&|[-–−])$/.test(small);
}
