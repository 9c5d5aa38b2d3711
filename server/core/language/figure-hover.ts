import { rangeOf, type Analysis } from '../analysis/index.ts';
import { comparisonOf } from '../knowledge/series.ts';
import type { Block } from '../markdown/index.ts';
import type { Statistic } from '../report/index.ts';
import { isSaid } from '../report/is-said.ts';
import { timeInWords } from '../report/time-in-words.ts';
import type { Hover } from './hover.ts';
import { escaped } from './notes/note-text.ts';
import { sourceText } from './source-text.ts';
import { asWritten, type Say } from './translator.ts';
import { valueText } from './value-text.ts';

/** More lines than these no hover can show. */
const mostLines = 6;

/** What there is to say of a figure: how it was read, its source, and the same metric elsewhere and in earlier reports. */
export function figureHover(analysis: Analysis, block: Block, within: number, say: Say = asWritten): Hover | undefined {
  const { document } = analysis;
  const statistic = analysis.factsOf(block).statistics.find(({ place: { span } }) => span.start <= within && within <= span.end);
  if (!statistic) return undefined;
  const { metric, sources } = statistic;
  const parts = [readAs(statistic, say)];
  parts.push(sources.length > 0 ? `${say('Source:')} ${sources.map((source) => oneLine(sourceText(source, analysis))).join('; ')}` : say('No source: no note or link covers it.'));
  if (metric !== undefined) parts.push(list(say('Also in this report:'), elsewhereIn(analysis, metric, statistic, say), say), list(say('Earlier reports:'), earlier(analysis, metric, say), say));
  return { range: rangeOf(statistic.place, document), text: parts.filter(Boolean).join('\n\n') };
}

function readAs(statistic: Statistic, say: Say): string {
  const { metric, unit, asOf, written } = statistic;
  const thing = metric === undefined ? oneLine(unit) : comparisonOf(metric).title;
  const time = asOf === undefined ? '' : `, ${saidTime(asOf, say)}`;
  const value = valueText({ ...statistic, unit: '' });
  return `**${oneLine(written)}** — ${say(`read as ${thing}: ${value}`)}${time}`;
}

function elsewhereIn(analysis: Analysis, metric: string, statistic: Statistic, say: Say): string[] {
  const { document, report } = analysis;
  const headings = report.headings.map(({ title, place }) => ({ title, start: document.offsetOf(place.block) + place.span.start }));
  const found: string[] = [];
  for (const block of document.blocks) {
    for (const other of analysis.factsOf(block).statistics) {
      if (other.metric !== metric || other === statistic || !isSaid(other)) continue;
      const start = document.offsetOf(block) + other.place.span.start;
      const section = headings.findLast((heading) => heading.start <= start)?.title;
      found.push(`${said(other, say)}, ${say(`line ${document.positionAt(start).line + 1}`)}${section === undefined ? '' : `, ${say('in')} ${oneLine(shorten(section))}`}`);
    }
  }
  return found;
}

function earlier({ report }: Analysis, metric: string, say: Say): string[] {
  return report
    .earlier(metric)
    .map(({ report: { year, name, uri }, figure }) => `${year}${say(':')} ${said(figure, say)}, ${say('in')} [${oneLine(name)}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}#L${figure.range.start.line + 1}>)`)
    .reverse();
}

function said({ written, asOf }: Pick<Statistic, 'written' | 'asOf'>, say: Say): string {
  return `“${oneLine(written)}”${asOf === undefined ? '' : ` ${saidTime(asOf, say)}`}`;
}

/** In brackets, that no other words be taken for a time. */
function saidTime(time: string, say: Say): string {
  return say(`(${timeInWords(time)})`).slice(1, -1);
}

function list(title: string, lines: readonly string[], say: Say): string {
  if (lines.length === 0) return '';
  const more = lines.length > mostLines ? [say(`and ${lines.length - mostLines} more`)] : [];
  return [title, '', ...[...lines.slice(0, mostLines), ...more].map((line) => `- ${line}`)].join('\n');
}

function shorten(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title;
}

/** Words of an author as Markdown that shows them as they are, in one line. */
function oneLine(text: string): string {
  return escaped(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
}
