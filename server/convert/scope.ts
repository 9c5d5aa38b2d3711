import type { Job, Outcome } from './job.ts';

/** What is global in the worker or thread that does a job. Types come from Node's library here. */
interface Scope {
  onmessage: (event: { readonly data: Job }) => void;
  postMessage(outcome: Outcome): void;
  /** Runs a script that lies beside the bundle, by its name. Whoever starts the bundle says how. */
  loadBeside(name: string): void;
}

export const scope = globalThis as unknown as Scope;
