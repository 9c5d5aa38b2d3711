import type { Analysis } from '../../analysis/index.ts';
import type { Span } from '../../markdown/index.ts';

/** Where a cursor stands between the lines of `---`; spans are absolute. */
export interface FrontMatterPlace {
  /** `value`: behind the colon of `key`, or an entry of its list. */
  readonly kind: 'key' | 'value';
  /** The word at the cursor; empty where none is written yet. */
  readonly key: string;
  /** What stands there, from its first character to its last. */
  readonly span: Span;
  /** Whether a colon follows the word. */
  readonly colon: boolean;
  /** The keys of the other lines. */
  readonly others: ReadonlySet<string>;
}

/** No line of front matter that a person writes is longer, nor is there more of it. */
const longest = 20_000;

/** What a place in the front matter of a report is; undefined for a place that is not in it, or none of ours. */
export function frontMatterPlaceAt({ document }: Analysis, offset: number): FrontMatterPlace | undefined {
  const block = document.blockAt(0);
  const node = block?.nodes[0];
  if (!block || node?.type !== 'yaml' || offset > longest) return undefined;
  const { text } = block;
  const first = text.search(/[\r\n]/);
  const end = (node.position?.end.offset ?? 0) - '---'.length;
  if (first < 0 || offset <= first || offset >= end) return undefined;

  const start = lineStart(text, offset);
  const line = /^[^\r\n]*/.exec(text.slice(start, end))![0];
  const at = offset - start;
  const before = text.slice(first, start).split(/[\r\n]+/);
  const others = new Set([...before, ...text.slice(start + line.length, end).split(/[\r\n]+/)].flatMap((other) => keyOf(other) ?? []));
  const pair = /^([\w-]+)(\s*:)/.exec(line);
  if (pair && at >= pair[0].length) {
    const span = pieceAt(line, pair[0].length, at);
    return { kind: 'value', key: pair[1]!, span: { start: start + span.start, end: start + span.end }, colon: true, others };
  }
  const item = /^\s*-(?:\s|$)/.exec(line);
  const list = item && at >= item[0].length ? before.findLast((other) => other.trim() !== '' && !/^\s*-/.test(other)) : undefined;
  const listed = list !== undefined && /:\s*$/.test(list) ? keyOf(list) : undefined;
  if (item && listed !== undefined) {
    const span = pieceAt(line, item[0].length, at);
    return { kind: 'value', key: listed, span: { start: start + span.start, end: start + span.end }, colon: true, others };
  }
  const word = /^[\w-]*/.exec(line)![0];
  if (at > word.length || (!pair && word.length < line.trimEnd().length)) return undefined;
  return { kind: 'key', key: word, span: { start, end: start + word.length }, colon: pair !== null, others };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function keyOf(line: string): string | undefined {
  return /^([\w-]+)\s*:(?:\s|$)/.exec(line)?.[1];
}

/** The value around a place of a line, or the entry of a list in brackets; without comment and spaces. */
function pieceAt(line: string, from: number, at: number): Span {
  const rest = line.slice(from);
  const value = /^\s*(?:"[^"]*"?|'[^']*'?|\[[^\]]*\]?|(?:(?!\s#)[^])*)/.exec(rest)![0];
  let start = from;
  let end = from + value.trimEnd().length;
  if (value.trimStart().startsWith('[')) {
    const opening = line.indexOf('[', from);
    if (at > opening && (at < end || line[end - 1] !== ']')) {
      start = Math.max(opening, line.lastIndexOf(',', at - 1)) + 1;
      const stop = line.slice(at, end).search(/[,\]]/);
      end = stop < 0 ? end : at + stop;
    }
  }
  while (start < at && /\s/.test(line[start] ?? '')) start++;
  return { start: Math.min(start, at), end: Math.max(Math.min(start, at), Math.max(at, trimmedEnd(line, start, end))) };
}

function trimmedEnd(line: string, start: number, end: number): number {
  return start + line.slice(start, end).trimEnd().length;
}
