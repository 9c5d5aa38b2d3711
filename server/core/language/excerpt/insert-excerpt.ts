import { Analysis, applyEdits, labelKey, type TextEdit } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';
import { templatesWith } from '../../template/templates.ts';
import { newDefinition } from '../notes/definition-place.ts';
import { allMarks } from '../notes/note-mark.ts';
import { excerptOf, type Excerpt } from './excerpt-notes.ts';
import { excerptPlace, type ExcerptPlace } from './excerpt-place.ts';

/** What puts a text into a report: what takes the place of the selection, and the notes, where they go elsewhere. */
export interface InsertedExcerpt {
  readonly text: string;
  readonly notes?: TextEdit;
}

/**
 * Puts a Markdown text, such as an imported one, into the place of a selection (absolute): one paragraph within a line, more with blank lines
 * around. Its notes go below those of the report, under labels that are free. Undefined where it cannot stand. Reads the whole report anew.
 */
export function insertExcerpt(analysis: Analysis, selection: Span, markdown: string): InsertedExcerpt | undefined {
  const excerpt = excerptOf(markdown, new Set(analysis.report.labels));
  const inserted = insertedAt(analysis, selection, excerpt);
  return inserted && keepsMarks(analysis, selection, excerpt, inserted) ? inserted : undefined;
}

function insertedAt(analysis: Analysis, selection: Span, excerpt: Excerpt): InsertedExcerpt | undefined {
  const place = excerptPlace(analysis, selection);
  if (!place || (excerpt.body === '' && excerpt.notes.length === 0)) return undefined;
  if (place.inline && !(excerpt.isParagraph && excerpt.notes.length === 0)) return undefined;
  const { before, behind } = around(excerpt, place);
  const body = excerpt.body.replace(/\n(?=[^\n])/g, `\n${place.indent}`);
  const text = before + body + behind;
  const [first, ...others] = excerpt.notes;
  if (first === undefined) return { text };
  const [, label = '', rest = ''] = /^\[\^((?:[^\]\\]|\\[^])*)\]:[ \t]?([^]*)$/.exec(first) ?? [];
  const notes = newDefinition(analysis, label, [rest, ...others].join('\n\n'), selection.end);
  if (notes.start < selection.start || notes.start > selection.end) return { text, notes };
  // They come to stand right behind the text.
  return { text: before + body + (place.after.trim() === '' ? notes.text : `${notes.text.trimEnd()}\n\n`) };
}

function around({ isParagraph }: Excerpt, { before, after, textAbove, textBelow, indent, marker }: ExcerptPlace): { before: string; behind: string } {
  if (isParagraph) return { before: '', behind: '' };
  return {
    before: before.trim() === '' ? (textAbove ? '\n' : '') : marker ? '' : `\n\n${indent}`,
    behind: after.trim() !== '' ? `\n\n${indent}` : textBelow && indent === '' ? '\n' : '',
  };
}

/** What is around may swallow what comes to stand in it, such as code that the selection was to end. */
function keepsMarks(analysis: Analysis, selection: Span, { marks }: Excerpt, { text, notes }: InsertedExcerpt): boolean {
  const whole = Array.from(analysis.document.blocks, (block) => block.text).join('');
  const edits = [{ ...selection, text }, ...(notes ? [notes] : [])].sort((a, b) => a.start - b.start);
  const after = allMarks(new Analysis(applyEdits(whole, edits), [], templatesWith([])));
  const own = new Set(marks);
  const found = after.filter(({ label }) => own.has(labelKey(label)));
  // Where the edits stand in the new text.
  let moved = 0;
  const spans = edits.map((edit): Span => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length };
  });
  if (found.length !== marks.length || !found.every(({ span }) => spans.some(({ start, end }) => start <= span.start && span.end <= end))) return false;
  return selection.start < selection.end || after.length === allMarks(analysis).length + marks.length;
}
