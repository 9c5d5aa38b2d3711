import { lineEndOf, type Analysis, type TextEdit } from '../../analysis/index.ts';
import type { Definition } from '../../report/index.ts';

/**
 * Puts a new note below the last one of the report, with a blank line between them unless the notes stand without; at the
 * end of the report where it has no notes. `text` is one line. The note is to be called at `call`, so it goes behind that
 * where only white space stands between.
 */
export function newDefinition(analysis: Analysis, label: string, text: string, call: number): TextEdit {
  const { document } = analysis;
  const lineEnd = lineEndOf(document);
  const last = lastDefinition(analysis);
  if (last) {
    const lineEnds = standsApart(last.definition, analysis) ? lineEnd + lineEnd : lineEnd;
    // What follows without a blank line would become part of the new note.
    const after = isFollowedByText(last.definition, analysis) ? lineEnd : '';
    return insertion(isBlankUpTo(call, last, analysis) ? call : last.end, `${lineEnds}[^${label}]: ${text}${after}`);
  }
  const tail = trailing(analysis);
  const end = Math.max(document.length - tail.length, call);
  return insertion(end, `${lineEnd}${lineEnd}[^${label}]: ${text}${end === document.length ? lineEnd : ''}`);
}

function isBlankUpTo(call: number, { definition: { place }, end }: Last, { document }: Analysis): boolean {
  const within = call - document.offsetOf(place.block);
  return call > end && within <= place.block.text.length && place.block.text.slice(place.span.end, within).trim() === '';
}

function insertion(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

interface Last {
  readonly definition: Definition;
  /** Absolute. */
  readonly end: number;
}

/** The last note that stands in no list or quotation, and where it ends; mostly among the last blocks of the report. */
function lastDefinition(analysis: Analysis): Last | undefined {
  const { document } = analysis;
  for (let block = document.blockAt(document.length); block; block = document.previous(block)) {
    const node = block.nodes.findLast(({ type }) => type === 'footnoteDefinition');
    const start = node?.position?.start.offset;
    const definition = start === undefined ? undefined : analysis.factsOf(block).definitions.find(({ place }) => place.span.start === start);
    if (definition) return { definition, end: document.offsetOf(block) + definition.place.span.end };
  }
  return undefined;
}

/** Whether a blank line, or nothing, stands before a definition. */
function standsApart({ place: { block, span } }: Definition, { document }: Analysis): boolean {
  const before = ((document.previous(block)?.text ?? '').slice(-farthest) + block.text.slice(0, span.start)).slice(-farthest);
  return before.trim() === '' || /(?:\n[ \t]*\r?\n|\r[ \t]*\r)[ \t]*$/.test(before);
}

function isFollowedByText({ place: { block, span } }: Definition, { document }: Analysis): boolean {
  const after = block.text.slice(span.end, span.end + farthest) + (document.next(block)?.text ?? '').slice(0, farthest);
  return /^[ \t]*(?:\r\n|\n|\r)[ \t]*(?!\[\^)[^\s]/.test(after);
}

/** Enough to see whether a line is blank. */
const farthest = 200;

/** The white space that ends the report. */
function trailing({ document }: Analysis): string {
  let text = '';
  for (let block = document.blockAt(document.length); block; block = document.previous(block)) {
    const content = block.text.trimEnd();
    text = block.text.slice(content.length) + text;
    if (content !== '') break;
  }
  return text;
}
