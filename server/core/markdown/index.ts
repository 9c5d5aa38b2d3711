export type { Block, Change, Delta, Document, Measure, Place, Position, Span } from './document.ts';
export { open, openSliced } from './open.ts';
