import type { Entry } from './entry.ts';
import type { LinkedNote } from './link-notes.ts';
import { wordAround, type MarkCandidate } from './mark-candidates.ts';
import type { SourceLine } from './source-line.ts';

/**
 * What the report says of marks that were left in the text because no note could be found for them: raised digits, and
 * digits against words where there are at least two that count 1, 2 ….
 */
export function loneMarks(marks: readonly MarkCandidate[], linked: readonly LinkedNote[], lines: readonly SourceLine[]): Entry[] {
  const used = new Set(linked.flatMap((note) => note.marks));
  const lone = marks.filter((mark) => !used.has(mark) && mark.strong && mark.form !== 'bracketed');
  const counted: MarkCandidate[] = [];
  for (const mark of lone) {
    if (mark.form === 'glued' && mark.number === counted.length + 1) counted.push(mark);
  }
  const told = new Set([...(counted.length > 1 ? counted : []), ...lone.filter(({ form }) => form === 'raised')]);
  return lone.filter((mark) => told.has(mark)).map((mark): Entry => {
    const { number, text } = lines[mark.line]!;
    return { kind: 'check', line: number, text: wordAround(text, mark), why: `This looks like the mark of note ${mark.number}, but its text was not found, so it was left as it is.` };
  });
}
