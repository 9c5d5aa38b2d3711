import type { LinkStates } from '../core/report/index.ts';
import type { Outcome } from './check-candidate.ts';
import { checkInWorkers } from './check-in-workers.ts';
import type { Checks } from './checks.ts';
import type { Candidate } from './find-files.ts';

/** In bytes. Below this a worker takes longer to start than to do its share. */
const enoughForWorkers = 400_000;
/** In bytes. A file of this size may need more memory than there is, which a worker survives. */
const heavy = 8_000_000;

export interface HowToCheck {
  /** How many files are checked at a time, at most. */
  readonly threads: number;
  /** What the web says of links; one thread knows it. */
  readonly web?: LinkStates;
  /** Told how many of the files are done. */
  progress?(this: void, done: number, total: number): void;
}

/** Checks files; what came of each, in their order. */
export async function checkAll(candidates: readonly Candidate[], series: Checks, { threads, web, progress = () => {} }: HowToCheck): Promise<readonly Outcome[]> {
  const size = candidates.reduce((sum, candidate) => sum + candidate.size, 0);
  const workers = size < enoughForWorkers ? 1 : Math.min(threads, candidates.length);
  if (!web && (workers > 1 || candidates.some((candidate) => candidate.size >= heavy))) return checkInWorkers(candidates, series, workers, progress);
  // The rules are loaded only where they run: here or in the workers.
  const { checkCandidate } = await import('./check-candidate.ts');
  const { remembering } = await import('./remembering.ts');
  const beside = remembering(series);
  return candidates.map((candidate, index) => {
    const outcome = checkCandidate(candidate, web ? { ...beside, web } : beside);
    progress(index + 1, candidates.length);
    return outcome;
  });
}
