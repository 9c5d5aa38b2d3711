import type { Measure } from './measure.ts';
import type { PageLine } from './page-lines.ts';
import { raisedFigures } from './raised-figures.ts';

/** The lines of a page by what they are for. */
export interface PageAreas {
  readonly text: readonly PageLine[];
  /** Notes at the foot of the page. */
  readonly notes: readonly PageLine[];
  /** What stands below the notes: the foot of the page. */
  readonly foot: readonly PageLine[];
}

/** Below notes stands no more than a foot of so many lines. */
const mostFoot = 3;

/**
 * Finds the notes at the foot of a page: from a line that begins with a raised figure, or that is small and begins with a figure that
 * the text above has raised, down to the last that stands close. `goesOn`: whether a note of the page before may go on here.
 */
export function areasOf(lines: readonly PageLine[], measure: Measure, goesOn: boolean): PageAreas {
  const isSmall = (line: PageLine | undefined): boolean => line !== undefined && line.size < 0.95 * measure.body;
  for (const [index, line] of lines.entries()) {
    if (!startsNote(line, lines.slice(0, index), isSmall(line))) continue;
    let start = index;
    while (goesOn && start > 0 && isSmall(lines[start - 1]) && isClose(lines[start - 1]!, lines[start]!, measure)) start--;
    const end = endOfRun(lines, index, measure);
    if (isFoot(lines.slice(end))) return { text: lines.slice(0, start), notes: lines.slice(start, end), foot: lines.slice(end) };
  }
  const none = { text: lines, notes: [], foot: [] };
  if (!goesOn) return none;
  let end = lines.length;
  while (lines.length - end < mostFoot && end > 0 && !isSmall(lines[end - 1])) end--;
  let start = end;
  while (isSmall(lines[start - 1]) && (start === end || isClose(lines[start - 1]!, lines[start]!, measure))) start--;
  const ends = start === end || start === 0 || !isFoot(lines.slice(end));
  return ends ? none : { text: lines.slice(0, start), notes: lines.slice(start, end), foot: lines.slice(end) };
}

/** Past the last of the lines from here that are of one size and stand close. */
function endOfRun(lines: readonly PageLine[], start: number, measure: Measure): number {
  let end = start + 1;
  while (end < lines.length && isClose(lines[end - 1]!, lines[end]!, measure)) end++;
  return end;
}

function isFoot(lines: readonly PageLine[]): boolean {
  return lines.length <= mostFoot && lines.every(({ text }) => text.length < 120);
}

function startsNote({ text }: PageLine, above: readonly PageLine[], isSmall: boolean): boolean {
  if (above.length === 0) return false;
  if (/^[⁰¹²³⁴-⁹]{1,3}/.test(text)) return true;
  const number = isSmall ? /^(\d{1,3})[.)]?\s/.exec(text)?.[1] : undefined;
  return number !== undefined && above.some((line) => line.text.includes(raisedFigures(number)));
}

function isClose(above: PageLine, below: PageLine, { stepOf }: Measure): boolean {
  return above.base - below.base < 2 * stepOf(below.size) && Math.abs(above.size - below.size) < 0.6;
}
