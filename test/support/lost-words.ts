import type { ImportedDraft } from '../../server/core/convert/index.ts';

/**
 * The words and addresses of a source that are neither in the draft nor among what the report says is not in it, each as
 * often as it is missing. Counted otherwise than the product does: word for word, on both sides of a mark.
 */
export function lostWords(source: string, { draft, report }: Pick<ImportedDraft, 'draft' | 'report'>): string[] {
  const kept = new Map<string, number>();
  for (const word of [...wordsOf(draft.replace(/\\(?=[!-/:-@[-`{-~])/g, '')), ...wordsOf(report)]) kept.set(word, (kept.get(word) ?? 0) + 1);
  return wordsOf(source).filter((word) => {
    const count = kept.get(word) ?? 0;
    kept.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf(text: string): string[] {
  const seen = text.replace(/[\u00AD\u200B\u2060\uFEFF\uFDD0-\uFDEF]/g, '').replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, ' ').replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  const addresses = (seen.match(/(?<![\p{L}\p{M}\p{N}])https?:\/\/[^\s<>"|]+/gu) ?? []).map((url) => url.replace(/[^\p{L}\p{N}]+$/u, ''));
  return [...addresses, ...(seen.normalize('NFC').replace(/[⁰¹²³⁴-⁹]+/g, (digits) => ` ${digits.normalize('NFKC')} `).match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? [])];
}
