import { cancelled, patience, tooLong, type Convert, type Failure, type Job, type Outcome } from './job.ts';

// Of the web's own types this is all that it takes.
declare class Worker {
  constructor(address: string);
  onmessage: (event: { data: Outcome }) => void;
  onerror: (event: { message?: string }) => void;
  postMessage(job: unknown): void;
  terminate(): void;
}

/** Does jobs in a worker of the browser, which is ended when it takes too long. `address`: where the bundle lies. */
export function convertInWorker(address: string): Convert {
  return <Kind extends Job>(job: Kind, signal?: AbortSignal) =>
    new Promise<Outcome<Kind>>((resolve) => {
      // The bundle may come from another host than the page, and only a script of one's own can be a worker.
      // What reads PDFs takes a worker that it is loaded in for its own, and answers in our place, unless it sees none.
      const load = `loadBeside = (name) => { const send = self.postMessage; self.postMessage = undefined; try { importScripts(new URL(name, ${JSON.stringify(address)}).href); } finally { self.postMessage = send; } };`;
      const script = URL.createObjectURL(new Blob([`${load} importScripts(${JSON.stringify(address)});`], { type: 'text/javascript' }));
      const worker = new Worker(script);
      const end = (outcome: Outcome<Kind> | Failure): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        worker.terminate();
        URL.revokeObjectURL(script);
        resolve(outcome);
      };
      const cancel = (): void => end(cancelled);
      const timer = setTimeout(() => end(tooLong), patience);
      signal?.addEventListener('abort', cancel);
      worker.onmessage = ({ data }) => end(data as Outcome<Kind>);
      worker.onerror = ({ message }) => end({ reason: `the program that does it has failed${message ? ` (${message})` : ''}` });
      if (signal?.aborted) cancel();
      else worker.postMessage(job);
    });
}
