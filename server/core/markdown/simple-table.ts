import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Point, Position } from 'unist';
import { contentEnd } from './lines.ts';
import { isSpace } from './plain.ts';

/** Anything that may be more than text in a cell, and what the parser reads in other ways than are told below. */
const markup = /[\\`*_[\]<&~@\0\uFEFF\t\r]|:\/\/|www\./i;
const ruled = /^:?-+:?$/;

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The table of a text that ends with a blank line, if every row begins and ends with a pipe, has as many cells as the
 * first, and no markup in them; nothing where that is not certain. The parser takes 50 µs for a cell, so that a key
 * in a long table would be felt.
 */
export function simpleTable(text: string): Table | undefined {
  if (text[0] !== '|' || markup.test(text)) return undefined;
  const end = contentEnd(text);
  if (isSpace(text[end]) || !text.startsWith('\n\n', end)) return undefined;
  const rows: TableRow[] = [];
  let align: AlignType[] | undefined;
  for (let start = 0, number = 1; start < end; number++) {
    const line: Line = { number, start, end: Math.min(end, text.indexOf('\n', start)) };
    const row = rowOf(text, line);
    if (!row || row.children.length !== (rows[0] ?? row).children.length) return undefined;
    if (number === 2) align = alignOf(row);
    else rows.push(row);
    if (number === 2 && !align) return undefined;
    start = line.end + 1;
  }
  const last = rows.at(-1);
  // After the line that rules it, the table ends there.
  const close = rows.length > 1 ? last?.position?.end : undefined;
  return align && close ? { type: 'table', align, children: rows, position: { start: pointIn({ number: 1, start: 0, end }, 0), end: close } } : undefined;
}

function rowOf(text: string, line: Line): TableRow | undefined {
  const { start, end } = line;
  if (end - start < 2 || text[start] !== '|' || text[end - 1] !== '|') return undefined;
  const children: TableCell[] = [];
  for (let pipe = start; pipe < end - 1; ) {
    const next = text.indexOf('|', pipe + 1);
    children.push(cellOf(text, line, pipe, next));
    pipe = next;
  }
  return { type: 'tableRow', children, position: positionIn(line, start, end) };
}

/** From a pipe up to the next one; the last cell of a row holds that too. */
function cellOf(text: string, line: Line, pipe: number, next: number): TableCell {
  let start = pipe + 1;
  let end = next;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return {
    type: 'tableCell',
    children: start < end ? [{ type: 'text', value: text.slice(start, end), position: positionIn(line, start, end) }] : [],
    position: positionIn(line, pipe, next + 1 === line.end ? line.end : next),
  };
}

/** How the columns are aligned, if the cells of the row rule a table. */
function alignOf({ children }: TableRow): AlignType[] | undefined {
  const align: AlignType[] = [];
  for (const { children: [text] } of children) {
    const rule = text?.type === 'text' ? text.value : '';
    if (!ruled.test(rule)) return undefined;
    const right = rule.endsWith(':');
    align.push(rule.startsWith(':') ? (right ? 'center' : 'left') : right ? 'right' : null);
  }
  return align;
}

function positionIn(line: Line, start: number, end: number): Position {
  return { start: pointIn(line, start), end: pointIn(line, end) };
}

function pointIn({ number, start }: Line, offset: number): Point {
  return { line: number, column: offset - start + 1, offset };
}
