import { Analysis, applyEdits, labelKey } from '../../analysis/index.ts';
import { templatesWith } from '../../template/templates.ts';
import { isChunk, piecesOf, removals } from '../notes/note-chunks.ts';
import { allMarks } from '../notes/note-mark.ts';

/** A text that goes into a report, apart from the notes that it brings. */
export interface Excerpt {
  readonly body: string;
  /** Each as it is written, with its mark. */
  readonly notes: readonly string[];
  /** The keys of the labels of all marks in it, of calls and notes. */
  readonly marks: readonly string[];
  /** Whether the body is one paragraph of running text. */
  readonly isParagraph: boolean;
}

/**
 * Parts a Markdown text from its front matter and notes. Where one of its labels is `taken` (by their keys), all that are numbers are numbered anew, and
 * a name that is taken gets a number behind it, so that each mark goes on leading to its note.
 */
export function excerptOf(markdown: string, taken: ReadonlySet<string>): Excerpt {
  const opened = new Analysis(markdown, [], templatesWith([]));
  const labels = newLabels(allMarks(opened).map(({ label }) => label), taken);
  const edits = allMarks(opened).flatMap(({ label, name }) => {
    const text = labels.get(labelKey(label));
    return text === undefined ? [] : [{ ...name, text }];
  });
  const relabelled = edits.length === 0 ? opened : new Analysis(applyEdits(markdown, edits), [], templatesWith([]));
  const whole = piecesOf(relabelled);
  const notes = whole.pieces.filter(isChunk);
  const gone = new Set(whole.pieces.filter((piece) => isChunk(piece) || piece.type === 'yaml'));
  const left = whole.pieces.filter((piece) => !gone.has(piece));
  return {
    body: applyEdits(whole.text, removals(gone, whole)).trim(),
    notes: notes.map(({ start, end }) => whole.text.slice(start, end)),
    marks: allMarks(relabelled).map(({ label }) => labelKey(label)),
    isParagraph: left.length === 1 && left[0]!.type === 'paragraph',
  };
}

function newLabels(labels: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const written = new Map(labels.toReversed().map((label) => [labelKey(label), label]));
  const own = [...new Set(labels.map(labelKey))];
  const used = new Set(taken);
  const changed = new Map<string, string>();
  if (!own.some((key) => used.has(key))) return changed;
  for (const key of own) if (!isNumber(key) && !used.has(key)) used.add(key);
  let number = 0;
  const next = (prefix = ''): string => {
    do number++;
    while (used.has(labelKey(`${prefix}${number}`)));
    return `${prefix}${number}`;
  };
  for (const key of own.filter(isNumber)) changed.set(key, next());
  for (const key of own.filter((other) => !isNumber(other) && taken.has(other))) {
    // The first is the report’s own.
    number = 1;
    changed.set(key, next(`${written.get(key)}-`));
  }
  return changed;
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}
