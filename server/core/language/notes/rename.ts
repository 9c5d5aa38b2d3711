import { labelKey, type Analysis, type TextEdit } from '../../analysis/index.ts';
import { marksOf, noteMarkAt, type NoteMark } from './note-mark.ts';

/** Either the edits, or a sentence that says why there are none. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** The name that can be changed at an offset; undefined where no note's mark stands. */
export function renamedAt(analysis: Analysis, offset: number): NoteMark | undefined {
  return noteMarkAt(analysis, offset);
}

/** Gives a note another name, at all its calls and where it is given. `name` may come with its brackets. */
export function renameNote(analysis: Analysis, offset: number, name: string): Renaming | undefined {
  const mark = noteMarkAt(analysis, offset);
  const note = mark && analysis.report.footnote(mark.label);
  if (!mark || !note) return undefined;
  const label = name.trim().replace(/^\[?\^(.*?)\]?:?$/, '$1');
  const refusal = faultOf(label) ?? clashOf(label, mark, analysis);
  if (refusal !== undefined) return { refusal };
  const changed = marksOf(note, analysis).filter((other) => other.label !== label);
  return { edits: changed.map((other) => ({ ...other.name, text: label })) };
}

/** Markdown would take more, but what it takes does not look like a note's name any more. */
function faultOf(label: string): string | undefined {
  if (label === '') return 'A note needs a name: a number or a word.';
  if (/[\s[\]\\]/.test(label)) return `“${label}” cannot be the name of a note; leave out spaces, brackets and backslashes.`;
  if (label.length > longest) return `The name of a note can have ${longest} characters at most.`;
  return undefined;
}

const longest = 100;

function clashOf(label: string, { label: own }: NoteMark, { report }: Analysis): string | undefined {
  if (labelKey(label) === labelKey(own)) return undefined;
  const other = report.footnote(label);
  return other && `There is a note “${other.label}” already; choose another name, or the two would become one.`;
}
