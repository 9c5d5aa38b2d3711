import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job.ts';
import { scope } from './scope.ts';

// A thread that does the one job that it was started for, with the bundle that browsers use: there is no need for two.
scope.loadBeside = (name) => {
  const filename = join(__dirname, name);
  runInThisContext(readFileSync(filename, 'utf8'), { filename });
};
scope.postMessage = (outcome) => parentPort!.postMessage(outcome);
scope.loadBeside('convert.js');
scope.onmessage({ data: workerData as Job });
