import type { Analysis } from '../analysis/index.ts';
import type { Position, Span } from '../markdown/index.ts';

/** A mark that an editor colours otherwise than its grammar would. It stands in one line. */
export interface Token {
  readonly start: Position;
  readonly length: number;
  /** `missing`: a call whose note has no text anywhere; `unused`: a note that nothing calls. */
  readonly modifier: 'missing' | 'unused';
}

/** More of them than these in what is seen at a time are none that anybody looks at. */
const mostTokens = 2000;

/**
 * The marks of notes between two offsets of which only the whole report tells that something is amiss with them. To a
 * grammar all marks are alike, and all else that we know of a report is said by findings.
 */
export function tokensIn(analysis: Analysis, { start, end }: Span): Token[] {
  const { document, report } = analysis;
  const tokens: (Token & { readonly offset: number })[] = [];
  for (let block = document.blockAt(start); block && tokens.length < mostTokens; block = document.next(block)) {
    const offset = document.offsetOf(block);
    if (offset >= end) break;
    const { calls, definitions } = analysis.factsOf(block);
    const mark = (span: Span, modifier: Token['modifier']): void => {
      const text = block!.text.slice(span.start, span.end);
      if (offset + span.end <= start || offset + span.start >= end || /[\r\n]/.test(text)) return;
      tokens.push({ offset: offset + span.start, start: document.positionAt(offset + span.start), length: text.length, modifier });
    };
    for (const { label, place } of calls) if (report.footnote(label)?.definitions.length === 0) mark(place.span, 'missing');
    for (const definition of definitions) if (report.footnote(definition.label)?.called === false) mark(definition.mark.span, 'unused');
  }
  return tokens.sort((a, b) => a.offset - b.offset).map(({ start: at, length, modifier }) => ({ start: at, length, modifier }));
}
