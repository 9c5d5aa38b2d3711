import { applyEdits, type Analysis, type TextEdit } from '../../analysis/index.ts';
import { open, type Document } from '../../markdown/index.ts';
import { isApart, isChunk, lineStart, piecesOf, removals, type Chunk, type Piece, type Pieces } from './note-chunks.ts';
import { printedOrder } from './printed-order.ts';

/**
 * Moves the notes to the end of the report, in the order in which they are printed, each whole and as it is written. Notes
 * that stand there in order already are not touched; those in lists and quotations stay where they are. Walks the whole
 * report.
 */
export function gatherNotes(analysis: Analysis): TextEdit[] {
  const whole = piecesOf(analysis);
  const edits = moves(analysis, whole);
  // What ends a report may swallow all that comes behind it: code or a comment that nothing closes.
  return edits.length > 0 && noteCount(open(applyEdits(whole.text, edits))) === noteCount(analysis.document) ? edits : [];
}

function noteCount({ blocks }: Pick<Document, 'blocks'>): number {
  let count = 0;
  for (const { nodes } of blocks) for (const { type } of nodes) if (type === 'footnoteDefinition') count++;
  return count;
}

function moves(analysis: Analysis, whole: Pieces): TextEdit[] {
  const ranks = new Map(printedOrder(analysis).map((key, index) => [key, index]));
  const rankOf = ({ key }: Chunk): number => ranks.get(key) ?? ranks.size;
  // Of a note that is given twice, once in a list or quotation, the order tells which is printed.
  const counts = new Map<string, number>();
  for (const piece of whole.pieces) if (isChunk(piece)) counts.set(piece.key, (counts.get(piece.key) ?? 0) + 1);
  const movable = new Set(whole.pieces.filter(isChunk).filter(({ key }) => analysis.report.footnote(key)?.definitions.length === counts.get(key)));
  const wanted = [...movable].sort((a, b) => rankOf(a) - rankOf(b));
  const places = new Map(wanted.map((chunk, index) => [chunk, index]));
  const kept = new Set(longestRun(tailOf(whole.pieces).filter(isChunk).filter((chunk) => movable.has(chunk)), (chunk) => places.get(chunk)!));
  const moved = new Set(wanted.filter((chunk) => !kept.has(chunk)));
  if (moved.size === 0) return [];
  const edits = [...removals(moved, whole), ...insertions(wanted, kept, whole)];
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The notes and link addresses that end the report. */
function tailOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(pieces.findLastIndex((piece) => !isChunk(piece) && piece.type !== 'definition') + 1);
}

/** Each run of moved notes goes behind the note that stays before it, or before the first that stays. */
function insertions(wanted: readonly Chunk[], kept: ReadonlySet<Chunk>, { text, pieces, lineEnd }: Pieces): TextEdit[] {
  const between = lineEnd.repeat(standTight(text, pieces) ? 1 : 2);
  const edits: TextEdit[] = [];
  let previous: Chunk | undefined;
  let run: string[] = [];
  const put = (next?: Chunk): void => {
    if (run.length === 0) return;
    const joined = run.join(between);
    if (previous) edits.push(insertion(previous.end, between + joined));
    else if (next) edits.push(insertion(lineStart(text, next.start), joined + between));
    else edits.push(insertion(pieces.findLast((piece) => !isChunk(piece))?.end ?? 0, lineEnd + lineEnd + joined));
    run = [];
  };
  for (const chunk of wanted) {
    if (!kept.has(chunk)) {
      run.push(text.slice(chunk.start, chunk.end));
      continue;
    }
    put(chunk);
    previous = chunk;
  }
  put();
  return edits;
}

/** Whether the notes of a report stand without blank lines between them: the first two that are neighbours tell. */
function standTight(text: string, pieces: readonly Piece[]): boolean {
  const index = pieces.findIndex((piece, at) => isChunk(piece) && at > 0 && isChunk(pieces[at - 1]!));
  return index > 0 && !isApart(text, pieces[index - 1]!.end, pieces[index]!.start);
}

function insertion(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** The longest part of a list, not necessarily without gaps, that is in order. */
function longestRun<Item>(items: readonly Item[], rankOf: (item: Item) => number): Item[] {
  // For each length the run that ends lowest, as a chain from its last item back.
  interface Link { readonly item: Item; readonly rank: number; readonly before: Link | undefined }
  const ends: Link[] = [];
  for (const item of items) {
    const rank = rankOf(item);
    const at = ends.findIndex((end) => end.rank > rank);
    const place = at < 0 ? ends.length : at;
    ends[place] = { item, rank, before: ends[place - 1] };
  }
  const run: Item[] = [];
  for (let link = ends.at(-1); link; link = link.before) run.unshift(link.item);
  return run;
}
