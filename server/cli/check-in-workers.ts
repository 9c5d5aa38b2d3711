import { Worker } from 'node:worker_threads';
import type { HandedCandidate, Outcome } from './check-candidate.ts';
import type { Checks } from './checks.ts';
import type { Candidate } from './find-files.ts';

/** What a worker is told when it starts. */
export interface ChecksData {
  readonly checks: Checks;
}

/** In megabytes. Most of what a check makes dies young, and is not moved about where there is room for it. */
const youngGeneration = 64;

/**
 * Checks files in workers, each of which gets the next file as soon as it is done with one. What came of each stands in
 * their order. A worker that dies takes one file with it, and another goes on in its place.
 */
export async function checkInWorkers(candidates: readonly Candidate[], series: Checks, workers: number, progress: (done: number, total: number) => void): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < candidates.length) await workUntilEnd();
  };
  const workUntilEnd = (): Promise<void> =>
    new Promise((resolve) => {
      // This very bundle, which is CommonJS.
      const worker = new Worker(__filename, { workerData: { checks: series } satisfies ChecksData, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
      let current: number | undefined;
      let failure: unknown;
      const hand = (): void => {
        current = next < candidates.length ? next++ : undefined;
        const candidate = current === undefined ? undefined : candidates[current];
        worker.postMessage(candidate && handed(candidate));
      };
      worker.on('message', (outcome: Outcome) => {
        outcomes[current!] = outcome;
        progress(++done, candidates.length);
        hand();
      });
      worker.on('error', (error) => (failure = error));
      worker.on('exit', () => {
        if (current !== undefined) progress(++done, candidates.length);
        if (current !== undefined) outcomes[current] = { kind: 'failed', reason: `could not be checked: ${reasonOf(failure)}` };
        resolve();
      });
      hand();
    });
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}

function handed({ path, asked, doubtful, read, mend = false }: Candidate): HandedCandidate {
  return { path, asked, doubtful, mend, ...(read && { read }) };
}

function reasonOf(failure: unknown): string {
  if ((failure as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it takes more memory than there is';
  return failure instanceof Error ? failure.message : 'the thread that checked it has ended';
}
