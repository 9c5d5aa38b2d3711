import { raisedFigures } from './raised-figures.ts';
import type { TextPiece } from './read-page.ts';
import { raisedRoman } from './roman.ts';

/** A line of a page as it was put together. */
export interface PageLine {
  readonly text: string;
  /** Where each of its characters begins, and where the last one ends. */
  readonly edges: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of most of its characters. */
  readonly size: number;
  /** Whether all of it is bold. */
  readonly bold: boolean;
  readonly askew: boolean;
  /** Whether it has gaps that are wider than between words. */
  readonly columns: boolean;
  /** What is to be written between its characters where links begin and end, and how far each reaches. */
  readonly signs?: readonly { readonly at: number; readonly sign: string; readonly end: number }[];
}

/** Puts the pieces of a page together to lines, in the order in which they were written. Raised figures become "¹", as marks of notes are. */
export function pageLines(pieces: readonly TextPiece[]): PageLine[] {
  const lines: PageLine[] = [];
  let own: TextPiece[] = [];
  const end = (): void => {
    const line = lineOf(own);
    if (line) lines.push(line);
    own = [];
  };
  for (const piece of pieces) {
    const last = own.at(-1);
    // Some programs write bold text twice.
    if (last && last.text === piece.text && /\S/.test(piece.text) && Math.abs(last.left - piece.left) < 1 && Math.abs(last.base - piece.base) < 1) continue;
    if (last && !goesOn(own, piece)) end();
    own.push(piece);
  }
  end();
  return lines;
}

/** Whether a piece stands in the line of those before it: to the right of them, and no further up or down than raised figures do. */
function goesOn(own: readonly TextPiece[], piece: TextPiece): boolean {
  const last = own.at(-1)!;
  if (piece.askew || last.askew) return piece.askew && last.askew && Math.abs(piece.left - last.left) < last.size && Math.abs(piece.base - last.base) < last.size;
  const size = Math.max(last.size, piece.size);
  if (piece.left < last.right - 0.6 * size) return false;
  const main = own.reduce((a, b) => (b.size > a.size && /\S/.test(b.text) ? b : a));
  const rise = Math.abs(piece.base - main.base);
  const smaller = Math.min(piece.size, main.size) < 0.85 * Math.max(piece.size, main.size);
  return rise < (smaller ? 0.7 : 0.3) * Math.max(main.size, piece.size);
}

function lineOf(pieces: readonly TextPiece[]): PageLine | undefined {
  const shown = pieces.filter(({ text }) => /\S/.test(text));
  if (shown.length === 0) return undefined;
  const size = mainSize(shown);
  const main = shown.find((piece) => Math.abs(piece.size - size) < 0.1)!;
  let text = '';
  let edges: number[] = [];
  let columns = false;
  let right = shown[0]!.left;
  for (const piece of pieces) {
    if (!/\S/.test(piece.text)) {
      text = spaced(text, edges, piece.left);
      continue;
    }
    const gap = piece.left - right;
    if (text !== '' && gap > 0.16 * size) text = spaced(text, edges, right);
    if (gap > 1.8 * size && !isMarker(text)) columns = true;
    const written = isRaised(piece, main) ? raised(piece.text) : piece.text;
    for (const [index, unit] of written.split('').entries()) {
      if (unseen.test(unit)) continue;
      edges[text.length] = piece.edges[index] ?? piece.right;
      text += control.test(unit) ? ' ' : unit;
    }
    right = piece.right;
  }
  edges = edges.slice(0, text.length);
  edges.push(right);
  return { ...trimmed(text, edges), left: shown[0]!.left, right, base: main.base, size, bold: shown.every(({ bold }) => bold), askew: main.askew, columns };
}

/** What a tab parts from the text of its own line: the mark of a note or an item, the number of a heading. */
function isMarker(text: string): boolean {
  return text === '' || /^(?:\P{L}{1,8}|\(?\p{L}{1,4}[.):]?|\p{L}+ [\dIVX]{1,5}[.:]?) ?$/u.test(text);
}

function spaced(text: string, edges: number[], at: number): string {
  if (text === '' || text.endsWith(' ')) return text;
  edges[text.length] = at;
  return `${text} `;
}

/** Without spaces at the ends, and with single ones within. */
function trimmed(text: string, edges: readonly number[]): { text: string; edges: number[] } {
  let kept = '';
  const places: number[] = [];
  for (const [index, unit] of text.split('').entries()) {
    if (/\s/.test(unit) && (kept === '' || kept.endsWith(' '))) continue;
    kept += /\s/.test(unit) ? ' ' : unit;
    places.push(edges[index]!);
  }
  const end = kept.trimEnd();
  return { text: end, edges: [...places.slice(0, end.length), places.length > end.length ? places[end.length]! : edges.at(-1)!] };
}

function mainSize(pieces: readonly TextPiece[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) counts.set(size, (counts.get(size) ?? 0) + text.length);
  // The mark of a note may be longer than what stands behind it.
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

function isRaised(piece: TextPiece, main: TextPiece): boolean {
  return piece.size < 0.85 * main.size && piece.base - main.base > 0.12 * main.size;
}

/** Figures, Roman ones too; "18th" is raised by Word itself, and means no more than "18th". */
function raised(text: string): string {
  return /^[\s\d,;]*$/.test(text) ? raisedFigures(text) : (raisedRoman(text) ?? text);
}

const unseen = /[\u200B\u2060\uFEFF\uFDD0-\uFDEF]/;
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/;
