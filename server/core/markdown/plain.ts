import type { Heading, RootContent } from 'mdast';
import { contentEnd, lineEnd } from './lines.ts';
import { plainHeading, plainParagraph, thematicBreak } from './simple-nodes.ts';

/** Anything that may be more than text, wherever it stands; spaces before a line end count as a break or are dropped. */
const markup = /[\\`*_[\]<&~@|\0\uFEFF]|:\/\/|www\.|[ \t](?:[\r\n]|$)/i;
/** A paragraph may begin with a letter, a quotation mark, or a number that does not number an item. */
const paragraphStart = /^(?:[\p{L}"'‘“«(]|\d{1,9}(?![.)\d]))/u;
/** A later line that may end a paragraph, turn it into something else, or lose its indentation. */
const unsafeLine = /(?:\r\n|\n|\r)(?:[-+*=#>`~<:|\s]|\d{1,9}[.)])/;
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/;
const headingStart = /^(#{1,6}) (?=[^\s#])/;

/**
 * The nodes of a text that is one paragraph, heading or rule without any markup (most of a report), at a fraction of
 * the cost of the parser; nothing where that is not certain.
 */
export function plainBlock(text: string): RootContent[] | undefined {
  const end = contentEnd(text);
  if (end === 0 || isSpace(text[end])) return undefined;
  const content = text.slice(0, end);
  if (rule.test(content)) return [thematicBreak(text, end)];
  if (isPlain(content)) return [plainParagraph(text, end)];
  if (markup.test(content)) return undefined;
  const depth = headingStart.exec(content)?.[1]!.length;
  if (depth === undefined || lineEnd(content, 0) !== end || content.endsWith('#')) return undefined;
  return [plainHeading(text, depth as Heading['depth'], end)];
}

/** Whether a text without white space around it is a paragraph of nothing but text. */
export function isPlain(content: string): boolean {
  return paragraphStart.test(content) && !markup.test(content) && !unsafeLine.test(content);
}

/** Whether it is a space or a tab. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
