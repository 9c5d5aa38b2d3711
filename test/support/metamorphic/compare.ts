import assert from 'node:assert/strict';
import { numbersRewritten, writings } from './numbers-rewritten.ts';
import { paragraphsReversed, sentencesReversed } from './moved.ts';
import { rewrapped } from './rewrapped.ts';
import { differences, saidOf, type Sample } from './said-of.ts';

interface Transformed {
  readonly text: string;
  /** How many places changed; where none did there is nothing to compare. */
  readonly count: number;
  /** Numbers in words became digits, or digits words: a section has more or fewer words. */
  readonly spelled?: boolean;
}

/** Changes of a text that change no finding but its place, by what they do. */
export const transformations: Readonly<Record<string, (text: string) => Transformed>> = {
  ...Object.fromEntries(Object.entries(writings).map(([name, write]) => [`numbers ${name}`, (text: string) => numbersRewritten(text, write)])),
  'line ends of Windows': (text) => withLineEnds(text, '\r\n'),
  'line ends of old Macs': (text) => withLineEnds(text, '\r'),
  ...Object.fromEntries([30, 72, 100].map((width) => [`lines of ${width} characters`, (text: string) => rewrapped(text, width)])),
  'one line a paragraph': (text) => rewrapped(text, Infinity),
  'sentences moved': sentencesReversed,
  'paragraphs moved': paragraphsReversed,
};

/** Rules that speak of the order itself, which moving words changes: notes are numbered in the order of the text, … */
const ofOrder: ReadonlySet<string> = new Set([
  'footnote-order',
  // … and of things that differ or repeat each other, the first is right, and the later ones are measured by it.
  'statistic-contradicted',
  'statistic-similar',
  'symbol-differs',
  'duration-differs',
  'statistic-identical',
]);

/** A claim is shown by the note or the figure of the sentence after it, which moves away. */
const ofNextSentence: ReadonlySet<string> = new Set([...ofOrder, 'claim-unsourced']);

/** The rules that a transformation may rightly change. */
const exempt: Readonly<Record<string, ReadonlySet<string>>> = { 'sentences moved': ofNextSentence, 'paragraphs moved': ofOrder };

function withoutLength(said: string): string {
  return said.startsWith('section-length') ? said.replace(/has \d+ words/, 'has … words') : said;
}

function withLineEnds(text: string, lineEnd: string): Transformed {
  const lines = text.split('\n');
  return { text: lines.join(lineEnd), count: text.includes('\r') ? 0 : lines.length - 1 };
}

/** Checks samples before and after a transformation. Gives how many places changed in how many texts. Throws with every difference. */
export function compare(samples: readonly Sample[], name: string): { texts: number; places: number } {
  const transform = transformations[name]!;
  const without = exempt[name] ?? new Set<string>();
  const wrong: string[] = [];
  let texts = 0;
  let places = 0;
  for (const sample of samples) {
    const { text, count, spelled } = transform(sample.text);
    if (count === 0) continue;
    texts++;
    places += count;
    const [before, after] = [saidOf(sample, without), saidOf({ ...sample, text }, without)];
    // The number of words that the message names changes with them.
    const different = spelled ? differences(before.map(withoutLength), after.map(withoutLength)) : differences(before, after);
    if (different.length > 0) wrong.push(`${sample.name}\n${different.map((line) => `  ${line}`).join('\n')}`);
  }
  assert.equal(wrong.join('\n'), '');
  return { texts, places };
}
