/**
 * The punctuation that follows a note mark at once, with the quotation mark that closes after it; undefined where there
 * is none, or where it belongs to what comes next. `text` is what follows the mark.
 */
export function signAfter(text: string): string | undefined {
  return /^(?:[.,;:!?]{1,3}|…)(?:["”’](?=\s|$))?(?![\p{L}\p{N}/])/u.exec(text.slice(0, 8))?.[0];
}
