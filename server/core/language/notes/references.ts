import type { Analysis } from '../../analysis/index.ts';
import { marksOf, noteMarkAt, type NoteMark } from './note-mark.ts';

/** Every call of the note at an offset, with its definitions if they are asked for; undefined where no note's mark stands. */
export function noteMarksAt(analysis: Analysis, offset: number, withDefinitions = true): NoteMark[] | undefined {
  const mark = noteMarkAt(analysis, offset);
  const note = mark && analysis.report.footnote(mark.label);
  return note && marksOf(note, analysis).filter(({ kind }) => withDefinitions || kind === 'call');
}
