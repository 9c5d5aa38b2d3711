import type { Entry } from '../entry.ts';
import { placedLink } from '../placed.ts';
import type { PageLine } from './page-lines.ts';
import type { PdfLink } from './read-page.ts';

/** An entry, and the line of the page that it is of. */
export interface LineEntry {
  readonly entry: Entry;
  readonly line?: PageLine;
}

export interface PlacedLinks {
  readonly lines: readonly PageLine[];
  readonly entries: readonly LineEntry[];
  /** The addresses that the text itself does not show. */
  readonly addresses: readonly string[];
}

/** Where a link lies over words. */
interface Words {
  /** The index of the line. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Puts the addresses of links to the words over which they lie, from one line to the next where one goes on there. */
export function placeLinks(lines: readonly PageLine[], links: readonly PdfLink[]): PlacedLinks {
  const entries: LineEntry[] = [];
  const addresses: string[] = [];
  const changed = [...lines];
  for (const { url, places } of joined(links, lines)) {
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) {
      addresses.push(url);
      entries.push({ entry: { kind: 'removed', text: url, why: 'The address of a link that lies over no words.' } });
      continue;
    }
    const written = places.map(({ line, start, end }) => lines[line]!.text.slice(start, end)).join('');
    if (isAddressItself(written, url)) {
      putTogether(changed, places);
      continue;
    }
    addresses.push(url);
    const why = !/^(?:https?|ftp|mailto):/i.test(url) ? 'An address that cannot be followed from a report, so its words stand without it.' : places.some((place) => isTaken(changed, place)) ? 'The address of a link that lies over words of another one.' : undefined;
    if (why !== undefined) {
      entries.push({ line: lines[first.line]!, entry: { kind: 'removed', text: url, why } });
      continue;
    }
    const [before, behind] = placedLink(url.replace(/[\s\uFDD0-\uFDD4]/g, (sign) => encodeURIComponent(sign)));
    insert(changed, first.line, { at: first.start, sign: before, end: first.line === last.line ? last.end : Infinity });
    if (first.line !== last.line) insert(changed, last.line, { at: 0, sign: '', end: last.end });
    insert(changed, last.line, { at: last.end, sign: behind, end: last.end });
  }
  return { lines: changed, entries: entries.map(({ entry, line }) => ({ entry, ...(line && { line: changed[lines.indexOf(line)]! }) })), addresses };
}

/** The links of a page with their words; one that goes on in the next line is one link. */
function joined(links: readonly PdfLink[], lines: readonly PageLine[]): { url: string; places: Words[] }[] {
  const found = links.map((link) => ({ url: link.url, places: wordsUnder(link, lines) }));
  const inOrder = found.toSorted((a, b) => (a.places[0]?.line ?? -1) - (b.places[0]?.line ?? -1) || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
  const result: { url: string; places: Words[] }[] = [];
  for (const { url, places } of inOrder) {
    const last = result.at(-1);
    const [end, start] = [last?.places.at(-1), places[0]];
    if (last?.url === url && end && start && start.line === end.line + 1 && start.start === 0 && end.end === lines[end.line]!.text.length) last.places.push(...places);
    else if (last?.url === url && end && start && start.line === end.line && start.start <= end.end + 1) last.places[last.places.length - 1] = { ...end, end: Math.max(end.end, start.end) };
    else result.push({ url, places: [...places] });
  }
  return result;
}

/** The characters whose middle lies under a link, by lines that follow each other. */
function wordsUnder({ left, right, bottom, top }: PdfLink, lines: readonly PageLine[]): Words[] {
  return lines.flatMap(({ text, edges, base, size, askew }, line) => {
    const middle = base + 0.3 * size;
    if (askew || middle < bottom || middle > top) return [];
    const isUnder = (index: number): boolean => (edges[index]! + edges[index + 1]!) / 2 > left && (edges[index]! + edges[index + 1]!) / 2 < right;
    let start = 0;
    while (start < text.length && (!isUnder(start) || text[start] === ' ')) start++;
    let end = text.length;
    while (end > start && (!isUnder(end - 1) || text[end - 1] === ' ')) end--;
    if (start >= end) return [];
    // Where a letter begins is known less well than where a word does.
    const near = (index: number, place: number): boolean => Math.abs(edges[index]! - place) < 0.4 * size;
    const begins = isWithinWord(text, start) ? [start - 1, start + 1].find((index) => !isWithinWord(text, index) && near(index, left)) : start;
    const ends = isWithinWord(text, end) ? [end + 1, end - 1].find((index) => !isWithinWord(text, index) && near(index, right)) : end;
    return [{ line, start: begins ?? start, end: ends ?? end }];
  });
}

function isWithinWord(text: string, index: number): boolean {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
  return isLetter(text[index - 1]) && isLetter(text[index]);
}

function isAddressItself(written: string, url: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, '').replace(/^mailto:/i, '').replace(/\/$/, '');
  return plain(written) === plain(url);
}

/** An address that lines' ends cut stands in the first of them. */
function putTogether(lines: PageLine[], places: readonly Words[]): void {
  const [first, ...rest] = places;
  for (const { line, end } of rest) {
    const own = lines[line]!;
    const start = lines[first!.line]!;
    lines[first!.line] = { ...start, text: start.text + own.text.slice(0, end), edges: [...start.edges, ...Array.from({ length: end }, () => start.right)] };
    const behind = own.text.slice(end).trimStart();
    lines[line] = { ...own, text: behind, edges: own.edges.slice(own.text.length - behind.length) };
  }
}

function isTaken(lines: readonly PageLine[], { line, start, end }: Words): boolean {
  return (lines[line]!.signs ?? []).some((other) => other.at < end && other.end > start);
}

function insert(lines: PageLine[], index: number, sign: { at: number; sign: string; end: number }): void {
  const line = lines[index]!;
  lines[index] = { ...line, signs: [...(line.signs ?? []), sign] };
}

/** Makes one of links to the same address that stand behind each other, as where a page's end cuts one; and says which addresses so became one. */
export function joinLinks(text: string): { readonly text: string; readonly joined: readonly string[] } {
  const joined: string[] = [];
  const written = text.replace(/\uFDD3([^\uFDD4]*)\uFDD4( ?)\uFDD2(?=[^\uFDD2\uFDD3]*\uFDD3\1\uFDD4)/g, (_, url: string, space: string) => (joined.push(url), space));
  return { text: written, joined };
}

/** The text of a line with the signs of its links. `shift`: how much longer its beginning became. */
export function withSigns({ text, signs = [] }: PageLine, written = text): string {
  const shift = written.length - text.length;
  let result = '';
  let end = 0;
  for (const { at, sign } of signs.filter(({ sign }) => sign !== '').toSorted((a, b) => a.at - b.at)) {
    const place = Math.max(end, at + shift);
    result += written.slice(end, place) + sign;
    end = place;
  }
  return result + written.slice(end);
}
