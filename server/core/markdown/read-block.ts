import type { Code } from 'mdast';
import { indentedListKind, nextBoundary, noSentinel, readsAlikeInterrupting, sentinelFor, type Sentinel } from './boundaries.ts';
import type { Definitions } from './definitions.ts';
import { readFence, readHtmlEnd } from './fences.ts';
import { readFrontMatter } from './front-matter.ts';
import { contentEnd, contentStart, lineStartOf } from './lines.ts';
import { parseBlock, type OpenText, type ParsedText } from './parse-block.ts';
import { plainBlock } from './plain.ts';
import { longestText, screen } from './screen.ts';
import { betweenFences, code, html, plainParagraph, yaml, type FenceInfo } from './simple-nodes.ts';
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
  return { ...block, ...(parseBlock(block.text, block.sentinel, block.first, definitions) as ParsedText) };
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
  return take(place, found.end, noSentinel, (text) => {
    const value = betweenFences(text.slice(found.valueStart, found.fenceStart));
    return unlinked([yaml(text, found.start, found.fenceEnd, value)]);
  }) as Step;
}

function readCode(place: BlockStart): Step | undefined {
  const { reading, start } = place;
  // A byte order mark at the start of the document is skipped by the parser; elsewhere it is text.
  const at = start === 0 && reading.atStart && reading.source.text.startsWith('\uFEFF') ? 1 : start;
  const fence = readFence(reading.source, at);
  if (!fence) return undefined;
  return take(place, fence.end, noSentinel, (text) => {
    // The indentation of the fence is taken off each line: left to the parser.
    if (fence.indented) return parseBlock(text, noSentinel, at > start, reading.definitions);
    const { closing } = fence;
    const value = betweenFences(text.slice(fence.contentStart - start, closing ? closing.start - start : undefined));
    return unlinked([code(text, at - start, closing ? closing.end - start : text.length, fenceInfo(text.slice(at - start, fence.contentStart - start)), value)]);
  }) as Step;
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
  const { reading, start } = place;
  const { source, definitions } = reading;
  let list = indentedListKind(source.text, start);
  let notesInterrupt = true;
  let end = start;
  for (;;) {
    end = boundaryAfter(source, end, list, notesInterrupt);
    const simple = readWithoutParser(place, end);
    if (simple) return simple;
    const parse = (sentinel: Sentinel) => (text: string) => parseBlock(text, sentinel, reading.atStart && start === 0, definitions);
    const sentinel = sentinelFor(source.text, end);
    const whole = take(place, end, sentinel, parse(sentinel));
    if ('block' in whole) return whole;
    // It is open. What stands before the open node is closed by it, and stands alone.
    const openLine = lineStartOf(source.text, start + whole.openAt);
    if (openLine > start && readsAlikeInterrupting(source.text, openLine)) {
      const next = sentinelFor(source.text, openLine);
      const part = take(place, openLine, next, parse(next));
      if ('block' in part) return { ...part, cutsNext: true };
    }
    const ending = openLine > start ? undefined : readHtmlEnd(source, start, end);
    if (ending) {
      const { closed } = ending;
      return take(place, ending.end, noSentinel, (text) => unlinked([html(text, 0, closed === undefined ? text.length : closed - start)])) as Step;
    }
    // HTML that ends at a blank line, which notes do not interrupt, or a list, to which more items may belong.
    notesInterrupt = false;
    list ??= indentedListKind(source.text, openLine);
  }
}

/** A block that needs no parser, or that the parser must not see. */
function readWithoutParser(place: BlockStart, end: number): Step | undefined {
  const text = place.reading.source.text.slice(place.start, end);
  const plain = text.length <= longestText ? plainBlock(text) : undefined;
  if (plain) return take(place, end, noSentinel, (own) => unlinked(plainBlock(own)!)) as Step;
  const unchecked = screen(text);
  if (unchecked === undefined) return undefined;
  return take(place, end, noSentinel, (own) => unlinked([plainParagraph(own, contentEnd(own), contentStart(own))]), unchecked) as Step;
}

/** Cuts the block from the text; gives the old block if it was read from the same cut before. */
function take(
  { reading, start, cutOff }: BlockStart,
  end: number,
  sentinel: Sentinel,
  parse: (text: string) => ParsedText | OpenText,
  unchecked?: string,
): Step | OpenText {
  const text = ownCopy(reading.source.text.slice(start, end));
  const cut: Cut = { text, sentinel, first: reading.atStart && start === 0 && meansMoreAtStart(text), cutOff };
  const old = reading.reuse?.(cut, start);
  if (old) return { block: old, end, cutsNext: false };
  const parsed = parse(cut.text);
  if ('openAt' in parsed) return parsed;
  const block = unchecked === undefined ? { ...cut, ...parsed } : { ...cut, ...parsed, unchecked };
  return { block, end, cutsNext: false };
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
