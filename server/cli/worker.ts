import { parentPort } from 'node:worker_threads';
import { checkCandidate, type HandedCandidate } from './check-candidate.ts';
import type { ChecksData } from './check-in-workers.ts';
import { remembering } from './remembering.ts';

/** Checks the files that the main thread names, one message each, until it sends nothing. */
export function serveChecks({ checks }: ChecksData): void {
  const port = parentPort!;
  const beside = remembering(checks);
  port.on('message', (candidate: HandedCandidate | undefined) => {
    if (candidate) port.postMessage(checkCandidate(candidate, beside));
    else port.close();
  });
}
