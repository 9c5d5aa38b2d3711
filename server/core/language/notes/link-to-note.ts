import type { Link, PhrasingContent } from 'mdast';
import type { Analysis, TextEdit } from '../../analysis/index.ts';
import { addressText } from './address-text.ts';
import { callText, skippedBy } from './call-place.ts';
import { newDefinition } from './definition-place.ts';
import { nextNumber } from './next-number.ts';
import { nodesAt, spanOf } from './node-at.ts';

/** Makes a note of the link at an offset: its words stay in the text, its address becomes the note. Undefined where there is none. */
export function linkToNote(analysis: Analysis, offset: number): TextEdit[] | undefined {
  const { document } = analysis;
  const block = document.blockAt(offset);
  if (!block) return undefined;
  const blockStart = document.offsetOf(block);
  const path = nodesAt(block, offset - blockStart);
  // A note within a note would be no gain.
  if (path.some(({ type }) => type === 'footnoteDefinition')) return undefined;
  const link = path.find((node): node is Link => node.type === 'link');
  const text = link && textSpan(link, block.text);
  const address = link && addressText(link.url);
  if (!link || !text || address === undefined) return undefined;
  const title = link.title ? `${escapedTitle(link.title)}, ` : '';

  const { start, end } = spanOf(link);
  const following = /^[^\r\n]*/.exec(block.text.slice(end))![0];
  const skipped = skippedBy(following, analysis.report.context.language);
  const label = nextNumber(analysis);
  const call = callText(label, following.slice(skipped));
  const at = blockStart + end;
  const closing = { start: blockStart + text.end, end: at, text: skipped > 0 ? '' : call };
  return [
    { start: blockStart + start, end: blockStart + text.start, text: '' },
    closing,
    ...(skipped > 0 ? [{ start: at + skipped, end: at + skipped, text: call }] : []),
    newDefinition(analysis, label, title + address, at + skipped),
  ];
}

/** The words of a link in brackets; undefined where it has none, or where without brackets they would mean something else. */
function textSpan(link: Link, source: string): { start: number; end: number } | undefined {
  const { start } = spanOf(link);
  const first = link.children[0]?.position?.start.offset;
  const end = link.children.at(-1)?.position?.end.offset;
  if (source[start] !== '[' || first !== start + 1 || end === undefined || source[end] !== ']') return undefined;
  const text = source.slice(first, end);
  if (/(?:[a-z]:\/\/|\bwww\.)\S*$/i.test(text) || !link.children.some(hasWords)) return undefined;
  const opensLine = /(?:^|[\r\n])[ \t>]*$/.test(source.slice(Math.max(0, start - 200), start));
  if (opensLine && /^(?:[-+*>#=~`|:]|\d+[.)])/.test(text)) return undefined;
  return { start: first, end };
}

/** A picture has none. */
function hasWords(node: PhrasingContent): boolean {
  return 'children' in node ? node.children.some(hasWords) : (node.type === 'text' || node.type === 'inlineCode') && /[\p{L}\p{N}]/u.test(node.value);
}

function escapedTitle(title: string): string {
  return title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
}
