import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Analysis } from '../../server/core/analysis/index.ts';

/** How much is alive after a number of rounds: bytes of heap, and analyses. */
export interface Level {
  readonly rounds: number;
  readonly bytes: number;
  readonly analyses: number;
}

/** Collects what nobody holds any more, and tells what is left. */
export async function levelAfter(rounds: number): Promise<Level> {
  // Messages that are on their way, and files that are being looked for, hold what they are about.
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
  }
  return { rounds, analyses: queryObjects(Analysis, { format: 'count' }), bytes: process.memoryUsage().heapUsed };
}

/** By how much the highest level after the first is above it, as a share of it. */
export function growth([first, ...later]: readonly Level[]): number {
  return Math.max(...later.map(({ bytes }) => bytes)) / first!.bytes - 1;
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
