import type { PageLine } from './page-lines.ts';

/** How the lines of a document were set, on the whole. */
export interface Measure {
  /** The size of most of the text, in points. */
  readonly body: number;
  readonly bodyIsBold: boolean;
  /** How far apart the lines of a paragraph in this size stand. */
  stepOf(size: number): number;
  /** How far the lines go that stand where this one does, by page. */
  marginOf(line: PageLine, page: number): number;
}

/** Measures all pages of a document. */
export function measure(pages: readonly (readonly PageLine[])[]): Measure {
  const all = pages.flat();
  const body = heaviest(all.map((line) => [round(line.size), line.text.length]));
  const bold = all.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  const letters = all.reduce((sum, line) => sum + line.text.length, 0);
  const steps = stepsOf(pages);
  const margins = new Map<string, { margin: number; count: number }>();
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      for (const key of [place(line), `${place(line)} ${page}`]) {
        const { margin = 0, count = 0 } = margins.get(key) ?? {};
        margins.set(key, { margin: Math.max(margin, line.right), count: count + 1 });
      }
    }
  }
  return {
    body,
    bodyIsBold: bold > letters / 2,
    stepOf: (size) => steps.get(round(size)) ?? 1.35 * size,
    marginOf: (line, page) => {
      const own = margins.get(`${place(line)} ${page}`);
      return own && own.count > 4 ? own.margin : (margins.get(place(line))?.margin ?? line.right);
    },
  };
}

/** The commonest distance of lines, by size. */
function stepsOf(pages: readonly (readonly PageLine[])[]): Map<number, number> {
  const found = new Map<number, [number, number][]>();
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      const step = next ? line.base - next.base : 0;
      if (!next || round(next.size) !== round(line.size) || step < 0.8 * line.size || step > 3 * line.size) continue;
      const steps = found.get(round(line.size)) ?? [];
      steps.push([round(step), 1]);
      found.set(round(line.size), steps);
    }
  }
  return new Map([...found].filter(([, steps]) => steps.length > 3).map(([size, steps]) => [size, heaviest(steps)]));
}

function place({ left, size }: PageLine): string {
  return `${Math.round(left / 72)} ${round(size)}`;
}

/** The value that has most weight. */
function heaviest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [12, 0])[0];
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
