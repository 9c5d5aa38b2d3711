import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cancelled, patience, tooLong, type Convert, type Failure, type Job, type Outcome } from './job.ts';

/** In megabytes. */
const mostMemory = 1024;
const tooMuch: Failure = { reason: 'it takes more memory than it may' };

/** Does a job in a thread, which is ended when it takes too long or too much. */
export const convertInThread: Convert = <Kind extends Job>(job: Kind, signal?: AbortSignal) =>
  new Promise<Outcome<Kind>>((resolve) => {
    const thread = new Worker(bundle(), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    const end = (outcome: Outcome<Kind> | Failure): void => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      void thread.terminate();
      resolve(outcome);
    };
    const cancel = (): void => end(cancelled);
    const timer = setTimeout(() => end(tooLong), patience);
    // The limit of the thread is for objects alone; what a file unpacks to lies outside of it.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostMemory * 1024 * 1024) end(tooMuch);
    }, 50);
    signal?.addEventListener('abort', cancel);
    thread.on('message', end);
    thread.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : { reason: `the program that does it has failed (${error.message})` });
    });
    thread.on('exit', () => end({ reason: 'the program that does it has ended' }));
    if (signal?.aborted) cancel();
  });

/** Where the bundle lies, seen from that of the server and from that of the command line. */
function bundle(): string {
  const beside = join(__dirname, 'convert.cjs');
  return existsSync(beside) ? beside : join(__dirname, 'server/convert.cjs');
}
