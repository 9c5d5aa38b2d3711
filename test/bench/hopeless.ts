import { rmSync } from 'node:fs';
import path from 'node:path';
import { randomOf } from '../support/random.ts';
import { Client } from './client.ts';
import { workspaceOf } from './keystrokes.ts';
import type { Peer } from './peers.ts';
import { Prose } from './prose.ts';
import type { Edit } from './sites.ts';
import { percentile, shuffled } from './statistics.ts';

/** What one text cost to open and to type in. */
export interface Cost {
  /** Milliseconds until the first diagnostics, by round. */
  readonly opened: Map<number, number>;
  /** Milliseconds from key to diagnostics, by round. */
  readonly typed: Map<number, number>;
}

/** An input that is meant to stop a parser, against prose of as many characters. */
export interface HopelessInput {
  readonly title: string;
  readonly size: number;
  readonly input: Cost;
  readonly prose: Cost;
  /** Whether the server gave the block up, and said so in a finding. */
  givenUp: boolean;
  /** Why there are no figures, or no more of them. */
  loss?: string;
}

/** Opens each hostile input, and prose of the same size, and types one letter in its middle; the order changes with each round. */
export async function measureHopeless(peer: Peer, rounds: number, patience: number, random: () => number): Promise<readonly HopelessInput[]> {
  const results: HopelessInput[] = [];
  const texts = new Map<Cost, { text: string; edit: Edit; result: HopelessInput }>();
  for (const [title, content] of hopelessContents()) {
    const text = inReport(content);
    const prose = inReport(proseOf(content.length));
    const result: HopelessInput = { title, size: content.length, input: { opened: new Map(), typed: new Map() }, prose: { opened: new Map(), typed: new Map() }, givenUp: false };
    results.push(result);
    texts.set(result.input, { text, edit: letterIn(text, content.length), result });
    texts.set(result.prose, { text: prose, edit: letterIn(prose, content.length), result });
  }
  const folder = workspaceOf({ 'report.md': '' });
  let client: Client | undefined;
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const [cost, { text, edit, result }] of shuffled([...texts], random)) {
        if (result.loss !== undefined) continue;
        try {
          client ??= await Client.start(peer, folder, path.join(folder, 'report.md'));
          const opened = await client.open(text, patience);
          const typed = await client.type(edit, patience);
          await client.close();
          // The first round warms the server up.
          if (round === 0) {
            if (cost === result.input) result.givenUp = opened.diagnostics.some(({ code }) => code === 'block-unchecked');
            continue;
          }
          cost.opened.set(round, opened.time);
          cost.typed.set(round, typed.time);
        } catch (error) {
          result.loss = (error as Error).message;
          await client?.stop();
          client = undefined;
        }
      }
    }
  } finally {
    await client?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

function hopelessContents(): readonly (readonly [title: string, content: string])[] {
  const prose = new Prose(randomOf(7));
  const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    ['4,000 `>` before one word', `${'>'.repeat(4_000)} word`],
    ['a list nested 400 deep', lines(400, (depth) => `${'  '.repeat(depth)}- item ${depth + 1}`)],
    ['4,000 calls of a note without text', '[^u] '.repeat(4_000)],
    ['one paragraph of 5 MB', proseOf(5_000_000).replaceAll('\n\n', ' ')],
    ['100,000 `*`', '*'.repeat(100_000)],
    ['a table of 500 rows and 10 columns', `${'| Head '.repeat(10)}|\n${'| --- '.repeat(10)}|\n${lines(500, () => `${Array.from({ length: 10 }, () => `| ${prose.place()} ${prose.figure()} `).join('')}|`)}`],
    ['a list of 1,500 items', lines(1_500, () => `- ${prose.sentence()}`)],
  ];
}

function proseOf(size: number): string {
  const prose = new Prose(randomOf(11));
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const paragraph = prose.sentences(4);
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, size);
}

const opening = '---\ntemplate: wsis-input\norganization: Library Network of Kalomi\nyear: 2025\n---\n\n# Input of the Library Network of Kalomi\n\n## Part 1: Executive summary\n\n';

function inReport(content: string): string {
  return `${opening}${content}\n\nThe members agreed to meet again.\n`;
}

/** Types a letter in the middle of the content. */
function letterIn(text: string, length: number): Edit {
  const start = opening.length + Math.floor(length / 2);
  const place = { line: text.slice(0, start).split('\n').length - 1, character: start - (text.lastIndexOf('\n', start - 1) + 1) };
  return { range: { start: place, end: place }, start, end: start, text: 'x' };
}

/** The median of what was measured in all rounds; undefined where nothing was. */
export function medianOf(rounds: ReadonlyMap<number, number>): number | undefined {
  return rounds.size > 0 ? percentile([...rounds.values()], 0.5) : undefined;
}
