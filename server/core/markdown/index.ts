export type { Block, Change, Delta, Document, Measure, Place, Position, Range, Span } from './document.ts';
export { open, openSliced } from './open.ts';
