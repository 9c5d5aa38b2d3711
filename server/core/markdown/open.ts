import type { Document, Measure } from './document.ts';
import { IncrementalDocument } from './incremental-document.ts';

/** Opens a text as a document; `measure` gives the numbers that `sumBefore` adds up. */
export function open(text: string, measure?: Measure): Document {
  const opening = openSliced(text, measure);
  for (;;) {
    const step = opening.next();
    if (step.done) return step.value;
  }
}

/**
 * Opens a text step by step; the last step gives the document. Each step takes about as long as a keystroke, so that a
 * server can answer in between while it opens a big file.
 */
export function openSliced(text: string, measure: Measure = () => []): Generator<undefined, Document> {
  return IncrementalDocument.openSliced(text, measure);
}
