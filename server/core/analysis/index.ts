export { Analysis } from './analysis.ts';
export type { Templates } from './context.ts';
export { identityOf } from './identity-of.ts';
export { applyEdits, fixAll, lineEndOf, rangeOf, textEdits, type Range, type TextEdit } from './publish.ts';
export { labelKey } from './report-model.ts';
