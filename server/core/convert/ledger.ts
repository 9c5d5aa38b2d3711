import { ordinaryDigits } from './note-candidates.ts';

/** What a text says, counted: its words and numbers, and its addresses. */
export type Ledger = ReadonlyMap<string, number>;

/**
 * Counts the words and addresses of a text. "Assembly1" is a word and a number, "¹" is 1, and characters that nobody sees count for
 * nothing: so a mark that was linked, or a ligature that was written out, is no word lost.
 */
export function ledgerOf(text: string): Ledger {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = text
    .replace(/[\u200B\u2060\uFEFF\u00AD\uFDD0-\uFDEF]/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, ' ')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  for (const [url] of seen.matchAll(/(?<![\p{L}\p{M}\p{N}])(?:https?|ftp):\/\/[^\s<>"]+/gu)) {
    // Brackets and punctuation behind an address may be the sentence's or the address's own.
    // The mark of a note may stand behind a link.
    add(url.replace(/\)\[\^.*$/, '').replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '').replace(/\\(?=[^\p{L}\p{N}])/gu, ''));
  }
  const shown = seen.normalize('NFC').replace(/[⁰¹²³⁴-⁹]+/g, (digits) => ` ${ordinaryDigits(digits)} `);
  for (const [word] of shown.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)) add(word);
  return counts;
}

/** What the source says oftener than the draft and the report together. */
export function missingFrom(source: Ledger, ...kept: readonly Ledger[]): string[] {
  const missing: string[] = [];
  for (const [key, count] of source) {
    const found = kept.reduce((sum, ledger) => sum + (ledger.get(key) ?? 0), 0);
    for (let lost = found; lost < count; lost++) missing.push(key);
  }
  return missing;
}
