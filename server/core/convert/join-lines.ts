import type { Entry } from './entry.ts';
import type { SourceLine } from './source-line.ts';
import { plainWord } from './vocabulary.ts';

export interface Joined {
  readonly text: string;
  readonly entry?: Entry;
}

/**
 * Joins a line to the text before it. A hyphen at the line's end is taken out only where the text has the word elsewhere in
 * one piece and nowhere with the hyphen, or where it is a soft one; addresses that a line's end cut are put together.
 */
export function joinLines(text: string, line: SourceLine, vocabulary: ReadonlySet<string>, addresses: ReadonlySet<string>): Joined {
  const next = line.text;
  const url = /https?:\/\/\S+$/.exec(text.slice(-2000))?.[0];
  const rest = /^\S+/.exec(next.slice(0, 2000))?.[0] ?? '';
  if (url && addresses.has(url + rest.replace(/[.,;:]+$/, ''))) return { text: text + next, entry: { kind: 'done', line: line.number, text: `${url} ${rest}`, why: 'This address was cut by a line’s end, and was put together as the source has it elsewhere.', only: true } };
  if (url && /[/=&?_%-]$/.test(url) && /[/=&?_.%-]/.test(rest) && !/:\/\//.test(rest)) {
    return { text: text + next, entry: { kind: 'check', line: line.number, text: `${url} ${rest}`, why: 'This address was cut by a line’s end, and was put together without a space.', only: true } };
  }
  const before = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00AD])$/u.exec(text.slice(-100));
  const after = /^\p{Ll}[\p{L}\p{M}]*(?:[-‐][\p{L}\p{M}]+)*/u.exec(next.slice(0, 100))?.[0];
  if (before && after && !url && !rest.includes('://')) return joinWord(text, line, before[1]!, before[2]!, after, vocabulary);
  // "2015-" and "2016", "Under-" and "Secretary", "national/" and "regional".
  if (!url && /[^\s\p{Pd}/][-‐–/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) return { text: text.replace(/\u00AD$/, '') + next };
  return { text: `${text.replace(/\u00AD$/, '-')} ${next}` };
}

/** Joins lines to a text, one after the other. What will not change any more is set aside, so that long texts take no longer. */
export function joinAll(first: string, lines: readonly SourceLine[], vocabulary: ReadonlySet<string>, addresses: ReadonlySet<string>): { text: string; entries: Entry[] } {
  const settled: string[] = [];
  const entries: Entry[] = [];
  let text = first;
  for (const line of lines) {
    const joined = text === '' ? { text: line.text } : joinLines(text, line, vocabulary, addresses);
    text = joined.text;
    if (joined.entry) entries.push(joined.entry);
    if (text.length > 5000) {
      settled.push(text.slice(0, -2500));
      text = text.slice(-2500);
    }
  }
  return { text: settled.join('') + text, entries };
}

function joinWord(text: string, line: SourceLine, first: string, hyphen: string, second: string, vocabulary: ReadonlySet<string>): Joined {
  const whole = plainWord(first + second);
  const hyphenated = plainWord(`${first}-${second}`);
  const cut = `${first}${hyphen === '\u00AD' ? '-' : hyphen} ${second}`;
  const bare = text.slice(0, -1);
  if (hyphen === '\u00AD' || (vocabulary.has(whole) && !vocabulary.has(hyphenated))) {
    const why = hyphen === '\u00AD' ? 'The hyphen was one that shows only at a line’s end, and was taken out.' : `The hyphen was taken out, since the text has “${first}${second}” elsewhere.`;
    return { text: bare + line.text, entry: { kind: 'done', line: line.number, text: cut, why, only: true } };
  }
  if (vocabulary.has(hyphenated)) return { text: text + line.text };
  return { text: text + line.text, entry: { kind: 'check', line: line.number, text: cut, why: `A line’s end cut this word; its hyphen was kept, since the rest of the text does not tell.` } };
}
