import type { Entry } from './entry.ts';
import { escapeLineStart, escapeText } from './escape.ts';
import { count, reportParts, type ImportReport } from './import-report.ts';

/** Says a sentence of the report in the language of its author. */
type Say = (sentence: string) => string;

/** The import report as Markdown, to be read beside the draft: each entry with the words of the source below it, in full. */
export function reportMarkdown({ name, entries, words, headings, notes, unit = 'line', places }: ImportReport, say: Say = (sentence) => sentence): string {
  const counts = [count(words, 'word'), count(headings, 'heading'), count(notes, 'note')].map(say);
  const pieces = [`# ${say(`Import of ${escapeText(name)}`)}`, `${counts.join(', ')}.`];
  for (const [kind, title, meaning] of reportParts) {
    const own = entries.filter((entry) => entry.kind === kind).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (own.length === 0) continue;
    pieces.push(`## ${say(title)} (${own.length})`, say(meaning));
    pieces.push(own.map((entry) => itemOf(entry, unit, places, say)).join('\n'));
  }
  if (entries.length === 0) pieces.push(say('Nothing was left out, and nothing is uncertain.'));
  return `${pieces.join('\n\n')}\n`;
}

function itemOf({ line, text, why }: Entry, unit: string, places: ImportReport['places'], say: Say): string {
  const said = say(line === undefined ? 'whole text' : (places?.get(line) ?? `${unit} ${line}`));
  const place = `${said[0]!.toUpperCase()}${said.slice(1)}`;
  const item = `- ${place}${say(': ')}${escapeText(say(why))}`;
  // What concerns the whole is mostly named in the sentence.
  return line === undefined && why.includes(text) ? item : `${item}\n  > ${escapeLineStart(escapeText(text.replace(/\s+/g, ' ').trim()))}`;
}
