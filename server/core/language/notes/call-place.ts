/** Languages that set the number of a note before the comma or full stop; English and most others set it after. */
const before: ReadonlySet<string> = new Set(['fr', 'es']);

/**
 * How many characters a note's call must skip that is put directly before `following`: punctuation, with the quotation
 * marks around it, in a language (BCP 47) that sets the call after it.
 */
export function skippedBy(following: string, language: string): number {
  if (before.has(language.toLowerCase().split('-')[0]!)) return 0;
  // A full stop that goes on, as in "3.5" or "example.org", ends nothing.
  return /^["'”’»]?[.,;:!?…]{1,3}["'”’»]?(?=[\s)\]*_[]|$)/.exec(following)?.[0].length ?? 0;
}

/** A call as it must be written before `following`: `[^1](x)` would be a link. */
export function callText(label: string, following: string): string {
  return `[^${label}]${following.startsWith('(') ? '\\' : ''}`;
}
