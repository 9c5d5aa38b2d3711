import { cutsSentence } from './cuts-sentence.ts';
import type { Entry } from './entry.ts';
import { layoutOf, type Layout } from './layout.ts';
import { endsSentence, startsSmall } from './line-ends.ts';
import { isAddress } from './note-texts.ts';
import type { Taken } from './page-numbers.ts';
import { visible } from './placed.ts';
import { withoutLines, type SourceLine } from './source-line.ts';

/** Takes out the heads and feet that run through the pages. Notes must have been taken out before, which stand between them and the text. */
export function takeRunningHeads(lines: readonly SourceLine[]): Taken {
  const found = runningHeads(lines, layoutOf(lines));
  // Where so much repeats, it is the text that does.
  const heads = new Set(found.length * 3 < lines.length ? found : []);
  const entries = [...heads].map((line): Entry => ({ kind: 'removed', line: line.number, text: visible(line.text), why: 'A line that runs through the pages.' }));
  return { lines: withoutLines(lines, heads), entries };
}

/**
 * Lines that are the same but for their digits, at the edge of three pages, or of two where one cuts a sentence or both follow page numbers; where the source does not say where
 * pages begin, only if they stand by themselves and most of them cut a sentence, or the last number in them counts on.
 */
function runningHeads(lines: readonly SourceLine[], layout: Layout): SourceLine[] {
  const same = new Map<string, { line: SourceLine; index: number }[]>();
  for (const [index, line] of lines.entries()) {
    if (line.verbatim || line.text.length > 120 || isAddress(line.text) || !/\p{L}{2}/u.test(line.text)) continue;
    const key = line.text.replace(/\d+/g, '#').toLowerCase();
    const places = same.get(key);
    if (places) places.push({ line, index });
    else same.set(key, [{ line, index }]);
  }
  return [...same.values()].flatMap((places) => {
    const atEdge = places.filter(({ index }) => isEdge(lines, index));
    const cutting = places.filter(({ index }) => standsAlone(lines, index, layout) && cutsSentence(lines, index));
    const cut = cutting.length > 1 && (places.length > 2 ? cutting.length * 2 >= places.length : cutting.length === 2);
    const running = atEdge.length > 2 || (atEdge.length === 2 && (cutting.length > 0 || places.every(({ line }) => line.cut))) ? atEdge : cut || (places.length > 2 && countsOn(places)) ? places : [];
    // On the first page it may be the title, unless more stands around it.
    return running.filter(({ index }) => index > 0 || isFrontLine(lines[1])).map(({ line }) => line);
  });
}

function isEdge(lines: readonly SourceLine[], index: number): boolean {
  const isFirst = (at: number): boolean => at === 0 || at === lines.length || (lines[at]?.pageStart ?? false) || (lines[at]?.cut ?? false);
  return [index - 1, index, index + 1, index + 2].some(isFirst);
}

/** "Report 2017 – page 4", with another number at each place, one more than at the place before. */
function countsOn(places: readonly { line: SourceLine; index: number }[]): boolean {
  const numbers = places.map(({ line }) => Number(/(\d{1,4})\D{0,3}$/.exec(line.text)?.[1]));
  return places.every(({ index }, at) => at === 0 || (numbers[at] === numbers[at - 1]! + 1 && index - places[at - 1]!.index > 5));
}

/** Lines within a paragraph stand closer, go to the margin, and many begin in small letters; its first line stands close to the second. */
function standsAlone(lines: readonly SourceLine[], index: number, layout: Layout): boolean {
  const line = lines[index]!;
  if (startsSmall(line.text)) return false;
  const apart = [line, lines[index + 1]].every((other) => !other || other.gap > layout.gap || other.cut || other.pageStart);
  return apart || visible(line.text).length < 0.75 * (layout.widths.get(line) ?? 0);
}

function isFrontLine(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text.length < 120 && !endsSentence(line.text);
}
