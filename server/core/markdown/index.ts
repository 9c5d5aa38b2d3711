export type { Block, Change, Delta, Document, Measure, Place, Position, Span } from './document.ts';
export { open } from './open.ts';
export { parse } from './parse.ts';
