import type { DatedOutcome } from './cache.ts';

/**
 * One sentence about a run as a whole, where single links do not tell it: that it was cancelled, or that this machine seems to be
 * offline. `asked` is the number of addresses that were to be asked; `found` has the outcomes of those that were.
 */
export function runNote(found: ReadonlyMap<string, DatedOutcome>, asked: number): string | undefined {
  if (found.size < asked) return `The check was cancelled after ${found.size} of ${asked} ${asked === 1 ? 'address' : 'addresses'}.`;
  const outcomes = [...found.values()];
  const unreached = outcomes.filter((outcome) => outcome.kind === 'unverified' && ['names', 'network', 'time-out'].includes(outcome.reason));
  if (outcomes.length === 0 || unreached.length < outcomes.length) return undefined;
  // A single server that is down is no reason to doubt the connection of this machine.
  const hosts = new Set([...found.keys()].map((address) => new URL(address).hostname));
  const namesFail = outcomes.some((outcome) => outcome.kind === 'unverified' && outcome.reason === 'names');
  if (hosts.size === 1 && !namesFail) return undefined;
  return 'Nothing on the web could be reached: this computer may be offline, or reach the web only through a proxy, which this check does not use.';
}
