import type { Block, Document, Place, Range } from '../markdown/index.ts';
import type { Edit, Finding } from '../rules/rule.ts';

export type { Range } from '../markdown/index.ts';

/** A replacement between two absolute offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a place stands in the text as it is now. */
export function rangeOf({ block, span }: Place, document: Document): Range {
  return { start: document.positionIn(block, span.start), end: document.positionIn(block, span.end) };
}

/** Edits as offsets into the text as it is now, in order, with the line ends and the blank lines that it needs. */
export function textEdits(edits: readonly Edit[], document: Document): TextEdit[] {
  const lineEnd = lineEndOf(document);
  let atEnd = false;
  const placed = edits.map((edit): TextEdit => {
    const text = edit.text.replaceAll('\n', lineEnd);
    if (typeof edit.place !== 'string') {
      const start = document.offsetOf(edit.place.block);
      return { start: start + edit.place.span.start, end: start + edit.place.span.end, text };
    }
    const offset = edit.place === 'end' ? document.length : bodyEnd(document);
    // Of several paragraphs at one place, the first sees to the blank line before, each other stands after one of ours.
    const before = atEnd ? lineEnd : missingLines(document, offset, lineEnd);
    atEnd = true;
    return { start: offset, end: offset, text: before + text + (offset < document.length ? lineEnd : '') };
  });
  return placed.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The edits of all fixes that may be applied unseen, without those that would touch an earlier one. */
export function fixAll(findings: readonly Finding[], document: Document): TextEdit[] {
  const chosen: TextEdit[] = [];
  // By the stretches of the text that they touch, since there may be tens of thousands.
  const near = new Map<number, TextEdit[]>();
  for (const { fix } of findings) {
    if (!fix || fix.offered) continue;
    const edits = textEdits(fix.edits, document);
    const clash = edits.some((edit) => stretchesOf(edit).some((stretch) => near.get(stretch)?.some((other) => edit.start <= other.end && other.start <= edit.end)));
    if (clash) continue;
    chosen.push(...edits);
    for (const edit of edits) for (const stretch of stretchesOf(edit)) near.set(stretch, [...(near.get(stretch) ?? []), edit]);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function stretchesOf({ start, end }: TextEdit): number[] {
  const [first, last] = [Math.floor(start / 256), Math.floor(end / 256)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/** As the report's first line ends; `\n` where it has none. */
export function lineEndOf(document: Document): string {
  return /\r\n|\n|\r/.exec(document.blockAt(0)?.text ?? '')?.[0] ?? '\n';
}

/** Where the notes and link addresses that close a report begin; its end where none do. */
function bodyEnd(document: Document): number {
  let end = document.length;
  for (let block = document.blockAt(end); block; block = document.previous(block)) {
    const start = document.offsetOf(block);
    const index = block.nodes.findLastIndex((node) => node.type !== 'footnoteDefinition' && node.type !== 'definition');
    const definition = block.nodes[index + 1];
    if (definition) end = start + (definition.position?.start.offset ?? 0);
    if (index >= 0) return end;
  }
  return end;
}

function missingLines(document: Document, offset: number, lineEnd: string): string {
  const before = textBefore(document, offset);
  if (before.trim() === '') return '';
  const lines = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))?$/.exec(before)?.[0] ?? '';
  const count = lines.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lineEnd.repeat(Math.max(0, 2 - count));
}

/** The last characters before an offset; enough to see whether a line is blank. */
function textBefore(document: Document, offset: number): string {
  let text = '';
  let block: Block | undefined = document.blockAt(Math.max(0, offset - 1));
  while (block && text.trim() === '') {
    text = block.text.slice(0, offset - document.offsetOf(block)) + text;
    block = document.previous(block);
  }
  return text;
}
