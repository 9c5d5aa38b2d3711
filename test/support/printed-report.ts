import { letterWidth, pdfFile, type PdfSheet, type PdfText } from './pdf-file.ts';
import type { RenderedReport } from './rendered-report.ts';

/** How a report is to be printed. */
export interface Printing {
  readonly paragraphs: 'spaced' | 'indented';
  readonly notes: 'raised' | 'plain' | 'end' | 'roman';
  readonly head: boolean;
  readonly numbers: boolean;
  /** Letters in a line. */
  readonly width: number;
  /** Lines of text and notes on a page. */
  readonly height: number;
}

const size = 10;
const step = 12;
const left = 72;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi', 'xxii', 'xxiii', 'xxiv', 'xxv', 'xxvi', 'xxvii', 'xxviii', 'xxix', 'xxx'];

/** Prints a report as a PDF: headings by size, marks of notes raised, notes at the foot of their page or at the end. */
export function printedReport({ title, blocks, notes }: Pick<RenderedReport, 'title' | 'blocks' | 'notes'>, { paragraphs, notes: place, head, numbers, width, height }: Printing): Uint8Array {
  const sheets: PdfText[][] = [];
  let used = Infinity;
  let pending: string[][] = [];
  const atEnd = place === 'end' || place === 'roman';
  const number = (label: string): string => (place === 'roman' ? romans[Number(label) - 1]! : label);

  const endPage = (): void => {
    const sheet = sheets.at(-1);
    if (!sheet) return;
    const lines = pending.flat();
    let base = 80 + (lines.length - 1) * 10;
    for (const line of lines) {
      const [, raised = '', rest = ''] = place === 'plain' ? [] : (/^(\S+) (.*)$/.exec(line.startsWith('\u0001') ? line.slice(1) : '') ?? []);
      if (raised !== '') sheet.push({ text: raised, left, base: base + 3, size: 5 }, { text: rest, left: left + 6 + raised.length * 3, base, size: 8 });
      else sheet.push({ text: line.replace('\u0001', ''), left, base, size: 8 });
      base -= 10;
    }
    pending = [];
    if (numbers) sheet.push({ text: String(sheets.length), left: 300, base: 40 });
  };
  const newPage = (): void => {
    endPage();
    sheets.push(head ? [{ text: 'Network of Libraries, input', left, base: 800 }] : []);
    used = 0;
  };
  const put = (lines: readonly string[], form: { readonly size: number; readonly bold?: boolean; readonly indent?: number; readonly above: number }): void => {
    // A heading is not parted from what it is above.
    if (form.bold && used + form.above + 1.5 * lines.length + 3 > height - pending.flat().length) newPage();
    for (const [index, line] of lines.entries()) {
      const called = atEnd ? [] : [...line.matchAll(/\[\^(\d+)\]/g)].map(([, label]) => wrapped(`\u0001${label} ${notes[Number(label) - 1]}`, Math.floor((width * size) / 8)));
      const room = height - [...pending, ...called].flat().length;
      if (used + (index === 0 ? form.above : 0) + 1 > room) newPage();
      else if (index === 0) used += form.above;
      pending.push(...called);
      let x = left + (index === 0 ? (form.indent ?? 0) : 0);
      const base = 770 - used * step;
      for (const [at, part] of line.split(/\[\^(\d+)\]/).entries()) {
        const text = at % 2 === 1 ? number(part) : part;
        const own = at % 2 === 1 ? 6 : form.size;
        if (text !== '') sheets.at(-1)!.push({ text, left: x, base: at % 2 === 1 ? base + 4 : base, size: own, bold: form.bold ?? false });
        x += text.length * own * letterWidth;
      }
      used += form.size / size;
    }
  };
  put(wrapped(title, Math.floor(width / 1.7)), { size: 17, bold: true, above: 0 });
  for (const { kind, text } of blocks) {
    if (kind === 'heading') put(wrapped(text, Math.floor(width / 1.4)), { size: 14, bold: true, above: 1.5 });
    else if (paragraphs === 'spaced') put(wrapped(text, width), { size, above: 0.7 });
    else put(wrapped(text, width, 4), { size, above: 0, indent: 4 * size * letterWidth });
  }
  if (atEnd) for (const [index, note] of notes.entries()) put(wrapped(`${number(String(index + 1))} ${note}`, width), { size, above: index === 0 ? 3 : 0.7 });
  endPage();
  return pdfFile(sheets.map((texts): PdfSheet => ({ texts })));
}

/** Lines of at most so many letters; the first one shorter by an indent. */
function wrapped(text: string, width: number, indent = 0): string[] {
  const lines = [''];
  const length = (line: string): number => line.replace(/\[\^(\d+)\]|\u0001/g, '$1').length;
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && length(line) + 1 + length(word) > width - (lines.length === 1 ? indent : 0)) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
