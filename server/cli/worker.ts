import { parentPort } from 'node:worker_threads';
import { checkCandidate } from './check-candidate.ts';
import type { ChecksData } from './check-in-workers.ts';
import type { Candidate } from './find-files.ts';
import { rememberingSeries } from './series-for.ts';
import { rememberingTemplates } from './templates-for.ts';

/** Checks the files that the main thread names, one message each, until it sends nothing. */
export function serveChecks({ checks }: ChecksData): void {
  const port = parentPort!;
  const templatesFor = rememberingTemplates();
  const seriesFor = rememberingSeries(checks);
  port.on('message', (candidate: Pick<Candidate, 'path' | 'doubtful'> | undefined) => {
    if (candidate) port.postMessage(checkCandidate(candidate, templatesFor, seriesFor));
    else port.close();
  });
}
