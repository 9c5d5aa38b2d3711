import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Bundles } from './bundle.ts';
import type { Series } from './cold-start.ts';
import { workspaceOf } from './keystrokes.ts';
import { ours, rumdl, versionOf } from './peers.ts';
import { reportOf } from './report.ts';
import { shuffled } from './statistics.ts';

/** What a command line found. */
export interface FolderSeries extends Series {
  /** Files of which it reported something. */
  files: number;
  /** Lines that it wrote, about one a finding. */
  lines: number;
}

/** Checks a folder of different reports of 20 KB by each command line, as a whole command; a command that overlooks a file has lost. */
export async function measureFolder(bundles: Bundles, withRumdl: boolean, count: number, rounds: number, random: () => number): Promise<readonly FolderSeries[]> {
  const files = Object.fromEntries(Array.from({ length: count }, (_, index) => [`report-${index + 1}.md`, reportOf(index + 100, 20_000)]));
  const folder = workspaceOf(files);
  const commands: readonly (readonly [name: string, command: readonly [string, ...string[]]])[] = [
    [`${ours} check`, [process.execPath, bundles.ourCommand, 'check', ...Object.keys(files)]],
    [`markdownlint-cli2 ${versionOf('markdownlint-cli2')}`, [process.execPath, bundles.markdownlintCli, '*.md']],
    ...(withRumdl ? [['rumdl check', [rumdl, 'check', '--no-cache', '.']] as const] : []),
  ];
  const results = commands.map(([name, command]) => ({ command, series: { name, rounds: new Map(), files: 0, lines: 0 } as FolderSeries }));
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const { command, series } of shuffled(results, random)) {
        if (series.loss !== undefined) continue;
        const start = performance.now();
        const output = await outputOf(command, folder);
        const time = performance.now() - start;
        series.files = new Set(output.match(/report-\d+\.md/g)).size;
        series.lines = output.split('\n').length;
        if (series.files < count) series.loss = `reported something of ${series.files} of ${count} files only`;
        else if (round > 0) series.rounds.set(round, time);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return results.map(({ series }) => series);
}

/** What a command writes to both its streams. It is expected to exit with a code that says that there are findings. */
function outputOf([command, ...args]: readonly [string, ...string[]], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: path.resolve(folder), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
