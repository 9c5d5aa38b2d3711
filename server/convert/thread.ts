import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job.ts';
import { runJob } from './run-job.ts';

// A bundle of its own: a thread that does the one job that it was started for.
void runJob(workerData as Job).then((outcome) => parentPort!.postMessage(outcome));
