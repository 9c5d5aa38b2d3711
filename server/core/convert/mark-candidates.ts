import { ordinaryDigits, type NoteForm } from './note-candidates.ts';
import type { SourceLine } from './source-line.ts';

/** A place that may be the mark of a note. */
export interface MarkCandidate {
  readonly form: NoteForm;
  readonly number: number;
  /** The index of its line. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether nothing speaks against it: "war1" is a mark, "IGF3" or "G20" may be a name. */
  readonly strong: boolean;
}

const marks = /(?<raised>[⁰¹²³⁴-⁹]+)|\[(?<bracketed>\d{1,3})\]|(?<=[\p{L}\p{M}\])}”’»"'.,;:!?…])(?<glued>\d{1,3})(?![\p{L}\p{N}%°])/gu;
const measures = /(?:^|[^\p{L}])(?:[kcm]?m|mi|ft|in|s|CO|[\d.,]+)$/u;
const abbreviations = /(?:^|\P{L})(?:art|arts|art\.|nos?|n|para|paras|paragraph|p|pp|vol|v|ver|fig|ch|chap|sec|annex|rev|add|corr)\.?$/iu;

/**
 * The places in a line that may be marks. Digits against a word count only where the word would be one without them:
 * "Assembly1" does, "C11" and "IPv6" do not unless the text says "C" and "IPv" elsewhere.
 */
export function markCandidates({ text, verbatim }: SourceLine, line: number, words: ReadonlySet<string>): MarkCandidate[] {
  if (verbatim) return [];
  const found: MarkCandidate[] = [];
  for (const match of text.matchAll(marks)) {
    const { raised, bracketed, glued } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 60), start);
    const place = { line, start, end };
    // A note begins so, not its mark.
    if (start === 0) continue;
    if (raised) {
      if (!measures.test(before)) found.push({ form: 'raised', number: Number(ordinaryDigits(raised)), ...place, strong: true });
    } else if (bracketed) {
      found.push({ form: 'bracketed', number: Number(bracketed), ...place, strong: true });
    } else if (glued && !glued.startsWith('0')) {
      const strength = strengthOf(before, text.slice(end, end + 2), words);
      if (strength) found.push({ form: 'glued', number: Number(glued), ...place, strong: strength === 'strong' });
    }
  }
  return found;
}

/** A mark with the word before it. */
export function wordAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const word = /\S*$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '';
  return word + text.slice(start, end);
}

function strengthOf(before: string, after: string, words: ReadonlySet<string>): 'strong' | 'weak' | undefined {
  // "2.5", "3:1", "E/2016/21", "file1.html", "name@host1".
  if (/^[./,:\-–_][\p{L}\p{N}]/u.test(after) || /\d[.,:;'’]$/.test(before) || /[/@#_=&][^\s)\]}”’»"]*$|:\/\/\S*$/.test(before)) return undefined;
  if (abbreviations.test(before)) return undefined;
  const word = /([\p{L}\p{M}]+)$/u.exec(before)?.[1];
  // Behind a closing sign.
  if (word === undefined) return /[\p{L}\p{M})\]”’»"'][\])}”’»"'.,;:!?…]{1,3}$/u.test(before) ? 'strong' : /[\])}”’»]$/.test(before) ? 'weak' : undefined;
  if (/^\p{Lu}?[\p{Ll}\p{M}]{2,}$/u.test(word)) return words.has(word.toLowerCase()) || word.length > 3 ? 'strong' : 'weak';
  // A name in capitals: only where the text has it without digits too.
  return words.has(word.toLowerCase()) ? 'weak' : undefined;
}
