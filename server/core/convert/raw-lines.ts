/** A line as it stands in the source, blank or not; several lines where they are `verbatim`. */
export interface RawLine {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly text: string;
  /** Whether a form feed stands before it. */
  readonly pageStart: boolean;
  readonly verbatim: boolean;
}

/**
 * Cuts a text into its lines. Characters that nobody sees are left out: byte order marks, zero-width spaces, soft hyphens
 * (but for one at a line's end, which says that a word goes on), control characters.
 */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let number = 1;
  let pageStart = false;
  for (const match of text.matchAll(/([^\r\n\f\v\u0085\u2028\u2029]*)(\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g)) {
    const [, line = '', end = ''] = match;
    if (line !== '' || end !== '') lines.push({ number, text: withoutInvisible(line), pageStart, verbatim: false });
    pageStart = end === '\f';
    // To an editor, a form feed ends no line.
    if (/[\r\n]/.test(end)) number++;
  }
  return lines;
}

function withoutInvisible(line: string): string {
  return line
    .replace(/[\u200B\u2060\uFEFF\uFDD0-\uFDEF]/g, '')
    .replace(/\u00AD(?!\s*$)/g, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, ' ');
}
