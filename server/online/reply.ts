/** The head of an answer; its body is never read. */
export interface Answer {
  readonly status: number;
  /** Where it redirects to, as written. */
  readonly location?: string;
  readonly retryAfter?: string;
}

/** Why there is no answer. `no-host`: no server has the name, while other names are found; the others are doubts of their name. */
export interface Failure {
  readonly failure: 'certificate' | 'names' | 'network' | 'no-host' | 'private' | 'time-out';
}

/** What came of one request. */
export type Reply = Answer | Failure;
