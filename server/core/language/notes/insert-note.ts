import type { Nodes } from 'mdast';
import type { Analysis, TextEdit } from '../../analysis/index.ts';
import type { Block, Span } from '../../markdown/index.ts';
import { callText, skippedBy } from './call-place.ts';
import { newDefinition } from './definition-place.ts';
import { nextNumber } from './next-number.ts';
import { nodesAt, spanOf } from './node-at.ts';
import { noteMarkAt } from './note-mark.ts';

/** What puts a new note in: its call, and its text with `{{holes}}`. Both edits hold for the text as it is. */
export interface NewNote {
  readonly label: string;
  readonly call: TextEdit;
  readonly definition: TextEdit;
}

/** Why no note can stand at a place, in a sentence. */
export interface Refusal {
  readonly refusal: string;
}

/** A new note, called at the end of `selection` (absolute), after punctuation where its language wants that. */
export function insertNote(analysis: Analysis, selection: Span, source = '{{source}}'): NewNote | Refusal {
  const { document } = analysis;
  const offset = placeOf(analysis, selection.end);
  if (typeof offset !== 'number') return offset;
  const label = nextNumber(analysis);
  const block = document.blockAt(offset);
  const within = block ? offset - document.offsetOf(block) : 0;
  const following = /^[^\r\n]*/.exec(block?.text.slice(within) ?? '')![0];
  const skipped = skippedBy(following, analysis.report.context.language);
  const at = offset + skipped;
  // A bare address goes on up to the next space.
  const space = block && addressBefore(analysis, block, within + skipped) ? ' ' : '';
  const call = { start: at, end: at, text: space + callText(label, following.slice(skipped)) };
  return { label, call, definition: newDefinition(analysis, label, source, at) };
}

/** Where a call may stand: in running text, behind other marks, code and addresses. */
function placeOf(analysis: Analysis, offset: number): number | Refusal {
  const { document } = analysis;
  const mark = noteMarkAt(analysis, offset);
  if (mark?.kind === 'definition' && offset < mark.span.end) return refusalIn('the mark of another note');
  if (mark?.kind === 'call' && mark.span.start < offset) return mark.span.end;
  const block = document.blockAt(offset);
  if (!block) return offset;
  if (block.unchecked !== undefined) return refusalIn('a part that is too deeply nested to read');
  const start = document.offsetOf(block);
  const within = offset - start;
  const line = lineAt(block.text, within);
  const blank = line.before.trim() === '' && line.after.trim() === '';
  // What comes after the last word of a line belongs to nothing.
  const place = line.after.trim() === '' ? within - (line.before.length - line.before.trimEnd().length) : within;
  const path = nodesAt(block, blank ? within : place);
  const refusal = refusalOf(path, within);
  if (refusal) return refusal;
  if (blank) return offset;
  const end = textEnd(path, place) ?? addressAround(analysis, block, place)?.end;
  if (end !== undefined) return start + end;
  return isText(path, place) ? start + place : refusalIn('the marks of a heading, list or table');
}

function refusalOf(path: readonly Nodes[], within: number): Refusal | undefined {
  for (const node of path) {
    const { start, end } = spanOf(node);
    if (node.type === 'yaml' && within <= end) return refusalIn('the front matter');
    if (node.type === 'code' && within <= end) return refusalIn('code');
    if (node.type === 'html' && start < within && within < end) return refusalIn('HTML or a comment');
    if (node.type === 'definition') return refusalIn('the address of a link');
  }
  return undefined;
}

function refusalIn(place: string): Refusal {
  return { refusal: `A note cannot stand in ${place}; put the cursor into the text.` };
}

/** The end of what an offset is within, where that must not be parted. */
function textEnd(path: readonly Nodes[], within: number): number | undefined {
  for (const node of path) {
    const { start, end } = spanOf(node);
    if (start >= within || within >= end) continue;
    if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') return end;
    if (node.type === 'link' || node.type === 'linkReference') {
      const last = node.children.at(-1)?.position?.end.offset;
      if (last === undefined || within > last) return end;
    }
    if (node.type === 'heading') {
      const last = node.children.at(-1)?.position?.end.offset;
      if (last !== undefined && within > last) return last;
    }
  }
  return undefined;
}

function isText(path: readonly Nodes[], within: number): boolean {
  const holder = path.find(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell');
  if (!holder || !('children' in holder)) return false;
  const first = holder.children[0]?.position?.start.offset ?? spanOf(holder).start;
  const last = holder.children.at(-1)?.position?.end.offset ?? spanOf(holder).end;
  return holder.type === 'paragraph' || (holder.children.length > 0 && first <= within && within <= last);
}

/** The address, as it is written without a text of its own, that an offset is within. */
function addressAround(analysis: Analysis, block: Block, within: number): Span | undefined {
  return addressesIn(analysis, block).find(({ start, end }) => start < within && within < end);
}

/** Whether a bare address ends before an offset, with no space between. */
function addressBefore(analysis: Analysis, block: Block, within: number): boolean {
  return addressesIn(analysis, block).some(({ start, end }) => block.text[start] !== '<' && end <= within && !/\s/.test(block.text.slice(end, within)));
}

function addressesIn(analysis: Analysis, block: Block): Span[] {
  const marks = analysis.factsOf(block).passages.flatMap((passage) => passage.marks);
  return marks.flatMap((mark) => (mark.kind === 'link' && mark.span.start === mark.span.end && block.text[mark.source.start] !== '[' ? [mark.source] : []));
}

function lineAt(source: string, within: number): { before: string; after: string } {
  const before = source.slice(0, within);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { before: before.slice(start), after: /^[^\r\n]*/.exec(source.slice(within))![0] };
}
