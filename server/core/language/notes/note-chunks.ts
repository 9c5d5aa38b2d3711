import type { Nodes } from 'mdast';
import { labelKey, lineEndOf, type Analysis, type TextEdit } from '../../analysis/index.ts';
import type { Block, Span } from '../../markdown/index.ts';

/** A top-level node. Offsets are absolute. */
export interface Piece extends Span {
  readonly type: Nodes['type'];
}

/** A note that stands in no list or quotation, with the `wsis-ignore` comments before it, which speak of it. */
export interface Chunk extends Piece {
  readonly type: 'footnoteDefinition';
  readonly key: string;
}

/** A report as its top-level nodes. */
export interface Pieces {
  readonly text: string;
  readonly pieces: readonly (Piece | Chunk)[];
  readonly lineEnd: string;
}

/** The whole text, and its top-level nodes. Walks the whole report, or the blocks that are given; offsets count from the first of these. */
export function piecesOf({ document }: Pick<Analysis, 'document'>, blocks: Iterable<Block> = document.blocks): Pieces {
  let text = '';
  const pieces: (Piece | Chunk)[] = [];
  let remarks = 0;
  for (const block of blocks) {
    for (const node of block.nodes) {
      const start = text.length + (node.position?.start.offset ?? 0);
      const end = text.length + (node.position?.end.offset ?? 0);
      if (node.type === 'footnoteDefinition') {
        const [first] = pieces.splice(pieces.length - remarks);
        pieces.push({ type: node.type, key: labelKey(node.label ?? node.identifier), start: first?.start ?? start, end });
      } else pieces.push({ type: node.type, start, end });
      remarks = node.type === 'html' && /^<!--\s*wsis-ignore\b/.test(node.value) ? remarks + 1 : 0;
    }
    text += block.text;
  }
  return { text, pieces, lineEnd: lineEndOf(document) };
}

/** Whether a piece is a note. */
export function isChunk(piece: Piece): piece is Chunk {
  return piece.type === 'footnoteDefinition';
}

/** Whether there is a blank line between two offsets with nothing else between them. */
export function isApart(text: string, start: number, end: number): boolean {
  return (text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
}

/** Where the line of an offset begins that has only indentation before it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Takes notes out of a text, whole, with the blank lines that they would leave. */
export function removals(removed: ReadonlySet<Piece>, { text, pieces, lineEnd }: Pieces): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = 0; index < pieces.length; index++) {
    if (!removed.has(pieces[index]!)) continue;
    const before = pieces[index - 1];
    const first = pieces[index]!;
    while (removed.has(pieces[index + 1]!)) index++;
    edits.push(removal(before, { start: first.start, end: pieces[index]!.end }, pieces[index + 1], { text, lineEnd }));
  }
  return edits;
}

function removal(before: Piece | undefined, { start, end }: Span, after: Piece | undefined, { text, lineEnd }: Pick<Pieces, 'text' | 'lineEnd'>): TextEdit {
  // The line end that closes the report stays.
  if (!after) return { start: before?.end ?? 0, end, text: '' };
  const from = lineStart(text, start);
  const to = lineStart(text, after.start);
  // What parted two lists must not join them.
  if (before?.type === 'list' && (after.type === 'list' ? bullet(text, before) === bullet(text, after) : to < after.start)) return { start, end, text: '<!-- -->' };
  const following = text.slice(end, to);
  if (!before || isApart(text, before.end, from) || (isChunk(after) && !isApart(text, end, to))) return { start: from, end: to, text: '' };
  const lineEndAfter = /\r\n|\n|\r/.exec(following)?.[0] ?? lineEnd;
  if (isApart(text, end, to)) return { start: from, end: end + following.indexOf(lineEndAfter) + lineEndAfter.length, text: '' };
  return { start: from, end, text: '' };
}

/** Lists with other marks are other lists. */
function bullet(text: string, { start }: Span): string | undefined {
  return /^(?:\d{1,9})?([-+*.)])/.exec(text.slice(start, start + 10))?.[1];
}
