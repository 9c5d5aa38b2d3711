import type { Analysis } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';
import { nodesAt, spanOf } from '../notes/node-at.ts';
import { noteMarkAt } from '../notes/note-mark.ts';

/** A place of a report where other text can go. */
export interface ExcerptPlace {
  /** What stands before it in its line, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Whether the line above has text, and the line below. */
  readonly textAbove: boolean;
  readonly textBelow: boolean;
  /** What each further line begins with, so that it stays in the item of a list. */
  readonly indent: string;
  /** Whether nothing but the mark of an item stands before it. */
  readonly marker: boolean;
  /** Whether one paragraph alone may stand there, as in a note. */
  readonly inline: boolean;
}

/** As much of a neighbouring block as tells whether a line is blank. */
const farthest = 1000;

/** The place of a selection (absolute); undefined in front matter, code, HTML, quotations, tables, and what could not be read. */
export function excerptPlace(analysis: Analysis, selection: Span): ExcerptPlace | undefined {
  const { document } = analysis;
  const block = document.blockAt(selection.start);
  if (!block) return { before: '', after: '', textAbove: false, textBelow: false, indent: '', marker: false, inline: false };
  if (block.unchecked !== undefined) return undefined;
  if ([selection.start, selection.end].some((offset) => isInMark(analysis, offset))) return undefined;
  const within = selection.start - document.offsetOf(block);
  const text = (document.previous(block)?.text ?? '').slice(-farthest) + block.text.slice(Math.max(0, within - farthest), within);
  const [above, before] = [text.split(/\r\n|\n|\r/).at(-2) ?? '', text.split(/\r\n|\n|\r/).at(-1) ?? ''];
  const behind = textFrom(analysis, selection.end);
  const [after = '', below = ''] = behind.split(/\r\n|\n|\r/, 2);
  const marker = /^\s*(?:[-*+]|\d{1,9}[.)])\s+$/.test(before);
  let indent = marker ? ' '.repeat(before.length) : '';
  let inline = false;
  for (const node of nodesAt(block, within)) {
    const { start, end } = spanOf(node);
    const isWithin = start < within && within < end;
    if ((node.type === 'yaml' || node.type === 'code' || node.type === 'table') && within <= end && (isWithin || before.trim() !== '')) return undefined;
    if (node.type === 'yaml' && within < end) return undefined;
    if (isWithin && (node.type === 'html' || node.type === 'inlineCode' || node.type === 'link' || node.type === 'linkReference' || node.type === 'image' || node.type === 'imageReference')) return undefined;
    if (node.type === 'definition' || node.type === 'blockquote') return undefined;
    if (node.type === 'footnoteDefinition') inline = true;
    // On a blank line below a list, what comes is no part of it.
    if (node.type === 'listItem' && before.trim() !== '' && !marker) indent = ' '.repeat(Math.max(0, (node.children[0]?.position?.start.column ?? 1) - 1));
  }
  return { before, after, textAbove: above.trim() !== '', textBelow: below.trim() !== '', indent, marker, inline };
}

/** A mark that is parted is none any more. */
function isInMark(analysis: Analysis, offset: number): boolean {
  const mark = noteMarkAt(analysis, offset);
  return mark !== undefined && mark.span.start < offset && offset < mark.span.end;
}

function textFrom({ document }: Analysis, offset: number): string {
  const block = document.blockAt(offset);
  if (!block) return '';
  const within = offset - document.offsetOf(block);
  const own = block.text.slice(within, within + farthest);
  return own.length < farthest ? own + (document.next(block)?.text ?? '').slice(0, farthest) : own;
}
