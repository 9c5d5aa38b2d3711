import { rangeOf, type Analysis, type Range } from '../analysis/index.ts';
import { comparisonOf } from '../knowledge/series.ts';
import type { Block } from '../markdown/index.ts';
import type { EarlierFigure, EarlierWord, Statistic } from '../report/index.ts';
import { isSaid } from '../report/is-said.ts';
import { isMetric } from '../report/series-key.ts';
import { timed, type Timed } from '../report/time-of.ts';
import type { Severity } from '../rules/rule.ts';
import { sourceText } from './source-text.ts';
import { valueText } from './value-text.ts';

/** Every figure of a report by what it counts, with what earlier reports say beside it. */
export interface StatisticsTable {
  readonly organization?: string;
  readonly year?: number;
  /** The earlier reports, the oldest first. */
  readonly earlier: readonly { readonly year: number; readonly name: string; readonly uri: string }[];
  readonly groups: readonly StatisticsGroup[];
  /** Figures that are left out of a table that would be too long. */
  readonly more: number;
}

/** The figures for one metric; those for none stand in the last group. */
export interface StatisticsGroup {
  /** An id of server/data/metrics.json, or `other`. */
  readonly metric: string;
  readonly title: string;
  /** In the order of the text; none for a metric that only earlier reports give. */
  readonly figures: readonly StatisticsRow[];
  /** All that earlier reports say of it. */
  readonly earlier: readonly EarlierCell[];
}

export interface StatisticsRow {
  /** "more than 2,000". */
  readonly value: string;
  readonly low: number;
  readonly high: number;
  readonly qualifier: string;
  /** The words of the text. */
  readonly written: string;
  /** The thing counted, as written. */
  readonly unit: string;
  readonly asOf?: string;
  /** The texts of its notes and the addresses of its links. */
  readonly sources: readonly string[];
  /** The heading above it; empty before the first. */
  readonly section: string;
  readonly range: Range;
  /** What earlier reports say of the same time; for a figure of this year, of theirs. */
  readonly earlier: readonly EarlierCell[];
  /** What findings say of it: a conflict is an error or a warning, a question anything less. */
  readonly remarks: readonly { readonly kind: 'conflict' | 'question'; readonly message: string }[];
}

export interface EarlierCell {
  readonly year: number;
  /** Of the file, as an author calls it. */
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  readonly value: string;
  readonly written: string;
  readonly asOf?: string;
}

const other = { metric: 'other', title: 'Other figures' };

/** The table of a report, with so many figures at most. */
export function statisticsTable(analysis: Analysis, most = Infinity): StatisticsTable {
  const { document, report } = analysis;
  const { organization, year } = report.context;
  const starts = report.headings.map(({ title, place }) => ({ title, start: document.offsetOf(place.block) + place.span.start }));
  const groups = new Map<string, StatisticsRow[]>();
  let count = 0;
  let section = 0;
  for (const block of document.blocks) {
    const offset = document.offsetOf(block);
    for (const figure of timed(analysis.factsOf(block).statistics, year)) {
      if (!isSaid(figure.statistic)) continue;
      if (++count > most) continue;
      while (section < starts.length && starts[section]!.start <= offset + figure.statistic.place.span.start) section++;
      const metric = figure.statistic.metric ?? other.metric;
      const rows = groups.get(metric) ?? [];
      groups.set(metric, rows);
      rows.push(rowOf(figure, starts[section - 1]?.title ?? '', block, analysis));
    }
  }
  for (const { figures } of report.series.reports) for (const { metric } of figures) if (isMetric(metric) && !groups.has(metric)) groups.set(metric, []);
  const listed = [...groups].map(([metric, figures]): StatisticsGroup => ({
    metric,
    title: metric === other.metric ? other.title : comparisonOf(metric).title,
    figures,
    earlier: report.earlier(metric).map(cellOf),
  }));
  return {
    ...(organization !== undefined && { organization }),
    ...(year !== undefined && { year }),
    earlier: report.series.reports.map(({ year, name, uri }) => ({ year, name, uri })),
    groups: listed.sort((a, b) => rank(a) - rank(b)),
    more: Math.max(0, count - most),
  };
}

/** What is in the text first, then what is only in earlier ones, then the rest. */
function rank({ metric, figures }: StatisticsGroup): number {
  return metric === other.metric ? 2 : figures.length === 0 ? 1 : 0;
}

function rowOf({ statistic, time }: Timed, section: string, block: Block, analysis: Analysis): StatisticsRow {
  const { low, high, qualifier, written, unit, asOf, metric } = statistic;
  const { report } = analysis;
  const earlier = metric === undefined ? [] : report.earlier(metric).filter((word) => isBeside(word, statistic, time));
  return {
    value: valueText(statistic),
    low,
    high,
    qualifier,
    written,
    unit,
    ...(asOf !== undefined && { asOf }),
    sources: statistic.sources.map((source) => sourceText(source, analysis)),
    section,
    range: rangeOf(statistic.place, analysis.document),
    earlier: earlier.map(cellOf),
    remarks: remarksOn(statistic, block, analysis),
  };
}

/** A dated figure stands beside those for the same date, another beside those for the years of their reports. */
function isBeside({ report, figure }: EarlierWord, { asOf }: Statistic, time: string | undefined): boolean {
  if (asOf !== undefined && figure.time === time) return true;
  const isOfOwnYear = figure.time === undefined ? figure.asOf === undefined : figure.time.startsWith(String(report.year));
  return asOf === undefined && isOfOwnYear;
}

function cellOf({ report, figure }: EarlierWord): EarlierCell {
  const { range, written, asOf }: EarlierFigure = figure;
  return { year: report.year, name: report.name, uri: report.uri, range, value: valueText(figure), written, ...(asOf !== undefined && { asOf }) };
}

/** Rules that say what is wrong or doubtful about a value, not what is missing around it. */
const aboutValues: ReadonlySet<string> = new Set(['statistic-contradicted', 'statistic-differs', 'statistic-changed', 'statistic-jump', 'statistic-identical']);
const graves: readonly Severity[] = ['error', 'warning'];

function remarksOn({ place }: Statistic, block: Block, analysis: Analysis): StatisticsRow['remarks'] {
  return analysis
    .shownIn(block)
    .filter(({ rule, place: { span } }) => aboutValues.has(rule) && span.start === place.span.start && span.end === place.span.end)
    .map(({ severity, message }) => ({ kind: graves.includes(severity) ? 'conflict' : 'question', message }));
}
