import { metricAt } from '../../knowledge/metrics.ts';
import type { Cell, Mark, Passage } from '../passage.ts';
import type { Statistic } from '../statistic.ts';
import { readingsIn, type Reading } from './readings.ts';
import { isAddress, sourcesOf } from './sources.ts';
import { tokensOf } from './tokens.ts';

/**
 * The figures with what they count in the passages of a block, in order. Give all passages of the block: a note in the
 * heading row of a table, in its row, or in the line right before a table or list sources its figures too.
 */
export function statisticsOf(passages: readonly Passage[]): Statistic[] {
  const shared = sharedSources(passages);
  const found: Statistic[] = [];
  const heads: Heads = new Map();
  for (const passage of passages) {
    const readings = figuresOf(passage, heads);
    if (readings.length === 0) continue;
    const sources = sourcesOf(passage);
    const others = shared.get(passage) ?? [];
    let sentence = 0;
    for (const reading of readings) {
      while ((passage.sentences[sentence]?.end ?? Infinity) < reading.span.end) sentence++;
      const own = sources(sentence, { start: reading.number, end: reading.span.end });
      found.push(statisticOf(passage, reading, [...new Set([...own, ...others])]));
    }
  }
  return found;
}

function statisticOf(passage: Passage, reading: Reading, sources: readonly string[]): Statistic {
  const { low, high, span, qualifier, unit, metric, asOf } = reading;
  return {
    place: { block: passage.block, span: passage.toSource(span) },
    passage,
    span,
    low,
    high,
    written: passage.text.slice(span.start, span.end),
    qualifier,
    ...(metric !== undefined && { metric }),
    unit,
    ...(asOf !== undefined && { asOf }),
    sources,
  };
}

/** What the headings of columns and rows name, each read once for all its cells. */
type Heads = Map<string, { metric: string; unit: string } | undefined>;

function figuresOf(passage: Passage, heads: Heads): Reading[] {
  const { cell } = passage;
  const readings = readingsIn(passage).filter(({ hole }) => !hole);
  if (!cell) return readings;
  const year = [cell.heading, cell.label].map((words) => /^\W*((?:19|20)\d\d)\W*$/.exec(words)?.[1]).find((found) => found !== undefined);
  const figures = readings.length > 0 ? readings : figureInCell(passage, cell, heads);
  return year === undefined ? figures : figures.map((reading) => ({ asOf: year, ...reading }));
}

/** A cell that holds nothing but a number counts what the head of its column or row says. */
function figureInCell({ text, sentences }: Passage, { row, heading, label }: Cell, heads: Heads): Reading[] {
  const named = row > 0 ? (metricNamed(heading, heads) ?? metricNamed(label, heads)) : undefined;
  if (!named || sentences.length === 0) return [];
  const span = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
  const [number, ...more] = tokensOf(text, span);
  if (number?.kind !== 'number' || more.length > 0) return [];
  const { value, affix } = number;
  const qualifier = affix === '+' ? 'over' : affix === '~' ? 'about' : 'exact';
  return [{ low: value, high: value, hole: false, span, number: span.start, qualifier, metric: named.metric, unit: named.unit }];
}

/** The metric that a heading of a table names, where that is all that it counts. */
function metricNamed(heading: string, heads: Heads): { metric: string; unit: string } | undefined {
  if (!heads.has(heading)) heads.set(heading, metricAtHead(heading));
  return heads.get(heading);
}

function metricAtHead(heading: string): { metric: string; unit: string } | undefined {
  const tokens = tokensOf(heading, { start: 0, end: Math.min(heading.length, 200) });
  for (let index = 0; index < Math.min(tokens.length, 5); index++) {
    const found = metricAt((at) => tokens[at]?.small, index);
    if (found) return { metric: found.metric, unit: heading.slice(tokens[index]!.start, tokens[index + found.length - 1]!.end) };
  }
  return undefined;
}

/** What may stand between a line and the table or list that it leads to. After a blank line a top-level one is another block. */
const nextLine = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/;
const itemOnNextLine = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:[-*+]|\d{1,9}[.)])\s*(?:\[[ xX]\]\s*)?$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s*(?:\[[ xX]\]\s*)?$/;

/** What sources a passage from outside it. */
function sharedSources(passages: readonly Passage[]): Map<Passage, readonly string[]> {
  const shared = new Map<Passage, readonly string[]>();
  const heads = new Map<number, string[]>();
  const rows = new Map<string, string[]>();
  let lead: readonly string[] = [];
  for (const [index, passage] of passages.entries()) {
    const { cell } = passage;
    const before = passages[index - 1];
    if (cell) {
      const row = `${cell.table}:${cell.row}`;
      if (cell.row === 0 && cell.column === 0) {
        heads.set(cell.table, before && !before.cell && isLeading(before, passage, nextLine) ? sourcesAtEnd(before) : []);
      }
      const own = sourcesAtEnd(passage);
      if (cell.row === 0) heads.get(cell.table)?.push(...own);
      rows.set(row, [...(rows.get(row) ?? []), ...(cell.column === 0 ? own : [])]);
      shared.set(passage, [...(heads.get(cell.table) ?? []), ...rows.get(row)!]);
    } else if (passage.within.includes('listItem')) {
      if (before && before.within.length < passage.within.length) {
        lead = /:\s*$/.test(before.text) && isLeading(before, passage, before.within.length > 0 ? item : itemOnNextLine) ? [...lead, ...sourcesAtEnd(before)] : lead;
      }
      if (lead.length > 0) shared.set(passage, lead);
    } else {
      lead = [];
    }
  }
  return shared;
}

/** Whether nothing but what matches stands between two passages of one block. */
function isLeading(before: Passage, after: Passage, between: RegExp): boolean {
  return before.block === after.block && between.test(after.block.text.slice(before.span.end, after.span.start).slice(0, 100));
}

/** The notes and addresses of the last sentence of a passage. */
function sourcesAtEnd({ marks, sentences }: Passage): string[] {
  const start = sentences.at(-1)?.start ?? 0;
  return marks.flatMap((mark: Mark) => {
    if (mark.kind === 'note') return mark.at > start || mark.at === 0 ? [`^${mark.label}`] : [];
    return mark.span.end >= start && isAddress(mark.url) ? [mark.url] : [];
  });
}
