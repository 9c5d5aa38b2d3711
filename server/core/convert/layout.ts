import { endsInWord, endsSentence, startsSmall } from './line-ends.ts';
import { visible } from './placed.ts';
import type { SourceLine } from './source-line.ts';

/** How the lines of a source were set. */
export interface Layout {
  /** Whether each line is a whole paragraph. */
  readonly whole: boolean;
  /** How many blank lines stand between two lines of one paragraph: 1 in texts of PDFs that are set wide, else 0. */
  readonly gap: number;
  /** How long the full lines around each line are, in characters. */
  readonly widths: ReadonlyMap<SourceLine, number>;
}

/** Nobody wraps text at more characters. */
const widest = 200;
const around = 8;

/** Measures how the lines were set, from those that surely go on in the next. */
export function layoutOf(lines: readonly SourceLine[]): Layout {
  const texts = lines.filter(({ verbatim }) => !verbatim);
  let all = 0;
  let long = 0;
  for (const { text } of texts) {
    all += text.length;
    if (text.length > widest) long += text.length;
  }
  return { whole: long > all * 0.3, gap: gapWithin(texts), widths: widthsOf(texts) };
}

function gapWithin(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || line.cut || line.pageStart || !startsSmall(line.text) || endsSentence(above.text) || !endsInWord(above.text)) continue;
    counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  }
  const [gap = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  // Two or three places may be pages, at whose edges blank lines stand in every text.
  return count > 3 && gap < 3 ? gap : 0;
}

function widthsOf(lines: readonly SourceLine[]): Map<SourceLine, number> {
  const lengths = lines.map(({ text }) => Math.min(visible(text.slice(0, 2 * widest)).length, widest));
  return new Map(
    lines.map((line, index) => {
      const near = lengths.slice(Math.max(0, index - around), index + around + 1).sort((a, b) => a - b);
      return [line, near[Math.floor(near.length * 0.8)] ?? 0];
    }),
  );
}

/** Whether a line goes, nearly, to the margin. */
export function isFull(line: SourceLine, { whole, widths }: Layout): boolean {
  const { length } = visible(line.text);
  return whole ? length > 80 : length >= 0.85 * (widths.get(line) ?? 0);
}

/** Whether the first word of the next line would have had room in this one, so that it was ended on purpose. */
export function isShort(line: SourceLine, next: SourceLine, { whole, widths }: Layout): boolean {
  if (whole) return true;
  const word = /^\S*/.exec(visible(next.text.slice(0, 300)))?.[0].length ?? 0;
  // What does not end like a sentence needs more room to be sure of.
  const share = endsSentence(line.text) || /:$/.test(line.text) ? 0.85 : 0.8;
  return visible(line.text).length + 1 + word <= share * (widths.get(line) ?? 0);
}
