import { labelKey, type Analysis } from '../../analysis/index.ts';
import type { Call, Definition } from '../../report/index.ts';

/**
 * The keys of all labels in the order in which their notes are printed: by first call in the text, then by first call
 * within the notes themselves; last those that are not printed, as they stand. Walks the whole report.
 */
export function printedOrder(analysis: Pick<Analysis, 'document' | 'factsOf' | 'report'>): string[] {
  const order = new Set<string>();
  const unprinted: { defined: string[]; called: string[] } = { defined: [], called: [] };
  for (const block of analysis.document.blocks) {
    const { calls, definitions } = analysis.factsOf(block);
    for (const call of calls) if (!definitions.some((definition) => holds(definition, call))) order.add(labelKey(call.label));
    for (const { label } of definitions) unprinted.defined.push(labelKey(label));
    for (const { label } of calls) unprinted.called.push(labelKey(label));
  }
  // A set that grows while it is read is read to its new end.
  for (const key of order) for (const inner of innerCalls(key, analysis)) order.add(inner);
  // What is called only from a note that is not printed is not printed either.
  for (const key of [...unprinted.defined, ...unprinted.called]) order.add(key);
  return [...order];
}

function innerCalls(key: string, analysis: Pick<Analysis, 'factsOf' | 'report'>): string[] {
  const first = analysis.report.footnote(key)?.definitions[0];
  if (!first) return [];
  const { calls } = analysis.factsOf(first.place.block);
  return calls.filter((call) => holds(first, call)).map((call) => labelKey(call.label));
}

function holds({ place: { span } }: Definition, { place }: Call): boolean {
  return span.start <= place.span.start && place.span.end <= span.end;
}
