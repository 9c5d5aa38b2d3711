import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { pointIn, positionIn, type OneLine } from './one-line.ts';
import { simpleInline } from './simple-inline.ts';

/** Anything that may be more than text in a cell, and what the parser reads in other ways than are told below. */
const markup = /[\\`*_[\]<&~@\0\uFEFF\t\r]|:\/\/|www\./i;
/** What parts cells in other ways, or makes lines. */
const unreadable = /[\\`<\t\r]/;
const ruled = /^:?-+:?$/;

interface Line extends OneLine {
  readonly end: number;
}

type IsDefined = (label: string) => boolean;

/**
 * The table of a text that holds something up to `end` and then a blank line, if every row begins and ends with a pipe, has
 * as many cells as the first, and nothing in them that needs the parser (`simpleInline`); nothing where that is not certain.
 * The parser takes 50 µs for a cell, so that a key in a long table would be felt.
 */
export function simpleTable(text: string, end: number, isDefined: IsDefined): Table | undefined {
  if (text[0] !== '|' || unreadable.test(text) || !text.startsWith('\n\n', end)) return undefined;
  const rows: TableRow[] = [];
  let align: AlignType[] | undefined;
  for (let start = 0, number = 1; start < end; number++) {
    const line: Line = { number, start, end: Math.min(end, text.indexOf('\n', start)) };
    const row = rowOf(text, line, isDefined);
    if (!row || row.children.length !== (rows[0] ?? row).children.length) return undefined;
    if (number === 2) align = alignOf(row);
    else rows.push(row);
    if (number === 2 && !align) return undefined;
    start = line.end + 1;
  }
  const last = rows.at(-1);
  // After the line that rules it, the table ends there.
  const close = rows.length > 1 ? last?.position?.end : undefined;
  return align && close ? { type: 'table', align, children: rows, position: { start: pointIn({ number: 1, start: 0 }, 0), end: close } } : undefined;
}

function rowOf(text: string, line: Line, isDefined: IsDefined): TableRow | undefined {
  const { start, end } = line;
  if (end - start < 2 || text[start] !== '|' || text[end - 1] !== '|') return undefined;
  const children: TableCell[] = [];
  for (let pipe = start; pipe < end - 1; ) {
    const next = text.indexOf('|', pipe + 1);
    const cell = cellOf(text, line, pipe, next, isDefined);
    if (!cell) return undefined;
    children.push(cell);
    pipe = next;
  }
  return { type: 'tableRow', children, position: positionIn(line, start, end) };
}

/** From a pipe up to the next one; the last cell of a row holds that too. */
function cellOf(text: string, line: Line, pipe: number, next: number, isDefined: IsDefined): TableCell | undefined {
  let start = pipe + 1;
  let end = next;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  const read = simpleInline(text, line, start, end, isDefined);
  if (!read || markup.test(read.rest)) return undefined;
  return { type: 'tableCell', children: read.children, position: positionIn(line, pipe, next + 1 === line.end ? line.end : next) };
}

/** How the columns are aligned, if the cells of the row rule a table. */
function alignOf({ children }: TableRow): AlignType[] | undefined {
  const align: AlignType[] = [];
  for (const { children: [text, ...more] } of children) {
    const rule = text?.type === 'text' ? text.value : '';
    if (more.length > 0 || !ruled.test(rule)) return undefined;
    const right = rule.endsWith(':');
    align.push(rule.startsWith(':') ? (right ? 'center' : 'left') : right ? 'right' : null);
  }
  return align;
}
