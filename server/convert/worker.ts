import type { Job, Outcome } from './job.ts';
import { runJob } from './run-job.ts';

// A bundle of its own, for browsers: a worker that does the jobs that it is sent. Types come from Node's library here.
const scope = globalThis as unknown as { onmessage: (event: { data: Job }) => void; postMessage(outcome: Outcome): void };

scope.onmessage = ({ data }) => void runJob(data).then((outcome) => scope.postMessage(outcome));
