import type { Paragraph } from 'mdast';
import { open, type Block } from '../../../server/core/markdown/index.ts';

/** A paragraph that stands in nothing else, with its place in the text. */
export interface PlainParagraph {
  readonly block: Block;
  readonly node: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The number of the run of plain paragraphs that it belongs to: what stands between two runs is no plain paragraph. */
  readonly run: number;
}

const unlike = /<(?!https?:)|`|\\\n| {2}\n|^ {4}|\t|\||\n[\d¹²³]|^\W?(?:https?:|www\.)/m;
const closes = /[.!?:;]["”’)*_]*(?: ?\[\^[^\]]+\])*$/;

/**
 * The paragraphs of a text that are nothing but words and may be wrapped anew: without hard breaks, HTML, comments and code,
 * and not in lists, quotations, notes and tables. A line without a full stop may be a heading to the rules, and lines that
 * begin with a number or an address may be notes; these are left as they are.
 */
export function plainParagraphs(text: string): PlainParagraph[] {
  const document = open(text);
  const found: PlainParagraph[] = [];
  let run = 0;
  for (const block of document.blocks) {
    const offset = document.offsetOf(block);
    for (const node of block.nodes) {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const source = block.text.slice(start, end);
      if (node.type !== 'paragraph' || unlike.test(source) || !closes.test(source)) run++;
      else found.push({ block, node, start: offset + start, end: offset + end, source, run });
    }
  }
  return found;
}
