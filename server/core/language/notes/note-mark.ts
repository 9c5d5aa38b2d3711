import type { Analysis } from '../../analysis/index.ts';
import type { Block, Place, Span } from '../../markdown/index.ts';
import type { Call, Definition, Footnote } from '../../report/index.ts';

/** A `[^label]` in the text, or the `[^label]:` that begins a note. Spans are absolute. */
export interface NoteMark {
  readonly kind: 'call' | 'definition';
  /** As written. */
  readonly label: string;
  readonly span: Span;
  /** The label alone, between `[^` and `]`. */
  readonly name: Span;
}

/** The mark that an offset touches; where two touch it, the one that begins there. */
export function noteMarkAt(analysis: Reader, offset: number): NoteMark | undefined {
  const { document } = analysis;
  const block = document.blockAt(offset);
  if (!block) return undefined;
  const within = offset - document.offsetOf(block);
  const { calls, definitions } = analysis.factsOf(block);
  const holds = ({ span }: Place): boolean => span.start <= within && within <= span.end;
  const call = calls.findLast(({ place }) => holds(place));
  const definition = definitions.find(({ mark }) => holds(mark));
  const start = document.offsetOf(block);
  if (call) return callMark(call, start);
  return definition && definitionMark(definition, start);
}

/** All marks of a footnote, in the order of the text. */
export function marksOf({ calls, definitions }: Footnote, { document }: Pick<Reader, 'document'>): NoteMark[] {
  const starts = new Map<Block, number>();
  const startOf = (block: Block): number => {
    const known = starts.get(block) ?? document.offsetOf(block);
    starts.set(block, known);
    return known;
  };
  return [
    ...calls.map((call) => callMark(call, startOf(call.place.block))),
    ...definitions.map((definition) => definitionMark(definition, startOf(definition.place.block))),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Every mark of the report, in the order of the text. Walks the whole of it. */
export function allMarks(analysis: Reader): NoteMark[] {
  const found: NoteMark[] = [];
  let start = 0;
  for (const block of analysis.document.blocks) {
    const { calls, definitions } = analysis.factsOf(block);
    for (const call of calls) found.push(callMark(call, start));
    for (const definition of definitions) found.push(definitionMark(definition, start));
    start += block.text.length;
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Reader = Pick<Analysis, 'document' | 'factsOf'>;

function callMark({ label, place: { span } }: Call, blockStart: number): NoteMark {
  return mark('call', label, moved(span, blockStart), ']'.length);
}

function definitionMark({ label, mark: { span } }: Definition, blockStart: number): NoteMark {
  return mark('definition', label, moved(span, blockStart), ']:'.length);
}

function mark(kind: NoteMark['kind'], label: string, span: Span, closing: number): NoteMark {
  return { kind, label, span, name: { start: span.start + '[^'.length, end: span.end - closing } };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
