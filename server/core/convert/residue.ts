import { addressPlaces, type AddressGroup, type WordPlace } from './attach-addresses.ts';
import type { Entry } from './entry.ts';
import type { Layout } from './layout.ts';
import { mustGoOn } from './line-ends.ts';
import { isAddress } from './note-texts.ts';
import type { Note } from './notes.ts';
import type { Taken } from './page-numbers.ts';
import { placedLink } from './placed.ts';
import { withoutLines, type SourceLine } from './source-line.ts';

/**
 * Takes out the addresses that a PDF's links leave in its text: lines of nothing else, once for each line that the link's
 * words stood in, at the end of their page. An address goes to the words that it names where that is certain; all are in the
 * report. An address that a sentence leads to, or that stands alone in the text, is left where it is.
 */
export function takeResidue(lines: readonly SourceLine[], notes: readonly Note[], layout: Layout): Taken {
  const groups = groupsOf(lines);
  const removed = new Set(groups.flatMap((group) => group.lines));
  if (removed.size === 0) return { lines, entries: [] };
  const entries: Entry[] = [];
  const placed = new Map<SourceLine, SourceLine>();
  for (const group of groups) {
    for (const { url, lines: own, place } of addressPlaces(group, layout)) {
      const note = notes.find(({ text }) => text.includes(url));
      let why = 'The address of a link, whose words are not certain.';
      if (note) why = `The address of note ${note.label}, which has it.`;
      if (!note && place && link(placed, place, url)) why = `The address of a link, which was put to the words “${place.words}” in line ${place.first.number}.`;
      for (const line of own) entries.push({ kind: 'removed', line: line.number, text: line.text, why });
    }
  }
  const kept = withoutLines(lines.map((line) => placed.get(line) ?? line), removed);
  return { lines: kept, entries };
}

function groupsOf(lines: readonly SourceLine[]): AddressGroup[] {
  const groups: AddressGroup[] = [];
  let pageStart = 0;
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]!.pageStart || lines[index]!.cut) pageStart = index;
    if (lines[index]!.verbatim || !isAddress(lines[index]!.text)) continue;
    let end = index + 1;
    while (end < lines.length && !lines[end]!.pageStart && isAddress(lines[end]!.text)) end++;
    if (isResidue(lines, index, end)) groups.push({ lines: lines.slice(index, end), page: lines.slice(Math.max(pageStart, index - 80), index) });
    // The addresses stand at the end of their page.
    pageStart = end;
    index = end - 1;
  }
  return groups;
}

function isResidue(lines: readonly SourceLine[], start: number, end: number): boolean {
  const above = lines[start - 1];
  const below = lines[end];
  const own = lines.slice(start, end);
  const repeated = own.some(({ text }, index) => text === own[index + 1]?.text);
  if (repeated || own.some(({ cut }) => cut)) return true;
  // "More under:", "Sources".
  if (!above || /[:(]$/.test(above.text) || /\b(?:links?|sources?|references?|websites?|bibliography)\W*$/i.test(above.text)) return false;
  if (own.length > 1) return true;
  return !mustGoOn(above.text) && (own[0]!.gap > 0 || !below) && (below?.pageStart ?? true);
}

/** Puts signs before the first word and behind the last. Places count in lines as they were, so a line takes one link only. */
function link(placed: Map<SourceLine, SourceLine>, { first, start, last, end }: WordPlace, url: string): boolean {
  if (placed.has(first) || placed.has(last)) return false;
  const [before, behind] = placedLink(url);
  if (first === last) {
    placed.set(first, { ...first, text: first.text.slice(0, start) + before + first.text.slice(start, end) + behind + first.text.slice(end) });
  } else {
    placed.set(first, { ...first, text: first.text.slice(0, start) + before + first.text.slice(start) });
    placed.set(last, { ...last, text: last.text.slice(0, end) + behind + last.text.slice(end) });
  }
  return true;
}
