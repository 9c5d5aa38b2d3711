import type { Document } from '../markdown/index.ts';

/** Where the last text before an offset ends: blank lines at the end of a section are no part of what is folded or shown. */
export function contentEnd(document: Document, offset: number): number {
  for (let block = offset > 0 ? document.blockAt(offset - 1) : undefined; block; block = document.previous(block)) {
    const start = document.offsetOf(block);
    const text = block.text.slice(0, offset - start).trimEnd();
    if (text !== '') return start + text.length;
  }
  return 0;
}
