export { Analysis } from './analysis.ts';
export type { Templates } from './context.ts';
export { applyEdits, fixAll, rangeOf, textEdits, type Range, type TextEdit } from './publish.ts';
