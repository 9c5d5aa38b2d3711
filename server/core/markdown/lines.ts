import type { Point } from 'unist';

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
/** How many characters are looked at one by one. */
const nearby = 200;

/** The offset just past the end of the line that holds `from`: past its `\n`, `\r\n` or `\r`, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const near = Math.min(text.length, from + nearby);
  for (let offset = from; offset < near; offset++) {
    const code = text.charCodeAt(offset);
    if (code === lineFeed) return offset + 1;
    if (code === carriageReturn) return text.charCodeAt(offset + 1) === lineFeed ? offset + 2 : offset + 1;
  }
  // A native search is faster, once its cost is worth while.
  const feed = text.indexOf('\n', near);
  const end = feed < 0 ? text.length : feed + 1;
  const carriage = text.slice(near, end).indexOf('\r');
  if (carriage < 0) return end;
  const after = near + carriage + 1;
  return text.charCodeAt(after) === lineFeed ? after + 1 : after;
}

/** The end of what the line that ends at `end` holds before its line end. */
export function beforeLineEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === carriageReturn) return end - 1;
  if (last !== lineFeed) return end;
  return text.charCodeAt(end - 2) === carriageReturn ? end - 2 : end - 1;
}

/** Whether the line from `start` up to `end` (past its line end) holds nothing but spaces and tabs. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === lineFeed || code === carriageReturn) return true;
    if (code !== space && code !== tab) return false;
  }
  return true;
}

/** The start of the first line at or after `from` (a line start) that is not blank, or the end of the text. */
export function skipBlankLines(text: string, from: number): number {
  let start = from;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (!isBlankLine(text, start, end)) break;
    start = end;
  }
  return start;
}

/** The start of the line that holds the offset. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !endsLine(text, start)) start--;
  return start;
}

/** The end of what is not white space (spaces, tabs, line ends) in the text. */
export function contentEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The start of what is not white space (spaces, tabs, line ends) in the text. */
export function contentStart(text: string): number {
  let start = 0;
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
  return start;
}

/** Where each line starts; there is always a first one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let start = 0; start < text.length; ) {
    start = lineEnd(text, start);
    if (endsLine(text, start)) starts.push(start);
  }
  return starts;
}

/** The index of the line that holds the offset, given where the lines start. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The point of an offset, as syntax trees count: lines and columns from 1. */
export function pointAt(text: string, offset: number): Required<Point> {
  let line = 1;
  let start = 0;
  while (start < offset) {
    const end = lineEnd(text, start);
    if (end > offset || !endsLine(text, end)) break;
    start = end;
    line++;
  }
  return { line, column: offset - start + 1, offset };
}

function endsLine(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return end > 0 && (code === lineFeed || code === carriageReturn);
}

function isWhiteSpace(code: number): boolean {
  return code === space || code === tab || code === lineFeed || code === carriageReturn;
}
