import type { RootContent } from 'mdast';

interface Shiftable {
  position?: { start: Point; end: Point };
  children?: Shiftable[];
}

interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** Moves the positions of the nodes and all below them, in place; `columns` applies to the first line only. */
export function shiftNodes(nodes: readonly RootContent[], offset: number, lines: number, columns = 0): void {
  const shift = (part: Shiftable): void => {
    // Some nodes have none: those that GFM makes of a text when it finds an address in it.
    if (part.position) {
      for (const point of [part.position.start, part.position.end]) {
        point.offset = (point.offset ?? 0) + offset;
        if (point.line === 1) point.column += columns;
        point.line += lines;
      }
    }
    part.children?.forEach(shift);
  };
  (nodes as readonly Shiftable[]).forEach(shift);
}
