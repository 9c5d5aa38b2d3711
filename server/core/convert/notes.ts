import type { Entry } from './entry.ts';
import { joinAll } from './join-lines.ts';
import type { Layout } from './layout.ts';
import { linkNotes, type LinkedNote } from './link-notes.ts';
import { loneMarks } from './lone-marks.ts';
import { markCandidates, wordAround, type MarkCandidate } from './mark-candidates.ts';
import { isNotesHeading, noteTexts, unlinked, type NoteText } from './note-texts.ts';
import { placedMark } from './placed.ts';
import { placeOf, withoutLines, type Markup, type SourceLine } from './source-line.ts';

/** A note of the draft. */
export interface Note {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

export interface FoundNotes {
  /** The lines without those of notes, with the marks of notes in their places. */
  readonly lines: readonly SourceLine[];
  readonly notes: readonly Note[];
  readonly entries: readonly Entry[];
}

/** Takes the texts of notes out of the lines, wherever they stand, and links the marks to them where that is certain. */
export function takeNotes(lines: readonly SourceLine[], layout: Layout, vocabulary: ReadonlySet<string>, markup: Markup): FoundNotes {
  const texts = noteTexts(lines, layout, markup);
  const inNote = new Set(texts.filter(({ certain }) => certain).flatMap(({ start, end }) => range(start, end)));
  const marks = lines.flatMap((line, index) => (inNote.has(index) ? [] : markCandidates(line, index, vocabulary)));
  const linked = linkNotes(texts, marks);
  const labels = labelsOf(linked, texts);

  const entries: Entry[] = [];
  const removed = new Set<SourceLine>();
  const notes: Note[] = [];
  const take = (note: NoteText, label: string): void => {
    const own = lines.slice(note.start, note.end);
    const { text, entries: joining } = joinAll(note.text, own.slice(1), vocabulary, new Set());
    notes.push({ label, text, line: own[0]!.number });
    entries.push(...joining);
    for (const line of own) removed.add(line);
  };
  for (const { note, marks: own } of linked) {
    const label = labels.get(note)!;
    take(note, label);
    for (const mark of own) {
      const { number, text } = lines[mark.line]!;
      const why = `The mark of note ${label}, whose text stands in ${placeOf(lines[note.start]!)} behind “${note.label}”.`;
      entries.push({ kind: 'done', line: number, text: `${wordAround(text, mark)} … ${note.label}`, why, only: true });
    }
  }
  const linkedBlocks = new Set(linked.map(({ note }) => note.block));
  for (const note of texts) {
    if (note.form === 'markdown') {
      take(note, note.label);
    } else if (!labels.has(note) && (note.form === 'raised' || isNoteAllTheSame(note, lines, linkedBlocks))) {
      const [first, ...rest] = lines.slice(note.start, note.end);
      entries.push(...unlinked(note, first!, rest));
      for (const line of [first!, ...rest]) removed.add(line);
    }
  }
  const last = lines.findLast((line) => !removed.has(line));
  if (last && last !== lines.at(-1) && isNotesHeading(last.text)) {
    removed.add(last);
    entries.push({ kind: 'removed', line: last.number, text: last.text, why: 'This heading stood above the notes, which need none in Markdown.' });
  }
  return { lines: withoutLines(withMarks(lines, linked, labels), removed), notes, entries: [...entries, ...loneMarks(marks, linked, lines)] };
}

/** A number without a mark begins a note where it stands among notes, or under a rule at a page's end; else it may be text. */
function isNoteAllTheSame({ block, certain, number, start, end }: NoteText, lines: readonly SourceLine[], linkedBlocks: ReadonlySet<number>): boolean {
  if (certain && linkedBlocks.has(block)) return true;
  return number === 1 && lines[start]!.ruled && (lines[end]?.pageStart ?? true);
}

/** Numbers as written, where each occurs once; else they are counted through, past the labels that the source has in Markdown. */
function labelsOf(linked: readonly LinkedNote[], texts: readonly NoteText[]): Map<NoteText, string> {
  const taken = new Set(texts.filter(({ form }) => form === 'markdown').map(({ label }) => label));
  const written = linked.map(({ note }) => note.label);
  const unique = new Set([...written, ...taken]).size === written.length + taken.size;
  let number = 0;
  const next = (): string => {
    do number++;
    while (taken.has(String(number)));
    return String(number);
  };
  return new Map(linked.map(({ note }) => [note, unique ? note.label : next()]));
}

/** Puts marks in their places; lines are exchanged, so that those of notes keep their identity. */
function withMarks(lines: readonly SourceLine[], linked: readonly LinkedNote[], labels: ReadonlyMap<NoteText, string>): SourceLine[] {
  const places = new Map<number, { mark: MarkCandidate; label: string }[]>();
  for (const { note, marks } of linked) {
    for (const mark of marks) places.set(mark.line, places.get(mark.line) ?? []).get(mark.line)!.push({ mark, label: labels.get(note)! });
  }
  return lines.map((line, index) => {
    const own = places.get(index);
    if (!own) return line;
    let text = '';
    let end = 0;
    for (const { mark, label } of own.sort((a, b) => a.mark.start - b.mark.start)) {
      text += line.text.slice(end, mark.start) + placedMark(label);
      end = mark.end;
    }
    return { ...line, text: text + line.text.slice(end) };
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
