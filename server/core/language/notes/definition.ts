import type { Analysis } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';
import { noteMarkAt } from './note-mark.ts';

/** Where a note is given. Spans are absolute. */
export interface NoteDefinition {
  /** The mark that was asked about. */
  readonly origin: Span;
  /** The whole note, and its `[^label]:`. */
  readonly target: Span;
  readonly mark: Span;
}

/** Where the note at an offset is given: of two with one name the first, which is the one that is printed. */
export function noteDefinitionAt(analysis: Analysis, offset: number): NoteDefinition | undefined {
  const mark = noteMarkAt(analysis, offset);
  const definition = mark && analysis.report.footnote(mark.label)?.definitions[0];
  if (!definition) return undefined;
  const start = analysis.document.offsetOf(definition.place.block);
  const absolute = ({ start: from, end }: Span): Span => ({ start: start + from, end: start + end });
  return { origin: mark.span, target: absolute(definition.place.span), mark: absolute(definition.mark.span) };
}
