import type { Point, Position } from 'unist';

/** A line of a text, numbered from 1. */
export interface OneLine {
  readonly number: number;
  readonly start: number;
}

/** The position of what stands in a line from `start` up to `end`. */
export function positionIn(line: OneLine, start: number, end: number): Position {
  return { start: pointIn(line, start), end: pointIn(line, end) };
}

/** The point of an offset that stands in a line. */
export function pointIn({ number, start }: OneLine, offset: number): Point {
  return { line: number, column: offset - start + 1, offset };
}
