import { parseArgs } from 'node:util';
import { growth, type Level } from './heap.ts';
import { editsInCore, editsOverTheProtocol, reportsOverTheProtocol } from './levels.ts';

// The long run: node --expose-gc --import tsx test/memory/run.ts
// `--share 0.02` makes it so much shorter, and `--json` writes the levels for the tests.

const { values } = parseArgs({ options: { share: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } } });
const share = Number(values.share);
const runs: [string, (rounds: number) => Promise<Level[]>, number][] = [
  ['reports opened, edited and closed over the protocol', reportsOverTheProtocol, 1_000],
  ['edits of a report over the protocol', editsOverTheProtocol, 10_000],
  ['edits of a report in one analysis', editsInCore, 100_000],
];
const all: Record<string, Level[]> = {};
for (const [name, run, rounds] of runs) {
  const levels = await run(Math.round(rounds * share));
  all[name] = levels;
  if (values.json) continue;
  console.log(`${levels.at(-1)!.rounds} ${name}: at most ${(growth(levels) * 100).toFixed(1)} % above the first tenth`);
  for (const { rounds: after, bytes, analyses } of levels) console.log(`  ${String(after).padStart(7)}  ${(bytes / 1e6).toFixed(2)} MB, ${analyses} analyses`);
}
if (values.json) console.log(JSON.stringify(all));
else process.exitCode = Object.values(all).every((levels) => growth(levels) <= 0.2) ? 0 : 1;
