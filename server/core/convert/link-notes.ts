import type { MarkCandidate } from './mark-candidates.ts';
import type { NoteText } from './note-texts.ts';

/** A note and the places of its marks. */
export interface LinkedNote {
  readonly note: NoteText;
  readonly marks: readonly MarkCandidate[];
}

/**
 * Finds the marks of notes. Notes of one form are read in order, as series 1, 2, 3 …, each of which may begin again at 1 with
 * a page. The mark of a note stands before its text and behind the notes of earlier pages; raised and bracketed ones are
 * marks wherever they stand there. Digits against a word are one only if no other place could be it: the marks 1, 2, 3 …
 * must come in this order, and are sought from both ends; where the two differ, none is certain.
 */
export function linkNotes(notes: readonly NoteText[], marks: readonly MarkCandidate[]): LinkedNote[] {
  const linked: LinkedNote[] = [];
  for (const form of ['raised', 'bracketed', 'glued'] as const) {
    const byNumber = new Map<number, MarkCandidate[]>();
    for (const mark of marks) {
      if (mark.form !== form) continue;
      const same = byNumber.get(mark.number);
      if (same) same.push(mark);
      else byNumber.set(mark.number, [mark]);
    }
    let from = 0;
    for (const series of seriesOf(notes.filter((note) => note.form === form && note.certain))) {
      const ranged = series.map((note, index) => ({ note, marks: inRange(byNumber.get(note.number) ?? [], series, index, from) }));
      linked.push(...(form === 'glued' ? onlyCertain(ranged) : ranged));
      from = series.at(-1)!.end;
    }
  }
  return linked.filter((note) => note.marks.length > 0);
}

/** Notes that count on from 1; a number that a note must have before its text may leave one out. */
function seriesOf(notes: readonly NoteText[]): NoteText[][] {
  const series: NoteText[][] = [];
  for (const note of notes) {
    const last = series.at(-1)?.at(-1);
    const strict = note.form === 'glued';
    if (last && (strict ? note.number === last.number + 1 : note.number > last.number)) series.at(-1)!.push(note);
    else if (note.number === 1 || !strict) series.push([note]);
  }
  return series;
}

/** The candidates of the note's number between the run of notes before its own and the note itself. */
function inRange(marks: readonly MarkCandidate[], series: readonly NoteText[], index: number, from: number): MarkCandidate[] {
  const note = series[index]!;
  const before = series.findLast(({ block }) => block < note.block);
  const start = Math.max(from, before?.end ?? 0);
  return marks.slice(firstFrom(marks, start), firstFrom(marks, note.start));
}

/** The index of the first mark in this line or a later one. */
function firstFrom(marks: readonly MarkCandidate[], line: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function onlyCertain(ranged: readonly LinkedNote[]): LinkedNote[] {
  // Where a place that nothing speaks against exists, the doubtful ones are names: "Goal4" beside "Platform4".
  const candidates = ranged.map(({ marks }) => (marks.some(({ strong }) => strong) ? marks.filter(({ strong }) => strong) : marks));
  const earliest: (MarkCandidate | undefined)[] = [];
  const latest: (MarkCandidate | undefined)[] = [];
  let after = { line: -1, end: 0 };
  for (const [index, marks] of candidates.entries()) {
    earliest[index] = marks.find((mark) => mark.line > after.line || (mark.line === after.line && mark.start >= after.end));
    after = earliest[index] ?? after;
  }
  let before = { line: Infinity, start: 0 };
  for (let index = candidates.length - 1; index >= 0; index--) {
    latest[index] = candidates[index]!.findLast((mark) => mark.line < before.line || (mark.line === before.line && mark.end <= before.start));
    before = latest[index] ?? before;
  }
  return ranged.flatMap(({ note }, index) => {
    const mark = earliest[index];
    return mark && mark === latest[index] ? [{ note, marks: [mark] }] : [];
  });
}
