import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from './client.ts';
import { workspaceOf } from './keystrokes.ts';
import type { Peer } from './peers.ts';
import { shuffled } from './statistics.ts';

/** What was measured again and again of one program. */
export interface Series {
  readonly name: string;
  /** Milliseconds by round. */
  readonly rounds: Map<number, number>;
  /** Why there are no figures, or no more of them. */
  loss?: string;
}

/** From the start of the process to the first diagnostics of a report; in each round the servers start in another order. */
export async function measureStarts(peers: readonly Peer[], text: string, rounds: number, patience: number, random: () => number): Promise<readonly Series[]> {
  const folder = workspaceOf({ 'report.md': text });
  const results = peers.map((peer) => ({ peer, series: { name: peer.name, rounds: new Map() } as Series }));
  try {
    // The first round fills the caches of the file system and does not count.
    for (let round = 0; round <= rounds; round++) {
      for (const { peer, series } of shuffled(results, random)) {
        if (series.loss !== undefined) continue;
        const start = performance.now();
        let client: Client | undefined;
        try {
          client = await Client.start(peer, folder, path.join(folder, 'report.md'));
          await client.open(text, patience);
          if (round > 0) series.rounds.set(round, performance.now() - start);
        } catch (error) {
          series.loss = (error as Error).message;
        } finally {
          await client?.stop();
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results.map(({ series }) => series);
}
