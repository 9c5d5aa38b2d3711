import type { Nodes } from 'mdast';
import { labelKey, type Analysis, type TextEdit } from '../../analysis/index.ts';
import type { Definition } from '../../report/index.ts';
import { isChunk, piecesOf, removals } from './note-chunks.ts';
import { allMarks } from './note-mark.ts';
import { unreadLabels } from './next-number.ts';
import { nodesAt, spanOf } from './node-at.ts';
import { printedOrder } from './printed-order.ts';

/**
 * Makes one note of notes that say the same: what called the later ones calls the one that is printed first. A note that
 * only points back ("Ibid."), or waits for its author, is never the same as another. Walks the whole report.
 */
export function mergeNotes(analysis: Analysis): TextEdit[] {
  const merged = mergedLabels(analysis);
  if (merged.size === 0) return [];
  const whole = piecesOf(analysis);
  const removed = removals(new Set(whole.pieces.filter((piece) => isChunk(piece) && merged.has(piece.key))), whole);
  return [...removed, ...callEdits(merged, analysis)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** By the key of each note that goes, the label of the one that it becomes. */
function mergedLabels(analysis: Analysis): Map<string, string> {
  const unread = new Set([...unreadLabels(analysis)].map(labelKey));
  const firsts = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const key of printedOrder(analysis)) {
    const [definition, second] = analysis.report.footnote(key)?.definitions ?? [];
    // Of a note that is given twice nobody can say which text is meant.
    const said = definition && !second && !unread.has(key) ? whatIsSaid(definition, analysis) : undefined;
    if (said === undefined) continue;
    const first = firsts.get(said);
    if (first === undefined) firsts.set(said, definition!.label);
    else merged.set(key, first);
  }
  return merged;
}

/** The calls with their new labels; of two that then stand side by side and call the same, one remains. */
function callEdits(merged: ReadonlyMap<string, string>, analysis: Analysis): TextEdit[] {
  const edits: TextEdit[] = [];
  let before: { key: string; end: number; changed: boolean } | undefined;
  for (const { kind, label, name, span } of allMarks(analysis)) {
    if (kind !== 'call') continue;
    const into = merged.get(labelKey(label));
    const key = labelKey(into ?? label);
    const changed = into !== undefined;
    if (before?.end === span.start && before.key === key && (changed || before.changed)) {
      edits.push({ ...span, text: '' });
      before = { key, end: span.end, changed: true };
      continue;
    }
    if (changed) edits.push({ ...name, text: into });
    before = { key, end: span.end, changed };
  }
  return edits;
}

/** "Ibid." and its like say what the note before them says. */
const pointsBack = /^(?:ib[ií]d|[ií]dem\b|id\.|loc\.|op\.|supra\b|infra\b|(?:as|see) above|same\b|the same\b|там же|同上|المرجع نفسه)/i;

/** Two notes are the same exactly when this is; undefined for a note that is like no other. */
function whatIsSaid({ place: { block, span }, empty }: Definition, analysis: Analysis): string | undefined {
  const node = nodesAt(block, span.start).find((other) => other.type === 'footnoteDefinition');
  // What stands in a list or quotation is not moved, so it cannot go either.
  if (empty || !node || !block.nodes.some((other) => other === node) || spanOf(node).start !== span.start) return undefined;
  if (!isPlain(node)) return undefined;
  const passages = analysis.factsOf(block).passages.filter((passage) => passage.span.start >= span.start && passage.span.end <= span.end);
  const text = passages.map((passage) => passage.text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')).join('\n');
  const addresses = passages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark.url] : [])));
  if (text.includes('{{') || pointsBack.test(text) || !/[\p{L}\p{N}]/u.test(text + addresses.join(''))) return undefined;
  return JSON.stringify([text, addresses]);
}

const plain: ReadonlySet<string> = new Set(['footnoteDefinition', 'paragraph', 'text', 'emphasis', 'strong', 'link', 'linkReference', 'break']);

/** Pictures, code, tables and notes within a note are too much to compare. */
function isPlain(node: Nodes): boolean {
  return plain.has(node.type) && (!('children' in node) || node.children.every(isPlain));
}
