import { isBlankLine, lineEnd } from './lines.ts';

// All patterns are sticky: they are asked at one offset only.
const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const indentedListMarker = / {0,3}((?:[-+*]|\d{1,9}[.)]))(?=[ \t\r\n]|$)/y;
const interruptingItem = /(?:[-+*]|1[.)])(?=[ \t]+[^ \t\r\n])/y;
const thematicBreak = / {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
const fence = / {0,3}(?:`{3}|~{3})/y;
const rawHtml = / {0,3}<(?:[!?]|(?:script|pre|style|textarea)(?=[\s>]|$))/iy;
/** As the parser reads it: no white space, an escape only before a bracket or a backslash, at most 999 characters. */
const footnoteLabel = /\[\^((?:[^[\]\\ \t\r\n]|\\(?:[[\]\\]|(?![[\]\\])))+)\]:/y;
const longestLabel = 999;

/**
 * A line that stands for the one that follows a block: the parser is given `block + sentinel`, and only if the sentinel
 * comes out as a node of its own is the block closed. It must be of the same kind as the line it stands for, because
 * a list or a note ends elsewhere when a container follows than when a paragraph does.
 */
export type Sentinel = string;

/** Nothing follows: the block is the last, or nothing that follows matters to it. */
export const noSentinel: Sentinel = '';
/** Replaced at the parse by a definition whose label the block does not use. */
export const noteSentinel: Sentinel = '[^]:';

/** The sentinel for the line at `offset`, which must be the start of a block. */
export function sentinelFor(text: string, offset: number): Sentinel {
  if (offset >= text.length) return noSentinel;
  if (text[offset] === '>') return '>x';
  if (noteMark(text, offset) !== undefined) return noteSentinel;
  if (matches(fence, text, offset)) return '```';
  if (matches(rawHtml, text, offset)) return '<!--';
  const marker = matches(thematicBreak, text, offset) ? undefined : match(indentedListMarker, text, offset)?.[1];
  return marker === undefined ? 'x' : `${marker} x`;
}

/** A parse has a cost of its own (0.1 ms), so notes in a row are parted only beyond this many characters. */
const shortBlock = 500;

/**
 * The first offset after `start` (a line start) where a block may begin, or the end of the text.
 *
 * A block may begin at a line in column 1 after a blank line, and some way on at a footnote definition even without one
 * (it interrupts all but fences and HTML). A line indented by anything may belong to a list or a note above it. So may an
 * item of the same `list`, if the block began with one: it is passed over at once instead of found out by a parse.
 */
export function nextBoundary(text: string, start: number, list?: string, notesInterrupt = true): number {
  let afterBlank = false;
  for (let line = start; line < text.length; ) {
    const end = lineEnd(text, line);
    const blank = isBlankLine(text, line, end);
    if (line > start && !blank) {
      if (afterBlank && mayBegin(text, line, list)) return line;
      if (notesInterrupt && line - start >= shortBlock && noteMark(text, line) !== undefined) {
        if (readsAlikeInterrupting(text, line)) return line;
      }
    }
    afterBlank = blank;
    line = end;
  }
  return text.length;
}

/** What the items of a list have in common: its bullet or the delimiter after its numbers. Nothing for other lines. */
function listKind(text: string, offset: number, pattern = listMarker): string | undefined {
  if (matches(thematicBreak, text, offset)) return undefined;
  const found = match(pattern, text, offset);
  return found?.[found.length - 1]!.at(-1);
}

/** As `listKind`, for a line that may be indented by up to three spaces. */
export function indentedListKind(text: string, offset: number): string | undefined {
  return listKind(text, offset, indentedListMarker);
}

/** Whether a block may begin at a line after a blank one. */
function mayBegin(text: string, line: number, list: string | undefined): boolean {
  if (text[line] === ' ' || text[line] === '\t') return false;
  return (list === undefined || listKind(text, line) !== list) && readsAlikeInterrupting(text, line);
}

/**
 * Whether the containers that a line opens are the same if the line interrupts something: an item that is empty or has a
 * number other than 1 is none then. The parser takes even what follows a blank line, after indented code, for that.
 */
export function readsAlikeInterrupting(text: string, line: number): boolean {
  let offset = line;
  for (;;) {
    while (text[offset] === ' ' || text[offset] === '\t') offset++;
    const note = noteMark(text, offset);
    if (text[offset] === '>') offset++;
    else if (note !== undefined) offset += note;
    else if (matches(thematicBreak, text, offset) || !matches(listMarker, text, offset)) return true;
    else if (matches(interruptingItem, text, offset)) offset = interruptingItem.lastIndex;
    else return false;
  }
}

/** The length of the label and the colon that begin a note; nothing if the text at the offset does not begin one. */
function noteMark(text: string, offset: number): number | undefined {
  if (text[offset] !== '[' || text[offset + 1] !== '^') return undefined;
  const found = match(footnoteLabel, text, offset);
  return found && found[1]!.length <= longestLabel ? found[0].length : undefined;
}

function matches(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
