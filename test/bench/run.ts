// npm run bench: compares the server and the command line with other checkers, and writes docs/benchmarks.md.
// With --quick, --only or --rounds it measures less, and shows the page instead of writing it, unless --write says so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../support/random.ts';
import { bundleAll } from './bundle.ts';
import { measureStarts } from './cold-start.ts';
import { measureFolder } from './folder.ts';
import { measureHopeless } from './hopeless.ts';
import { installPeers } from './install.ts';
import { measureKeystrokes, type Effort } from './keystrokes.ts';
import { pageOf, sizeText, type SizeResult, type StartResult } from './page.ts';
import { ours, peersOf, pushed } from './peers.ts';
import { reportOf } from './report.ts';
import { sitesOf } from './sites.ts';

const usage = `Usage: npm run bench -- [--quick] [--only NAME] [--rounds N] [--write]

  --quick      few rounds, 20 KB and 1 MB only
  --only NAME  one part (keystrokes, start, folder, hopeless), or ours and one other server, such as rumdl
  --rounds N   rounds of keystrokes at each size, and at most as many of all else
  --write      write docs/benchmarks.md all the same

Without any of the first three docs/benchmarks.md is written, and it takes about a quarter of an hour on a quiet machine.
`;

const seed = 2025;
const folderCount = 200;
const parts = ['keystrokes', 'start', 'folder', 'hopeless'];

/** How much is measured at each size, in characters. */
const efforts: readonly (readonly [size: number, effort: Effort])[] = [
  [20_000, { rounds: 15, pairs: 3, budget: 30_000, patience: 15_000, slow: 4_000 }],
  [1_000_000, { rounds: 8, pairs: 3, budget: 35_000, patience: 15_000, slow: 4_000 }],
  [10_000_000, { rounds: 3, pairs: 2, budget: 80_000, patience: 60_000, slow: 4_000 }],
];
const quickEfforts: readonly (readonly [size: number, effort: Effort])[] = [
  [20_000, { rounds: 4, pairs: 3, budget: 10_000, patience: 10_000, slow: 500 }],
  [1_000_000, { rounds: 3, pairs: 2, budget: 10_000, patience: 10_000, slow: 500 }],
];

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, rounds: { type: 'string' }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
if (values.help) process.stdout.write(usage);
else await run(values.quick, values.only, values.rounds === undefined ? undefined : Number(values.rounds), values.write);

async function run(quick: boolean, only: string | undefined, rounds: number | undefined, write: boolean): Promise<void> {
  if (rounds !== undefined && !(rounds >= 1)) throw new Error('--rounds is a number from 1.');
  const load = loadavg()[0] ?? 0;
  await installPeers();
  const bundles = await bundleAll();
  const all = peersOf(bundles);
  const peers = only === undefined || parts.includes(only) ? all : all.filter(({ name }) => name === ours || name === only);
  if (peers.length === 1) throw new Error(`There is no part and no server “${only}”; there are ${[...parts, ...all.slice(1).map(({ name }) => name)].join(', ')}.`);
  const wanted = (part: string): boolean => only === undefined || only === part || !parts.includes(only);
  const random = randomOf(seed);

  const sizes: SizeResult[] = [];
  if (wanted('keystrokes')) {
    for (const [size, effort] of quick ? quickEfforts : efforts) {
      say(`Keys in a report of ${sizeText(size)} …`);
      const text = reportOf(seed, size);
      const taking = peers.filter(({ name }) => !(name === pushed && size > 1_000_000));
      // Who gives no answer in a shorter report would only be waited for in a longer one.
      const silent = taking.filter((peer) => sizes.at(-1)?.servers.some((server) => server.peer === peer && server.opened === undefined));
      const measured = await measureKeystrokes(taking.filter((peer) => !silent.includes(peer)), text, sitesOf(text), { ...effort, rounds: rounds ?? effort.rounds }, random);
      sizes.push({ size, servers: [...measured, ...silent.map((peer) => ({ peer, findings: new Map(), sites: new Map(), stale: 0, loss: 'not tried, since it gave no answer in a shorter report' }))] });
    }
  }
  const starts: StartResult[] = [];
  if (wanted('start')) {
    for (const [size, startRounds] of quick ? [[20_000, 4], [1_000_000, 2]] as const : [[20_000, 12], [1_000_000, 5]] as const) {
      say(`Starts with a report of ${sizeText(size)} …`);
      starts.push({ size, starts: await measureStarts(peers, reportOf(seed, size), Math.min(startRounds, rounds ?? Infinity), quick ? 8_000 : 15_000, random) });
    }
  }
  say('A folder, and hopeless input …');
  const folder = wanted('folder') ? await measureFolder(bundles, peers.some(({ name }) => name === 'rumdl'), quick ? 50 : folderCount, Math.min(quick ? 2 : 4, rounds ?? Infinity), random) : [];
  const hopeless = wanted('hopeless') ? await measureHopeless(peers[0]!, Math.min(quick ? 2 : 5, rounds ?? Infinity), 30_000, random) : [];

  const page = pageOf({
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}${load > availableParallelism() / 2 ? `, while other work kept it busy (load ${load.toFixed(1)})` : ''}`,
    peers,
    sites: sitesOf(reportOf(seed, 20_000)),
    sizes,
    starts,
    folder,
    folderCount: quick ? 50 : folderCount,
    hopeless,
  });
  if (!write && (quick || only !== undefined || rounds !== undefined)) {
    process.stdout.write(`\n${page}`);
    return;
  }
  const target = path.resolve(import.meta.dirname, '../../docs/benchmarks.md');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, page);
  say('Written to docs/benchmarks.md.');
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
