import type { Call, Facts } from '../report/facts.ts';

/** Note marks that stand together, such as `[^1], [^2]`; mostly there is one. */
export interface MarkRun {
  readonly calls: readonly [Call, ...Call[]];
  /** In the block, from the first mark to the last. */
  readonly start: number;
  readonly end: number;
}

/** The marks of a block, those that only blanks and commas part taken together. */
export function markRuns({ block, calls }: Facts): MarkRun[] {
  const runs: { calls: [Call, ...Call[]]; start: number; end: number }[] = [];
  for (const call of calls) {
    const { start, end } = call.place.span;
    const last = runs.at(-1);
    if (last && last.calls[0].passage === call.passage && start - last.end < 6 && /^\s*,?\s*$/.test(block.text.slice(last.end, start))) {
      last.calls.push(call);
      last.end = end;
    } else {
      runs.push({ calls: [call], start, end });
    }
  }
  return runs;
}
