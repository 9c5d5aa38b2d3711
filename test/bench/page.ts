import type { FolderSeries } from './folder.ts';
import type { Series } from './cold-start.ts';
import type { HopelessInput } from './hopeless.ts';
import { medianOf } from './hopeless.ts';
import type { ServerTimes } from './keystrokes.ts';
import { ours, type Peer } from './peers.ts';
import type { Site } from './sites.ts';
import { pairedRatio, percentile, type Ratio } from './statistics.ts';
import { goals } from './goals.ts';
import { reasons } from './reasons.ts';

/** Reports of one size, open in all servers. */
export interface SizeResult {
  readonly size: number;
  readonly servers: readonly ServerTimes[];
}

/** Starts with a report of one size. */
export interface StartResult {
  readonly size: number;
  readonly starts: readonly Series[];
}

/** All that was measured in one run. What was left out is empty. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly peers: readonly Peer[];
  readonly sites: readonly Site[];
  readonly sizes: readonly SizeResult[];
  readonly starts: readonly StartResult[];
  readonly folder: readonly FolderSeries[];
  readonly folderCount: number;
  readonly hopeless: readonly HopelessInput[];
}

/** The page of the results, in Markdown. Hangs on nothing but the results. */
export function pageOf(results: Results): string {
  const parts = [
    '# Benchmarks',
    'How long an author waits: from a key that is pressed to the findings of the text that then stands there, from the start of the program to the first findings, and for a whole folder on the command line. Other checkers of Markdown do the same work on the same files beside it. They look for other faults than WSIS Report does, so this compares waiting, not usefulness.',
    `Measured on ${results.date}, on ${results.machine}. Times differ between machines and from run to run; the ratios are steadier, since all servers take turns on one machine. Repeat it with \`npm run bench\` (about a quarter of an hour), or \`npm run bench -- --quick\` (some minutes, and nothing is written).`,
    goalSection(results),
    participants(results),
    ...results.sizes.map((size) => sizeSection(size, results.sites)),
    flatSection(results),
    startSection(results.starts),
    memorySection(results.sizes),
    folderSection(results.folder, results.folderCount),
    hopelessSection(results.hopeless),
    findingsSection(results.sizes),
    method,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const method = `## How it is measured

- Every server is a process of its own that speaks the Language Server Protocol over its standard streams with one and the same client, which sends what VS Code sends. Where a server can be asked for diagnostics, it is asked right after each change, as VS Code does; the others send them.
- The reports are invented and made from a seed: the parts of the template, paragraphs, notes, tables and lists that never repeat, and a fault every few pages, of kinds that each checker knows.
- At most places the key makes \`[see][^survey]\` into \`[see][^surveys]\`, a note that there is not, and the next key takes it back. The time ends when the findings of exactly that text have been read; older ones do not count. Where a server's findings do not change with a key (marked †), its first answer about the new version counts.
- Servers are warmed up, then take turns in rounds, each time in another order. A ratio compares the medians of one round; given are the median of all rounds and, in brackets, the tenth and ninetieth percentile.
- JavaScript programs are bundled and minified with the same settings as ours. rumdl is a native program and runs without its npm wrapper. All run with their usual rules, except that lines may be long, since a paragraph of a report is one line.
- vscode-markdown-languageserver leaves the parsing to its client, which does it with markdown-it as VS Code does; that time is part of what an author waits for and is included, while the client's memory is not. Its validation, which is off by default, is on.
- WSIS Report sends an editor at most the 200 gravest findings of a file; the others send all.`;

function goalSection(results: Results): string {
  const rows = goals(results).map(({ goal, measured, met }) => [goal, measured, met === undefined ? 'not measured' : met ? 'yes' : '**no**']);
  return `## What we aim for\n\n${table(['goal', 'measured', 'met'], rows)}`;
}

function participants({ peers }: Results): string {
  const rows = peers.map(({ name, version, made, way }) => [name, version, made, way === 'pulled' ? 'when asked' : 'after each change']);
  return `## Who takes part\n\n${table(['server', 'version', 'program', 'sends diagnostics'], rows)}`;
}

function sizeSection({ size, servers }: SizeResult, sites: readonly Site[]): string {
  const present = servers.filter((server) => server.sites.size > 0);
  const times = sites.map(({ name, title }) => [
    title,
    ...present.map((server) => {
      const site = server.sites.get(name);
      return site && site.times.length > 0 ? `${milliseconds(percentile(site.times, 0.5))} / ${milliseconds(percentile(site.times, 0.95))}${site.witnessed ? '' : ' †'}` : '–';
    }),
  ]);
  const own = servers.find(({ peer }) => peer.name === ours);
  const others = present.filter((server) => server !== own);
  const ratios = sites.map(({ name, title }) => [title, ...others.map((other) => ratioText(ratioAt(own, other, name)))]);
  const losses = servers.filter(({ loss }) => loss !== undefined).map(({ peer, loss }) => `- **${peer.name}**: ${loss}.`);
  const partial = present
    .filter((server) => [...server.sites.values()].filter(({ times }) => times.length > 0).length < sites.length && server.loss === undefined)
    .map(({ peer }) => `- ${peer.name} is so slow here that it was measured in one paragraph only.`);
  return [
    `## Key to findings: a report of ${sizeText(size)}`,
    'Milliseconds, median / 95th percentile:',
    table(['where the key is pressed', ...present.map(({ peer }) => peer.name)], times),
    ...(own && own.sites.size > 0
      ? [`How many times as long as ${ours} the others take (bold, less than 1: they are faster):`, table(['where the key is pressed', ...others.map(({ peer }) => peer.name)], ratios)]
      : []),
    [...losses, ...partial].join('\n'),
  ].filter((part) => part !== '').join('\n\n');
}

/** How many times as long as ours another server takes at a site. */
export function ratioAt(own: ServerTimes | undefined, other: ServerTimes | undefined, site: string): Ratio | undefined {
  const ownRounds = own?.sites.get(site)?.rounds;
  const otherRounds = other?.sites.get(site)?.rounds;
  return ownRounds && otherRounds && pairedRatio(otherRounds, ownRounds);
}

/** The median of ours at a site, in milliseconds. */
export function ownMedian(sizes: readonly SizeResult[], size: number, site: string): number | undefined {
  const times = sizes.find((result) => result.size === size)?.servers.find(({ peer }) => peer.name === ours)?.sites.get(site)?.times;
  return times && times.length > 0 ? percentile(times, 0.5) : undefined;
}

function flatSection({ sizes, sites }: Results): string {
  const longest = sizes.find(({ size }) => size === 10_000_000);
  if (!longest) return '';
  const byReason = new Map<string, string[]>();
  const unmeasured: string[] = [];
  for (const { name, title } of sites) {
    const small = ownMedian(sizes, 20_000, name);
    const big = ownMedian(sizes, 10_000_000, name);
    if (small === undefined || big === undefined) {
      unmeasured.push(title);
    } else if (big > 2 * small) {
      const reason = reasons[name] ?? 'The reason is not known yet.';
      byReason.set(reason, [...(byReason.get(reason) ?? []), `**${title}** (${milliseconds(small)} ms at 20 KB, ${milliseconds(big)} ms at 10 MB)`]);
    }
  }
  const lines = [...byReason].map(([reason, places]) => `- ${places.join(', ')}: ${reason}`);
  const text = [
    lines.length > 0 && `A key should take no longer in a long report than in a short one. Here it takes more than twice as long at 10 MB as at 20 KB:\n\n${lines.join('\n')}`,
    unmeasured.length > 0 && `Not measured at both sizes: ${unmeasured.join(', ')}.`,
    lines.length === 0 && unmeasured.length === 0 && 'Everywhere a key at 10 MB takes at most twice as long as at 20 KB.',
  ].filter(Boolean).join('\n\n');
  return `## Where the size of the report is felt\n\n${text}`;
}

function startSection(starts: readonly StartResult[]): string {
  if (starts.length === 0) return '';
  const sections = starts.map(({ size, starts: series }) => {
    const own = series.find(({ name }) => name === ours);
    const rows = series.map((one) => [one.name, lossOrSpread(one), one === own || !own ? '' : ratioText(pairedRatio(one.rounds, own.rounds))]);
    return `With a report of ${sizeText(size)}:\n\n${table(['server', 'milliseconds, median (10th–90th percentile)', `times as long as ${ours}`], rows)}`;
  });
  return `## Start\n\nFrom the start of the process to the first findings. Bold: faster than ours.\n\n${sections.join('\n\n')}`;
}

function memorySection(sizes: readonly SizeResult[]): string {
  if (sizes.length === 0) return '';
  const names = sizes[0]!.servers.map(({ peer }) => peer.name);
  const rows = names.map((name) => [name, ...sizes.map(({ servers }) => {
    const memory = servers.find(({ peer }) => peer.name === name)?.memory;
    return memory === undefined ? '–' : memory.toFixed(0);
  })]);
  return `## Memory\n\nMegabytes that the process of the server holds (RSS) once the report is open and checked.\n\n${table(['server', ...sizes.map(({ size }) => sizeText(size))], rows)}`;
}

function folderSection(folder: readonly FolderSeries[], count: number): string {
  if (folder.length === 0) return '';
  const own = folder[0]!;
  const rows = folder.map((one) => [one.name, lossOrSpread(one), one === own ? '' : ratioText(pairedRatio(one.rounds, own.rounds)), String(one.lines)]);
  return `## A folder on the command line\n\n${count} different reports of 20 KB, checked by one command; each reports something of every file. rumdl runs without its cache.\n\n${table(['command', 'milliseconds, median (10th–90th percentile)', `times as long as ${ours}`, 'lines written'], rows)}`;
}

function hopelessSection(hopeless: readonly HopelessInput[]): string {
  if (hopeless.length === 0) return '';
  const pair = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): string[] => {
    const [first, second] = [medianOf(a), medianOf(b)];
    return first === undefined || second === undefined ? ['–', '–'] : [`${milliseconds(first)} / ${milliseconds(second)}`, ratioText(pairedRatio(a, b), false)];
  };
  const rows = hopeless.map(({ title, size, input, prose, loss, givenUp }) => [title, sizeText(size), ...pair(input.opened, prose.opened), ...pair(input.typed, prose.typed), loss ?? (givenUp ? 'no, and a finding says so' : 'yes')]);
  return `## Input that is meant to stop a parser\n\nOurs only: milliseconds with it / with plain prose of as many characters. What would take too long to read is left unread, and a finding says so.\n\n${table(['input', 'size', 'opening', 'ratio', 'one key in it', 'ratio', 'read'], rows)}`;
}

function findingsSection(sizes: readonly SizeResult[]): string {
  const smallest = sizes[0];
  if (!smallest) return '';
  const rows = smallest.servers.map(({ peer, findings }) => [peer.name, [...findings].map(([code, number]) => `${code} ${number}`).join(', ') || 'nothing']);
  const stale = sizes.flatMap(({ size, servers }) => servers.filter((server) => server.stale > 0).map(({ peer, stale: number }) => `${peer.name} gave ${number} answers about an older text at ${sizeText(size)}; they were not counted, and it was asked again.`));
  return `## What each finds\n\nIn the report of ${sizeText(smallest.size)}; a server that finds nothing would have no figures here. (vscode-markdown-languageserver takes calls of notes for links without a target.)\n\n${[table(['server', 'findings by code'], rows), ...stale].join('\n\n')}`;
}

/** “20 KB”, “1 MB”. */
export function sizeText(size: number): string {
  return size >= 1_000_000 ? `${Number((size / 1_000_000).toFixed(1))} MB` : `${Math.round(size / 1_000)} KB`;
}

/** Milliseconds with as many digits as mean something. */
export function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en');
}

/** A ratio with its spread; below 1 it is bold where that means that another program is faster than ours. */
export function ratioText(ratio: Ratio | undefined, bold = true): string {
  if (!ratio) return '–';
  const text = (value: number): string => (value < 0.1 ? value.toFixed(3) : value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : value.toFixed(0));
  const range = ratio.rounds > 1 ? ` (${text(ratio.low)}–${text(ratio.high)})` : '';
  return `${bold && ratio.median < 1 ? `**${text(ratio.median)}**` : text(ratio.median)}${range}`;
}

/** What was measured before a loss still counts, and the loss is told too. */
function lossOrSpread({ rounds, loss }: Series): string {
  if (loss === undefined) return spread(rounds);
  return rounds.size > 0 ? `${spread(rounds)}; in round ${rounds.size + 1} ${loss}` : loss;
}

function spread(rounds: ReadonlyMap<number, number>): string {
  const values = [...rounds.values()];
  return values.length === 0 ? '–' : `${milliseconds(percentile(values, 0.5))} (${milliseconds(percentile(values, 0.1))}–${milliseconds(percentile(values, 0.9))})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? ':--' : '--:'))), ...rows.map(line)].join('\n');
}
