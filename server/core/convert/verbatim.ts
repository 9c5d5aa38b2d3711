import type { RawLine } from './raw-lines.ts';

/**
 * Joins the lines of what Markdown keeps as it is: code between fences, comments, tables, quotations, rules; a heading that
 * is underlined becomes one that is marked. To be used only where the source is Markdown.
 */
export function keepVerbatim(lines: readonly RawLine[]): RawLine[] {
  const kept: RawLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    const underlined = headingLevel(lines, index);
    if (underlined) {
      kept.push({ ...line, text: `${'#'.repeat(underlined)} ${line.text.trim()}` });
      index += 2;
      continue;
    }
    const count = verbatimLines(lines, index);
    if (count === 0) {
      kept.push(line);
      index++;
      continue;
    }
    kept.push({ ...line, text: lines.slice(index, index + count).map(({ text }) => text.trimEnd()).join('\n'), verbatim: true });
    index += count;
  }
  return kept;
}

/** How many lines from here belong to what is kept; 0 where the line is text. */
function verbatimLines(lines: readonly RawLine[], start: number): number {
  const text = lines[start]!.text;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
  // What is never closed is text, or all that follows would be code.
  if (fence) return linesUntil(lines, start, (line) => line.trim().startsWith(fence));
  if (/^\s*<!--/.test(text)) return text.includes('-->') ? 1 : linesUntil(lines, start, (line) => line.includes('-->'));
  if (/^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/.test(text)) return 1;
  if (/^ {0,3}>/.test(text)) return linesWhile(lines, start, (line) => /\S/.test(line));
  const isTable = text.includes('|') && /^[ \t|:-]*-[ \t|:-]*$/.test(lines[start + 1]?.text ?? '') && lines[start + 1]!.text.includes('|');
  return isTable ? linesWhile(lines, start, (line) => line.includes('|')) : 0;
}

function linesUntil(lines: readonly RawLine[], start: number, isLast: (line: string) => boolean): number {
  // Nobody quotes more; a fence in every line must not make every line look through all that follow.
  const last = lines.slice(start + 1, start + 1000).findIndex(({ text }) => isLast(text));
  return last < 0 ? 0 : last + 2;
}

function linesWhile(lines: readonly RawLine[], start: number, belongs: (line: string) => boolean): number {
  let end = start + 1;
  while (end < lines.length && belongs(lines[end]!.text)) end++;
  return end - start;
}

function headingLevel(lines: readonly RawLine[], index: number): number {
  const text = lines[index]!.text;
  const above = lines[index - 1]?.text ?? '';
  const below = lines[index + 1]?.text ?? '';
  if (!/[\p{L}\p{N}]/u.test(text) || /\S/.test(above) || /^\s*(?:[-*+>#|]|\d+[.)])/.test(text)) return 0;
  return /^ {0,3}=+\s*$/.test(below) ? 1 : /^ {0,3}-{2,}\s*$/.test(below) ? 2 : 0;
}
