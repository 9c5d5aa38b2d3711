import type { Code, Heading, Html, Paragraph, Text, ThematicBreak, Yaml } from 'mdast';
import { beforeLineEnd, contentEnd, contentStart, pointAt } from './lines.ts';

/** What stands behind an opening fence. */
export interface FenceInfo {
  readonly lang: string | null;
  readonly meta: string | null;
}

type Position = NonNullable<Text['position']>;

// Blocks that need no parser: their nodes can be told from the source. Each must be equal to what the parser makes.

/** The source of a block that is not read, as one text without the blank lines around it. */
export function opaqueParagraph(text: string): Paragraph {
  return plainParagraph(text, contentEnd(text), contentStart(text));
}

/** A paragraph of one text without markup, from `start` up to `end`. */
export function plainParagraph(text: string, end: number, start = 0): Paragraph {
  return { type: 'paragraph', children: [textNode(text, start, end)], position: span(text, start, end) };
}

/** A text without markup, from `start` up to `end`. */
export function textNode(text: string, start: number, end: number): Text {
  return { type: 'text', value: text.slice(start, end), position: span(text, start, end) };
}

/** A heading in one line of `depth` marks, a space, and a text without markup up to `end`. */
export function plainHeading(text: string, depth: Heading['depth'], end: number): Heading {
  const start = depth + 1;
  return {
    type: 'heading',
    depth,
    children: [textNode(text, start, end)],
    position: span(text, 0, end),
  };
}

/** A line across the page. */
export function thematicBreak(text: string, end: number): ThematicBreak {
  return { type: 'thematicBreak', position: span(text, 0, end) };
}

/** HTML is taken as it is. */
export function html(text: string, start: number, end: number): Html {
  return { type: 'html', value: known(text.slice(start, end)), position: span(text, start, end) };
}

/** The front matter between two fences, from `start` up to `end`; its value runs up to the line of the closing fence. */
export function yaml(text: string, start: number, end: number, value: string): Yaml {
  return { type: 'yaml', value: known(value), position: span(text, start, end) };
}

/** Fenced code from `start` up to `end`. */
export function code(text: string, start: number, end: number, { lang, meta }: FenceInfo, value: string): Code {
  return { type: 'code', lang, meta, value: known(value), position: span(text, start, end) };
}

/** What stands between the first line and the last: `source` without its last line end, which belongs to the fence. */
export function betweenFences(source: string): string {
  return source.slice(0, beforeLineEnd(source, source.length));
}

/** The position of what stands from `start` up to `end`. */
export function span(text: string, start: number, end: number): Position {
  return { start: pointAt(text, start), end: pointAt(text, end) };
}

/** The parser reads NUL as the replacement character. */
function known(source: string): string {
  return source.replaceAll('\0', '\uFFFD');
}
