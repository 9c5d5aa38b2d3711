import { beforeLineEnd, lineEnd } from './lines.ts';
import { pastBlankLines, type Source } from './source.ts';

// Fenced code and some kinds of HTML are all that goes on past a blank line and an unindented line. Their ends are
// found by a plain search, because one that is not closed yet takes the whole rest of the document.

const openingFence = /( {0,3})(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/y;

/** Fenced code: `closing` is the line of the closing fence without its line end, if there is one. */
export interface Fence {
  readonly indented: boolean;
  readonly contentStart: number;
  readonly closing?: { readonly start: number; readonly end: number };
  /** Past the closing fence and the blank lines that follow it. */
  readonly end: number;
}

/** The fenced code whose opening fence is at `start`, if there is one. */
export function readFence(source: Source, start: number): Fence | undefined {
  openingFence.lastIndex = start;
  const found = openingFence.exec(source.text);
  if (!found) return undefined;
  const indented = found[1] !== '';
  const marks = found[2]!;
  const contentStart = lineEnd(source.text, start);
  const closing = find(source, contentStart, (text, from) => closingFence(text, from, marks));
  if (!closing) return { indented, contentStart, end: source.text.length };
  const end = beforeLineEnd(source.text, closing.end);
  return { indented, contentStart, closing: { start: closing.start, end }, end: pastBlankLines(source, closing.end) };
}

/** Where HTML ends: `closed` is the end of its last line without its line end, or nothing if the text ends before it. */
export interface HtmlEnd {
  readonly closed: number | undefined;
  /** Past the blank lines that follow it. */
  readonly end: number;
}

/** The end of HTML that began at `start` and was still open at `from`; nothing if a blank line ends it. */
export function readHtmlEnd(source: Source, start: number, from: number): HtmlEnd | undefined {
  const ending = htmlEnding(source.text, start);
  if (!ending) return undefined;
  const found = find(source, from, (text, offset) => {
    ending.lastIndex = offset;
    const match = ending.exec(text);
    return match ? { start: match.index, end: lineEnd(text, match.index) } : undefined;
  });
  if (!found) return { closed: undefined, end: source.text.length };
  return { closed: beforeLineEnd(source.text, found.end), end: pastBlankLines(source, found.end) };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function find(source: Source, from: number, search: (text: string, from: number) => Line | undefined): Line | undefined {
  let offset = from;
  for (;;) {
    const found = search(source.text, offset);
    if (found) return found;
    offset = source.text.length;
    if (!source.more()) return undefined;
  }
}

function closingFence(text: string, from: number, marks: string): Line | undefined {
  for (let index = text.indexOf(marks, from); index >= 0; index = text.indexOf(marks, index + 1)) {
    let start = index;
    while (start > from && text[start - 1] === ' ') start--;
    if (start > 0 && !/[\r\n]/.test(text[start - 1]!)) {
      index = skipRun(text, index) - 1;
      continue;
    }
    const rest = /[ \t]*(?:\r\n|\n|\r|$)/y;
    rest.lastIndex = skipRun(text, index);
    if (index - start <= 3 && rest.test(text)) return { start, end: rest.lastIndex };
    index = skipRun(text, index) - 1;
  }
  return undefined;
}

function skipRun(text: string, index: number): number {
  let end = index;
  while (text[end] === text[index]) end++;
  return end;
}

function htmlEnding(text: string, start: number): RegExp | undefined {
  const opening = / {0,3}<(?:(!--)|(\?)|(!\[CDATA\[)|(![a-z])|(?:script|pre|style|textarea)(?=[\s>]|$))/iy;
  opening.lastIndex = start;
  const found = opening.exec(text);
  if (!found) return undefined;
  const [, comment, instruction, data, declaration] = found;
  if (comment !== undefined) return /-->/g;
  if (instruction !== undefined) return /\?>/g;
  // The parser takes the brackets by twos.
  if (data !== undefined) return /(?<!\])(?:\]\])+>/g;
  if (declaration !== undefined) return />/g;
  return /<\/(?:script|pre|style|textarea)>/gi;
}
