import type { Entry } from '../entry.ts';
import type { LineSet } from '../line-set.ts';
import type { SourceLine } from '../source-line.ts';
import { measure, type Measure } from './measure.ts';
import { endnotes } from './endnotes.ts';
import { areasOf } from './note-area.ts';
import { orderLines } from './order-lines.ts';
import type { PageLine } from './page-lines.ts';
import { withSigns } from './place-links.ts';
import { raisedFigures } from './raised-figures.ts';

/** A page whose lines were put together. */
export interface LinedPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PageLine[];
}

export interface SetLines {
  readonly lines: readonly SourceLine[];
  /** Which line of which page each was made of, by its number. */
  readonly places: ReadonlyMap<number, string>;
  readonly entries: readonly Entry[];
  readonly numbers: ReadonlyMap<PageLine, number>;
}

/** Gives the lines of all pages in the order in which they are read, each with what its setting tells. */
export function setLines(pages: readonly LinedPage[]): SetLines {
  const ordered = pages.map(({ number, lines }) => ({ number, ...orderLines(lines) }));
  const atEnd = endnotes(ordered.flatMap(({ lines }) => lines));
  const measured = measure(ordered.map(({ lines }) => lines));
  const places = new Map<number, string>();
  const entries: Entry[] = [];
  const read: { text: SourceLine[]; notes: SourceLine[]; foot: SourceLine[] }[] = [];
  const numbers = new Map<PageLine, number>();
  for (const [index, page] of ordered.entries()) {
    for (const [at, line] of page.lines.entries()) {
      numbers.set(line, numbers.size + 1);
      places.set(numbers.size, `page ${page.number}, line ${at + 1}`);
    }
    if (page.beside) entries.push({ kind: 'check', line: numbers.get(page.lines[0]!)!, text: `page ${page.number}`, why: 'Text stands side by side on this page, in columns or in a table; look whether its lines follow each other rightly.' });
    else entries.push(...rowEntries(page.lines, numbers));
    const before = read.at(-1)?.notes ?? [];
    const areas = areasOf(page.lines, measured, before.length > 0);
    const setting = { measured, page: index, numbers, places, atEnd };
    const notes = noteLines(areas.notes, areas.text, setting);
    // What goes on from the page before belongs behind the notes there.
    const first = notes.findIndex(({ set }) => set?.begins);
    const goesOn = first < 0 ? notes : notes.slice(0, first);
    before.push(...goesOn);
    read.push({ text: textLines(areas.text, setting), notes: notes.slice(goesOn.length), foot: textLines(areas.foot, setting) });
  }
  for (const line of atEnd.keys()) {
    const [numeral] = /^[ivxl]+/.exec(line.text) ?? [];
    if (numeral) entries.push({ kind: 'done', line: numbers.get(line)!, text: numeral, why: 'The number of a note, which is a figure in the draft.', only: true });
  }
  const lines = read.flatMap(({ text, notes, foot }) => [...text, ...underRule(notes), ...foot].filter(({ text }) => text !== '').map((line, at) => (at === 0 ? { ...line, pageStart: true } : line)));
  return { lines, places, entries, numbers };
}

/** What the report says of rows of tables: one entry for those that follow each other. */
function rowEntries(lines: readonly PageLine[], numbers: ReadonlyMap<PageLine, number>): Entry[] {
  const first = lines.filter((line, index) => line.columns && lines[index + 1]?.columns && !lines[index - 1]?.columns);
  return first.map((line) => ({ kind: 'check', line: numbers.get(line)!, text: line.text, why: 'This has wide gaps, as rows of a table have; it and those below were kept as lines of their own.' }));
}

/** What is known of a page while its lines are set. */
interface Setting {
  readonly measured: Measure;
  readonly page: number;
  readonly numbers: ReadonlyMap<PageLine, number>;
  readonly places: ReadonlyMap<number, string>;
  /** The lines that begin notes at the end of the text, as they are to be written. */
  readonly atEnd: ReadonlyMap<PageLine, string>;
}

function textLines(lines: readonly PageLine[], setting: Setting): SourceLine[] {
  return lines.map((line, index) => {
    const above = lines[index - 1];
    const indented = isIndented(lines, index, setting.page, setting.measured);
    const step = setting.measured.stepOf(line.size);
    const down = above ? above.base - line.base : step;
    const gap = down > 2.2 * step ? 2 : down > 1.22 * step ? 1 : 0;
    const outdented = above !== undefined && above.left > line.left + 4 && !isIndented(lines, index - 1, setting.page, setting.measured) && !isLarge(line, setting.measured);
    // Far up the page begins another column, on which the paragraph may go on.
    const begins = above === undefined || down < -5 * step ? undefined : gap > 0 || down < 0 || indented || outdented || Math.abs(above.size - line.size) > 0.6;
    const note = setting.atEnd.get(line);
    if (note !== undefined) return sourceLine(line, withSigns(line, note), { gap, ruled: false, indented: false, begins: true }, setting);
    return sourceLine(line, withSigns(line), { gap, ruled: false, indented, ...(begins !== undefined && { begins }) }, setting);
  });
}

/** Notes at the foot of a page; a number that is not raised becomes one that is, as its mark in the text is. */
function noteLines(lines: readonly PageLine[], text: readonly PageLine[], setting: Setting): SourceLine[] {
  let last = 0;
  return lines.map((line) => {
    const written = /^(\d{1,3})[.)]?\s+(?=\S)/.exec(line.text);
    const isMark = written !== null && Number(written[1]) > last && text.some((other) => other.text.includes(raisedFigures(written[1]!)));
    const marked = isMark ? `${raisedFigures(written[1]!)} ${line.text.slice(written[0].length)}` : line.text;
    if (isMark) last = Number(written[1]);
    return sourceLine(line, withSigns(line, marked), { gap: 0, ruled: false, indented: false, begins: /^[⁰¹²³⁴-⁹]/.test(marked) }, setting);
  });
}

function underRule(notes: readonly SourceLine[]): SourceLine[] {
  return notes.map((line, index) => (index === 0 ? { ...line, ruled: true, gap: 1 } : line));
}

function sourceLine(line: PageLine, text: string, form: { gap: number; ruled: boolean; indented: boolean; begins?: boolean }, { measured, page, numbers, places, atEnd }: Setting): SourceLine {
  const { size, bold, right, columns, edges } = line;
  const number = numbers.get(line)!;
  const word = /^\S*/.exec(line.text)![0].length;
  const set: LineSet = {
    size,
    // Labels in pictures are bold too, and small.
    bold: bold && !measured.bodyIsBold && size > 0.95 * measured.body,
    heading: isLarge(line, measured),
    room: measured.marginOf(line, page) - right,
    first: (edges[word] ?? right) - edges[0]! + Math.min(0.6 * size, (edges[word + 1] ?? Infinity) - (edges[word] ?? 0)),
    indented: form.indented,
    endnote: atEnd.has(line),
    ...(form.begins !== undefined && { begins: form.begins }),
  };
  return { number, text, indent: 0, gap: form.gap, pageStart: false, ruled: form.ruled, cut: false, verbatim: false, columns, set, place: places.get(number)! };
}

function isLarge({ size }: PageLine, { body }: Measure): boolean {
  return size > 1.07 * body;
}

/** Whether a line begins further right than the one below, and does not go on from a full line that begins there too. */
function isIndented(lines: readonly PageLine[], index: number, page: number, { stepOf, marginOf, body }: Measure): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const isClose = (one: PageLine, other: PageLine): boolean => one.base - other.base < 1.3 * stepOf(other.size);
  if (!line || !below || line.size > 1.07 * body || !isClose(line, below)) return false;
  const further = line.left - below.left;
  if (further < 5 || further > 80) return false;
  if (above && above.left < line.left && isClose(above, line) && startsItem.test(above.text)) return false;
  const goesOn = above !== undefined && Math.abs(above.size - line.size) < 0.6 && isClose(above, line) && Math.abs(above.left - line.left) < 5;
  return !goesOn || marginOf(above, page) - above.right > 0.15 * (marginOf(above, page) - above.left);
}

/** A bullet, or a number or letter with its sign: the lines below hang. */
const startsItem = /^(?:[^\p{L}\p{N}\s"'“‘«([]|\d{1,3}[.)]|\(?\p{L}[.)])\s/u;
