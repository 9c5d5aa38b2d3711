import type { FootnoteDefinition, Link } from 'mdast';
import type { Analysis, TextEdit } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';
import type { Call, Definition } from '../../report/index.ts';
import { isChunk, piecesOf, removals } from './note-chunks.ts';
import { nodesAt } from './node-at.ts';
import { noteMarkAt } from './note-mark.ts';

/**
 * Makes a link of the note at a selection, where the note is called once and holds an address alone. The selected words
 * before the call become the link's text, else the word before it; undefined where that cannot be done.
 */
export function noteToLink(analysis: Analysis, selection: Span): TextEdit[] | undefined {
  const mark = noteMarkAt(analysis, selection.end);
  const note = mark && analysis.report.footnote(mark.label);
  const [call, secondCall] = note?.calls ?? [];
  const [definition, secondDefinition] = note?.definitions ?? [];
  if (!call || !definition || secondCall || secondDefinition) return undefined;
  const address = addressIn(definition);
  const words = address === undefined ? undefined : wordsBefore(call, mark?.kind === 'call' ? selection : undefined, analysis);
  if (!words) return undefined;
  const start = analysis.document.offsetOf(call.place.block);
  const edits = [
    { start: start + words.start, end: start + words.start, text: '[' },
    { start: start + words.end, end: start + words.end, text: `](${address})` },
    { start: start + call.place.span.start, end: start + call.place.span.end, text: '' },
    ...removalOf(definition, analysis),
  ];
  return joined(edits.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Takes out a note; what stands before and after it is enough to see what it leaves. */
function removalOf({ place: { block, span } }: Definition, { document }: Analysis): TextEdit[] {
  const blocks = [document.previous(block), block, document.next(block)].filter((near) => near !== undefined);
  const start = document.offsetOf(blocks[0]!);
  const near = piecesOf({ document }, blocks);
  const removed = near.pieces.filter((piece) => isChunk(piece) && start + piece.end === document.offsetOf(block) + span.end);
  return removals(new Set(removed), near).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

/** The address of a note that stands in no list or quotation and says nothing else, written as the target of a link. */
function addressIn({ place: { block, span } }: Definition): string | undefined {
  const node = block.nodes.find((other): other is FootnoteDefinition => other.type === 'footnoteDefinition' && other.position?.start.offset === span.start);
  const [paragraph, ...others] = node?.children ?? [];
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
  const links = paragraph.children.filter((child): child is Link => child.type === 'link');
  const rest = paragraph.children.filter((child) => child.type !== 'link');
  if (links.length !== 1 || !rest.every((child) => child.type === 'text' && /^[\s.]*$/.test(child.value))) return undefined;
  const { url, children: [shown, ...more], title } = links[0]!;
  // A link with words of its own has something to say that would be lost.
  if (title || more.length > 0 || shown?.type !== 'text' || (shown.value !== url && `http://${shown.value}` !== url)) return undefined;
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return undefined;
  return /[()\\&*_]/.test(url) ? `<${url.replace(/[\\&*_]/g, '\\$&')}>` : url;
}

/** What the link will be put on, in the block of the call: plain words only. */
function wordsBefore({ place: { block, span } }: Call, selection: Span | undefined, { document }: Analysis): Span | undefined {
  const path = nodesAt(block, span.start);
  if (path.some(({ type }) => type === 'link' || type === 'linkReference' || type === 'footnoteDefinition')) return undefined;
  const before = block.text.slice(Math.max(0, span.start - farthest), span.start);
  // Between the words and the call only punctuation and quotation marks may stand.
  const end = span.start - (/[.,;:!?…"'”’»]*$/.exec(before)?.[0].length ?? 0);
  const chosen = selection && selection.end > selection.start ? selection.start - document.offsetOf(block) : undefined;
  const start = chosen ?? end - (/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’](?=[\p{L}\p{N}]))*$/u.exec(before.slice(0, before.length - (span.start - end)))?.[0].length ?? 0);
  const text = block.text.slice(start, end);
  return start >= 0 && start < end && !/[[\]\\`*_<>&|\r\n]|^\s|\s$/.test(text) ? { start, end } : undefined;
}

/** Further back no word and no sentence begins. */
const farthest = 500;

/** Edits that touch become one, so that nobody has to know which comes first. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && last.end === edit.start) result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
