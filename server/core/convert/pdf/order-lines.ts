import type { PageLine } from './page-lines.ts';

/** The lines of a page as they are read, and whether some stand beside others, as in columns and tables. */
export interface OrderedLines {
  readonly lines: readonly PageLine[];
  readonly beside: boolean;
}

/**
 * Lines from top to bottom. Where some stand beside others, only their author's order tells which is read first, so it is kept; heads and feet go
 * to the edges all the same.
 */
export function orderLines(written: readonly PageLine[]): OrderedLines {
  const lines = written.filter(({ askew }) => !askew);
  const downwards = lines.toSorted((a, b) => b.base - a.base);
  const beside = standBeside(downwards);
  if (!beside) return { lines: downwards, beside };
  const [top, bottom] = [downwards[0]!, downwards.at(-1)!];
  const isHead = (line: PageLine): boolean => line === top && downwards[1]!.base < line.base - 1.2 * line.size;
  const isFoot = (line: PageLine): boolean => line === bottom && downwards.at(-2)!.base > line.base + 1.2 * line.size;
  return { lines: [...lines.filter(isHead), ...lines.filter((line) => !isHead(line) && !isFoot(line)), ...lines.filter(isFoot)], beside };
}

/** Whether lines at the same height stand apart, two times at least: a head may have a left and a right part. */
function standBeside(downwards: readonly PageLine[]): boolean {
  let times = 0;
  for (const [index, line] of downwards.entries()) {
    const next = downwards[index + 1];
    if (next && line.base - next.base < 0.5 * line.size && (next.left >= line.right || line.left >= next.right)) times++;
  }
  return times > 1;
}
