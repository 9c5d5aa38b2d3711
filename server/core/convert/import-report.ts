import type { Entry } from './entry.ts';

/** What became of a source, as its author reads it. */
export interface ImportReport {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly words: number;
  readonly headings: number;
  readonly notes: number;
  /** What the numbers of entries count; lines, where nothing is said. */
  readonly unit?: string;
  /** What the lines of entries are called instead. */
  readonly places?: ReadonlyMap<number, string>;
}

export const reportParts = [
  ['check', 'To check', 'What may be wrong, and only you can tell.'],
  ['removed', 'Not in the draft', 'What stands in the source and was left out of the draft.'],
  ['done', 'Mended', 'What was read into the source.'],
] as const;

/** The report as text: a line for each entry, in the order of the source, with the words of the source in full. */
export function reportText({ name, entries, words, headings, notes, unit = 'line', places }: ImportReport): string {
  const lines = [`Import of ${name}: ${count(words, 'word')}, ${count(headings, 'heading')}, ${count(notes, 'note')}.`];
  for (const [kind, title, meaning] of reportParts) {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length === 0) continue;
    lines.push('', `${title} (${own.length}). ${meaning}`);
    for (const { line, text, why } of own.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
      lines.push(`  ${line === undefined ? 'whole text' : (places?.get(line) ?? `${unit} ${line}`)}: ${why} | ${text.replace(/\s+/g, ' ')}`);
    }
  }
  if (entries.length === 0) lines.push('', 'Nothing was left out, and nothing is uncertain.');
  return `${lines.join('\n')}\n`;
}

/** "1 note", "2 notes". */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
