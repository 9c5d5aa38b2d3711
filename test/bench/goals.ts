import { milliseconds, ownMedian, ratioAt, ratioText, sizeText, type Results } from './page.ts';
import { ours } from './peers.ts';
import { pairedRatio, type Ratio } from './statistics.ts';

/** One goal, with what was measured for it. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** Undefined where it was not measured. */
  readonly met: boolean | undefined;
}

const microsoft = 'vscode-markdown-languageserver';

/** The goals of the project for its speed, and whether a run met them. */
export function goals(results: Results): readonly Goal[] {
  return [
    ...([[20_000, 'rumdl', 3], [20_000, microsoft, 6], [1_000_000, 'rumdl', 40], [1_000_000, microsoft, 100]] as const).map(([size, peer, factor]) =>
      atLeast(`A key in a plain paragraph of ${sizeText(size)}: ${peer} takes ${factor} times as long or more`, factor, keyRatio(results, size, peer))),
    flat(results),
    ...[20_000, 1_000_000].map((size) => atLeast(`First findings after the start, ${sizeText(size)}: ${microsoft} takes as long or longer`, 1, startRatio(results, size))),
    atLeast('A folder of reports: markdownlint-cli2 takes twice as long or more', 2, folderRatio(results)),
  ];
}

/** Where ours gave no answer, that is no missing figure: the goal is missed. */
function atLeast(goal: string, factor: number, { ratio, loss }: Compared): Goal {
  if (!ratio && loss !== undefined) return { goal, measured: `ours: ${loss}`, met: false };
  return { goal, measured: ratioText(ratio), met: ratio && ratio.median >= factor };
}

interface Compared {
  readonly ratio?: Ratio | undefined;
  /** Why ours has no figure. */
  readonly loss?: string | undefined;
}

function keyRatio({ sizes }: Results, size: number, peer: string): Compared {
  const servers = sizes.find((result) => result.size === size)?.servers;
  const named = (name: string) => servers?.find((server) => server.peer.name === name);
  return { ratio: ratioAt(named(ours), named(peer), 'plain'), loss: named(ours)?.loss };
}

function startRatio({ starts }: Results, size: number): Compared {
  const series = starts.find((result) => result.size === size)?.starts;
  const [own, other] = [ours, microsoft].map((name) => series?.find((one) => one.name === name));
  return { ratio: own && other && pairedRatio(other.rounds, own.rounds), loss: own?.loss };
}

function folderRatio({ folder }: Results): Compared {
  const [own, other] = folder;
  return { ratio: own && other && pairedRatio(other.rounds, own.rounds), loss: own?.loss };
}

function flat({ sizes }: Results): Goal {
  const small = ownMedian(sizes, 20_000, 'plain');
  const big = ownMedian(sizes, 10_000_000, 'plain');
  const goal = 'A key in a plain paragraph takes at most twice as long at 10 MB as at 20 KB';
  const tried = sizes.find(({ size }) => size === 10_000_000)?.servers.find(({ peer }) => peer.name === ours);
  if (small !== undefined && big === undefined && tried) return { goal, measured: `ours: ${tried.loss ?? 'no figure'}`, met: false };
  if (small === undefined || big === undefined) return { goal, measured: '–', met: undefined };
  return { goal, measured: `${milliseconds(small)} ms and ${milliseconds(big)} ms`, met: big <= 2 * small };
}
