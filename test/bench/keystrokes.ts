import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { Client } from './client.ts';
import type { Peer } from './peers.ts';
import type { Site } from './sites.ts';
import { percentile, shuffled } from './statistics.ts';

/** What was measured of one server at one site. */
export interface SiteTimes {
  /** Milliseconds from key to diagnostics, of every key that was pressed. */
  readonly times: number[];
  /** The median of each round, by its number. */
  readonly rounds: Map<number, number>;
  /** Whether the findings change with the key, so that an answer shows which text it is about. */
  witnessed: boolean;
}

/** What was measured of one server with one report open. */
export interface ServerTimes {
  readonly peer: Peer;
  /** Megabytes that its process holds once the report is open and checked. */
  memory?: number | undefined;
  /** Milliseconds until the first diagnostics after opening. */
  opened?: number;
  /** How many findings of each kind it has, by their code. */
  findings: ReadonlyMap<string, number>;
  readonly sites: Map<string, SiteTimes>;
  /** Answers that were about an older text than the one on the screen. */
  stale: number;
  /** Why the server has no figures, or not all of them. */
  loss?: string;
}

/** How long is measured. */
export interface Effort {
  readonly rounds: number;
  /** Keys pressed, and taken back, at each site in each round by servers that answer at once. */
  readonly pairs: number;
  /** Milliseconds after which one server takes no further part. */
  readonly budget: number;
  /** Milliseconds in which an answer has to come. */
  readonly patience: number;
  /** A server that takes more milliseconds than this for one key is measured at the first site only. */
  readonly slow: number;
}

/** Milliseconds above which a key is pressed once a round, and the server needs no warming up. */
const unhurried = 100;

/**
 * Presses keys in one report, open in all servers at once; in each round the servers take their turns in another order.
 * What a server cannot do in time is its loss, and said so.
 */
export async function measureKeystrokes(peers: readonly Peer[], text: string, sites: readonly Site[], effort: Effort, random: () => number): Promise<readonly ServerTimes[]> {
  const folder = workspaceOf({ 'report.md': text });
  const racers: Racer[] = [];
  try {
    for (const peer of shuffled(peers, random)) racers.push(await Racer.open(peer, folder, text, sites, effort));
    for (let round = 1; round <= effort.rounds; round++) {
      for (const racer of shuffled(racers, random)) await racer.run(round, random);
    }
    return peers.map((peer) => racers.find((racer) => racer.result.peer === peer)!.result);
  } finally {
    for (const racer of racers) await racer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A temporary workspace with these files, and with the settings that the peers need. The caller removes it. */
export function workspaceOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsis-report-bench-'));
  // As in the server around markdownlint: one line a paragraph is no fault.
  writeFileSync(path.join(folder, '.rumdl.toml'), '[global]\ndisable = ["MD013"]\n');
  writeFileSync(path.join(folder, '.markdownlint.json'), '{ "default": true, "MD013": false }\n');
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** One server, with what was measured of it. */
class Racer {
  readonly result: ServerTimes;
  readonly #effort: Effort;
  #client: Client | undefined;
  #sites: readonly Site[] = [];
  #spent = 0;
  /** The sites at which the server answers at once, so that a key can be pressed often. */
  readonly #quick = new Set<Site>();
  /** The diagnostics that each site shows with its key pressed, and without, as one string. */
  readonly #signatures = new Map<string, { on: string; off: string }>();

  private constructor(peer: Peer, effort: Effort) {
    this.result = { peer, findings: new Map(), sites: new Map(), stale: 0 };
    this.#effort = effort;
  }

  static async open(peer: Peer, folder: string, text: string, sites: readonly Site[], effort: Effort): Promise<Racer> {
    const racer = new Racer(peer, effort);
    await racer.#try(async () => {
      racer.#client = await Client.start(peer, folder, path.join(folder, 'report.md'));
      racer.result.opened = (await racer.#client.open(text, effort.patience)).time;
      racer.result.findings = countsOf(await racer.#restingFindings());
      racer.result.memory = racer.#client.memory();
      await racer.#warmUp(sites);
    });
    return racer;
  }

  async run(round: number, random: () => number): Promise<void> {
    if (!this.#client) return;
    await this.#try(async () => {
      for (const site of shuffled(this.#sites, random)) {
        if (this.#spent > this.#effort.budget) break;
        const times: number[] = [];
        if (site.below) await this.#press(site.below, 'on');
        for (let pair = 0; pair < (this.#quick.has(site) ? this.#effort.pairs : 1); pair++) {
          times.push(await this.#press(site, 'on'), await this.#press(site, 'off'));
        }
        if (site.below) await this.#press(site.below, 'off');
        const result = this.result.sites.get(site.name)!;
        result.times.push(...times);
        result.rounds.set(round, percentile(times, 0.5));
      }
    });
  }

  async stop(): Promise<void> {
    await this.#client?.stop();
    this.#client = undefined;
  }

  /** The findings once nothing is added to them any more, such as links whose files have been looked for. */
  async #restingFindings(): Promise<readonly Diagnostic[]> {
    let found = await this.#client!.settled();
    for (let again = 0; again < 10; again++) {
      const later = await this.#client!.settled();
      if (signatureOf(later) === signatureOf(found)) break;
      found = later;
    }
    return found;
  }

  /** Presses each key for the first time, and learns what is found with and without it. */
  async #warmUp(sites: readonly Site[]): Promise<void> {
    const client = this.#client!;
    for (const site of sites) {
      if (site.below) await this.#press(site.below, 'on');
      const { time } = await client.type(site.on, this.#effort.patience);
      const on = signatureOf(await client.settled());
      await client.type(site.off, this.#effort.patience);
      const off = signatureOf(await client.settled());
      if (site.below) await this.#press(site.below, 'off');
      this.#signatures.set(site.name, { on, off });
      this.result.sites.set(site.name, { times: [], rounds: new Map(), witnessed: on !== off });
      this.#sites = [...this.#sites, site];
      if (time < unhurried) this.#quick.add(site);
      if (site === sites[0] && time > this.#effort.slow) break;
    }
    for (let again = 0; again < 4; again++) {
      for (const site of this.#sites.filter((one) => this.#quick.has(one) && !one.below)) {
        await this.#press(site, 'on');
        await this.#press(site, 'off');
      }
    }
    this.#spent = 0;
  }

  /** Presses one key, and waits until the findings are those of the text that it leaves. */
  async #press(site: Site, key: 'on' | 'off'): Promise<number> {
    const expected = this.#signatures.get(site.name)?.[key];
    const { time, stale } = await this.#client!.type(site[key], this.#effort.patience, expected === undefined ? undefined : (found) => signatureOf(found) === expected);
    this.result.stale += stale;
    this.#spent += time;
    return time;
  }

  /** What fails, or takes too long, ends the part of this server alone. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.result.loss = (error as Error).message;
      await this.stop();
    }
  }
}

/** How many diagnostics there are of each code. */
export function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code = 'no code' } of diagnostics) counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  return counts;
}

/** The same string for the same diagnostics. */
function signatureOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code, range, message }) => `${code} ${range.start.line}:${range.start.character} ${message}`).sort().join('\n');
}
