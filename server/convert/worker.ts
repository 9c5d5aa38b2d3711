import { runJob } from './run-job.ts';
import { scope } from './scope.ts';

// A bundle of its own, for workers of browsers and threads of Node alike: it does the jobs that it is sent.
scope.onmessage = ({ data }) => void runJob(data).then((outcome) => scope.postMessage(outcome));
