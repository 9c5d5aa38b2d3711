import type { Entry } from './entry.ts';
import { isFull, type Layout } from './layout.ts';
import { endsSentence, mustGoOn, startsSmall } from './line-ends.ts';
import { noteCandidate, type NoteCandidate } from './note-candidates.ts';
import { placeOf, type Markup, type SourceLine } from './source-line.ts';

/** The text of a note, as far as its lines go. */
export interface NoteText extends NoteCandidate {
  /** The index of its first line, and the one past its last. */
  readonly start: number;
  readonly end: number;
  /** Which run of notes it stands in, one note below the other; from 0. */
  readonly block: number;
  /** Whether its place, and not its number alone, tells that it is a note. */
  readonly certain: boolean;
}

/** All runs of lines that may be notes, in order, with the lines that go on below each. */
export function noteTexts(lines: readonly SourceLine[], layout: Layout, markup: Markup): NoteText[] {
  const found: NoteText[] = [];
  let block = -1;
  let last: NoteText | undefined;
  for (let index = 0; index < lines.length; ) {
    const candidate = noteCandidate(lines[index]!, markup);
    if (!candidate || (candidate.text === '' && !hasTextBelow(lines, index, layout, markup))) {
      index++;
      continue;
    }
    const end = endOfNote(lines, index, layout, markup);
    const close = last !== undefined && last.end === index && last.form === candidate.form && lines[index]!.gap <= layout.gap + 1;
    // Notes at the end of the text are one run, whatever the edges of pages put between them.
    const below = close || (last !== undefined && lines[last.start]!.set?.endnote === true && lines[index]!.set?.endnote === true);
    if (!below) block++;
    const certain = candidate.form !== 'glued' || (below && last!.certain) || standsLikeNote(lines, index, end, candidate, markup);
    last = { ...candidate, start: index, end, block, certain };
    found.push(last);
    index = end;
  }
  return found;
}

/** A raised number alone in its line, apart from the text, is a note's where the next line stands close to it. */
function hasTextBelow(lines: readonly SourceLine[], index: number, layout: Layout, markup: Markup): boolean {
  const next = lines[index + 1];
  const apart = lines[index]!.gap > layout.gap || lines[index]!.ruled;
  return apart && next !== undefined && next.gap === 0 && !next.verbatim && !noteCandidate(next, markup);
}

/** A number and a space begin many lines. Those of notes stand under a rule, hold an address, or end a page or the text. */
function standsLikeNote(lines: readonly SourceLine[], start: number, end: number, { number, text }: NoteCandidate, markup: Markup): boolean {
  const line = lines[start]!;
  if (line.ruled || /^(?:https?:\/\/|www\.|see |ibid|idem|available |source)/i.test(text)) return true;
  if (isNotesHeading(lines[start - 1]?.text ?? '')) return true;
  const next = lines[end];
  if (!next || next.pageStart || isAddress(next.text)) return true;
  const follower = noteCandidate(next, markup);
  return follower?.form === 'glued' && follower.number === number + 1 && /^(?:https?:\/\/|see |ibid|available )/i.test(follower.text);
}

function endOfNote(lines: readonly SourceLine[], start: number, layout: Layout, markup: Markup): number {
  const candidate = noteCandidate(lines[start]!, markup);
  const own = candidate?.form === 'markdown';
  let end = start + (candidate?.text === '' && !own ? 2 : 1);
  for (; end < lines.length; end++) {
    const line = lines[end - 1]!;
    const next = lines[end]!;
    if (next.set?.begins !== undefined && line.set) {
      if (next.set.begins || next.pageStart || next.ruled || next.cut) break;
      continue;
    }
    if (next.verbatim || next.pageStart || next.ruled || next.cut || noteCandidate(next, markup) || isAddress(next.text)) break;
    // Markdown indents what goes on below a blank line.
    if (own ? next.gap > 0 && !(next.gap === 1 && next.indent >= 4) : next.gap > 0) break;
    if (own || mustGoOn(line.text)) continue;
    const addressEnds = /https?:\/\/\S+[^/=&?_%-]>?$/.test(line.text);
    if (endsSentence(line.text) || addressEnds) break;
    if (!isFull(line, layout) && !startsSmall(next.text)) break;
  }
  return end;
}

/** Whether a line holds addresses and nothing else. */
export function isAddress(text: string): boolean {
  return /^(?:<?(?:https?:\/\/|ftp:\/\/|www\.|mailto:)\S+(?: |$))+$/i.test(text);
}

/** Whether a line announces notes: "Notes", "Endnotes:", "References". */
export function isNotesHeading(text: string): boolean {
  return /^[#*_ ]*(?:end|foot)?notes?(?: and references)?[:*_ ]*$|^[#*_ ]*references[:*_ ]*$/i.test(text);
}

/** What the report says of a note that nothing refers to. */
export function unlinked({ label }: NoteCandidate, line: SourceLine, rest: readonly SourceLine[]): Entry[] {
  const why = `This looks like the text of note ${label}, but the place of its mark is not certain; write “[^${label}]” there, and the note at the end.`;
  return [
    { kind: 'check', line: line.number, text: line.text, why, only: true },
    ...rest.map((more): Entry => ({ kind: 'check', line: more.number, text: more.text, why: `This goes on from the note in ${placeOf(line)}.`, only: true })),
  ];
}
