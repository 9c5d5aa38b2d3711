import type { Code } from 'mdast';
import { indentedListKind, nextBoundary, noSentinel, readsAlikeInterrupting, sentinelFor, type Sentinel } from './boundaries.ts';
import type { Definitions } from './definitions.ts';
import { readFence, readHtmlEnd } from './fences.ts';
import { readFrontMatter } from './front-matter.ts';
import { lineStartOf } from './lines.ts';
import { parseBlock, type OpenText, type ParsedText } from './parse-block.ts';
import { plainBlock } from './plain.ts';
import { longestText, screen } from './screen.ts';
import { simpleBlock } from './simple-block.ts';
import { betweenFences, code, html, opaqueParagraph, yaml, type FenceInfo } from './simple-nodes.ts';
import { ownCopy, type Source } from './source.ts';
import { noLabels, type StoredBlock } from './stored-block.ts';

/** How a block is cut from its text; the same cut of the same text gives the same block. */
export type Cut = Pick<StoredBlock, 'text' | 'sentinel' | 'first' | 'cutOff'>;

/** Reads a text block by block. */
export interface Reading {
  readonly source: Source;
  /** Whether the text begins where the document does. */
  readonly atStart: boolean;
  readonly definitions: Pick<Definitions, 'has'>;
  /** A block that was read before from the same cut at the same place, to be taken again. */
  readonly reuse?: (cut: Cut, start: number) => StoredBlock | undefined;
}

/** What one step of a reading gives: a block, where the next one starts, and whether that is cut off from this one. */
export interface Step {
  readonly block: StoredBlock;
  readonly end: number;
  readonly cutsNext: boolean;
}

/**
 * Reads the block that starts at `start`, or nothing at the end of the text. A block is a function of the text from
 * its start on, of `cutOff` and of the definitions, and of nothing that stands before it. So wherever two readings of
 * a text meet they agree from there on, and an edit may stop where it meets the start of an old block.
 */
export function readBlock(reading: Reading, start: number, cutOff: boolean): Step | undefined {
  if (start >= reading.source.text.length && !reading.source.more()) return undefined;
  const place = { reading, start, cutOff };
  return readYaml(place) ?? readCode(place) ?? readMarkdown(place);
}

/** The block parsed again, after a definition that it asked for has appeared or vanished. */
export function readAgain(block: StoredBlock, definitions: Pick<Definitions, 'has'>): StoredBlock {
  // Whether it is closed does not hang on definitions, so it still is.
  const { unchecked: _before, ...cut } = block;
  return { ...cut, ...(parseBlock(block.text, block.sentinel, block.first, definitions) as ParsedText) };
}

/** Whether a text reads differently at the start of a document: with a byte order mark, or like front matter. */
export function meansMoreAtStart(text: string): boolean {
  return text.startsWith('\uFEFF') || text.startsWith('---');
}

interface BlockStart {
  readonly reading: Reading;
  readonly start: number;
  readonly cutOff: boolean;
}

function readYaml(place: BlockStart): Step | undefined {
  const { reading, start } = place;
  const found = start === 0 && reading.atStart ? readFrontMatter(reading.source) : undefined;
  if (!found) return undefined;
  const text = cutText(place, found.end);
  const value = betweenFences(text.slice(found.valueStart, found.fenceStart));
  return take(place, text, noSentinel, () => unlinked([yaml(text, found.start, found.fenceEnd, value)]));
}

function readCode(place: BlockStart): Step | undefined {
  const { reading, start } = place;
  // A byte order mark at the start of the document is skipped by the parser; elsewhere it is text.
  const at = start === 0 && reading.atStart && reading.source.text.startsWith('\uFEFF') ? 1 : start;
  const fence = readFence(reading.source, at);
  if (!fence) return undefined;
  const text = cutText(place, fence.end);
  // The indentation of the fence is taken off each line: left to the parser.
  if (fence.indented) {
    return take(place, text, noSentinel, () => parseBlock(text, noSentinel, at > start, reading.definitions) as ParsedText);
  }
  const { closing } = fence;
  const contentStart = fence.contentStart - start;
  const value = betweenFences(text.slice(contentStart, closing && closing.start - start));
  const end = closing ? closing.end - start : text.length;
  const opening = text.slice(at - start, contentStart);
  return take(place, text, noSentinel, () => unlinked([code(text, at - start, end, fenceInfo(opening), value)]));
}

/** What an opening fence says; the parser is asked where that may be more than one plain word. */
function fenceInfo(line: string): FenceInfo {
  const word = /^(?:`+|~+)([\w+#-]*)[\r\n]*$/.exec(line)?.[1];
  if (word !== undefined) return { lang: word === '' ? null : word, meta: null };
  const { nodes } = parseBlock(line, noSentinel, false, { has: () => false }) as ParsedText;
  const { lang, meta } = nodes[0] as Code;
  return { lang: lang ?? null, meta: meta ?? null };
}

function readMarkdown(place: BlockStart): Step {
  const { start } = place;
  const { source } = place.reading;
  let list = indentedListKind(source.text, start);
  let notesInterrupt = true;
  let end = start;
  for (;;) {
    end = boundaryAfter(source, end, list, notesInterrupt);
    const text = cutText(place, end);
    const simple = readWithoutParser(place, text);
    if (simple) return simple;
    const whole = readWithParser(place, text);
    if ('block' in whole) return whole;
    // It is open. What stands before the open node is closed by it, and stands alone.
    const openLine = lineStartOf(source.text, start + whole.openAt);
    if (openLine > start && readsAlikeInterrupting(source.text, openLine)) {
      const before = cutText(place, openLine);
      const part = readWithoutParser(place, before) ?? readWithParser(place, before);
      if ('block' in part) return { ...part, cutsNext: true };
    }
    const ending = openLine > start ? undefined : readHtmlEnd(source, start, end);
    if (ending) {
      const source = cutText(place, ending.end);
      const end = ending.closed === undefined ? source.length : ending.closed - start;
      return take(place, source, noSentinel, () => unlinked([html(source, 0, end)]));
    }
    // HTML that ends at a blank line, which notes do not interrupt, or a list, to which more items may belong.
    notesInterrupt = false;
    list ??= indentedListKind(source.text, openLine);
  }
}

/** The block if it needs no parser, or if the parser must not see it. */
function readWithoutParser(place: BlockStart, text: string): Step | undefined {
  const plain = text.length <= longestText ? plainBlock(text) : undefined;
  if (plain) return take(place, text, noSentinel, () => unlinked(plain));
  const unchecked = screen(text);
  if (unchecked !== undefined) return take(place, text, noSentinel, () => ({ ...unlinked([opaqueParagraph(text)]), unchecked }));
  const simple = simpleBlock(text, place.reading.definitions);
  return simple && take(place, text, noSentinel, () => simple);
}

/** The block if it is closed. */
function readWithParser(place: BlockStart, text: string): Step | OpenText {
  const { source, atStart, definitions } = place.reading;
  const sentinel = sentinelFor(source.text, place.start + text.length);
  return take(place, text, sentinel, () => parseBlock(text, sentinel, atStart && place.start === 0, definitions));
}

/** The text of a block, in memory of its own. */
function cutText({ reading, start }: BlockStart, end: number): string {
  return ownCopy(reading.source.text.slice(start, end));
}

/** The old block if one was read from the same cut before, or a new one. */
function take<Parsed extends ParsedText | OpenText>(
  { reading, start, cutOff }: BlockStart,
  text: string,
  sentinel: Sentinel,
  parse: () => Parsed,
): Step | Exclude<Parsed, ParsedText> {
  const end = start + text.length;
  const cut: Cut = { text, sentinel, first: reading.atStart && start === 0 && meansMoreAtStart(text), cutOff };
  const old = reading.reuse?.(cut, start);
  if (old) return { block: old, end, cutsNext: false };
  const parsed: ParsedText | OpenText = parse();
  if ('openAt' in parsed) return parsed as Exclude<Parsed, ParsedText>;
  return { block: { ...cut, ...parsed }, end, cutsNext: false };
}

function unlinked(nodes: ParsedText['nodes']): ParsedText {
  return { nodes, defines: noLabels, asks: noLabels };
}

/** The next boundary, fetching as much of the text as it takes to know it. */
function boundaryAfter(source: Source, start: number, list: string | undefined, notesInterrupt: boolean): number {
  for (;;) {
    const boundary = nextBoundary(source.text, start, list, notesInterrupt);
    if (boundary < source.text.length || !source.more()) return boundary;
  }
}
