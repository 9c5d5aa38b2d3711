import { mostYearsApart } from '../knowledge/series.ts';
import type { EarlierFigure, EarlierWord, Report, TemplateMatch } from '../report/index.ts';
import { isMetric } from '../report/series-key.ts';
import { allSections, owedStatistics, parentOf } from '../template/choose.ts';
import { quote } from './quote.ts';
import type { SectionRule } from './rule.ts';
import { elsewhere, isIn } from './series-figure.ts';

const matter = (year: number) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n`;

/** A message names no more figures than these. */
const mostNamed = 5;

export const statisticDropped: SectionRule = {
  id: 'statistic-dropped',
  severity: 'hint',
  scope: 'section',
  summary: 'What the report of the year before counted is counted again.',
  why: 'A series that breaks off cannot be read. Where a figure is left out on purpose, a word on why spares the question.',
  earlier: [
    {
      name: 'forum-2016.md',
      text: `${matter(2016)}## Executive summary\n\nSome 2,000 delegates came.\n\n## Analytical overview\n\nThe 32 open forums were full, and 45 remote hubs took part, after 30 newcomers in 2014.\n`,
    },
  ],
  good: [
    `${matter(2017)}## Executive summary\n\nThe forum met, with 27 open forums.\n\n## Analytical overview\n\nThere were {{number of}} remote hubs.\n`,
    `${matter(2017)}## Executive summary\n\n## Analytical overview\n`,
    `${matter(2021)}## Executive summary\n\nThe forum met.\n\n## Analytical overview\n\nIt met online.\n`,
  ],
  bad: [
    { text: `${matter(2017)}## Executive summary\n\nThe forum met.\n\n⟦## Analytical overview⟧\n\nThere were 27 open forums.\n` },
    { text: `${matter(2017)}⟦## Executive summary⟧\n\nThe forum met, in a report that is short of an overview.\n` },
  ],
  *check(section, report) {
    if (section.words() === 0) return;
    const dropped = droppedFrom(report).filter(({ figure }) => homeOf(figure, report) === section);
    if (dropped.length === 0) return;
    const said = dropped.map(({ figure }) => quote(figure.written));
    const list = said.length > mostNamed ? `${said.slice(0, mostNamed).join(', ')} and ${said.length - mostNamed} more` : said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : said[0]!;
    const { year, name } = dropped[0]!.report;
    const message = `The report on ${year} gave ${list} (${name}); this one gives no such ${said.length > 1 ? 'figures' : 'figure'}. Give ${said.length > 1 ? 'them' : 'it'}, or say why not.`;
    yield { place: section.heading.place, message, elsewhere: dropped.map(elsewhere) };
  },
};

/** The first figure of the newest report for each metric that this one does not give. What the template asks for is asked for elsewhere. */
function droppedFrom(report: Report): EarlierWord[] {
  const { year, template, organizationId } = report.context;
  const latest = report.series.reports.findLast((other) => year !== undefined && other.year < year);
  if (!latest || year === undefined || year - latest.year > mostYearsApart) return [];
  const owed = new Set(allSections(template).flatMap((section) => owedStatistics(section, organizationId)).map(({ metric }) => metric));
  const dropped = new Map<string, EarlierWord>();
  for (const figure of latest.figures) {
    const { metric, time } = figure;
    if (!isMetric(metric) || owed.has(metric) || dropped.has(metric) || (time !== undefined && !isIn(time, latest.year))) continue;
    if (!report.gives(metric)) dropped.set(metric, { report: latest, figure });
  }
  return [...dropped.values()];
}

/** Where a reader would look for it: the section in which it stood, the part around that, else the first there is. */
function homeOf({ sections }: EarlierFigure, report: Report): TemplateMatch | undefined {
  const { template } = report.context;
  for (const id of sections) {
    for (let section = allSections(template).find((other) => other.id === id); section; section = parentOf(template, section)) {
      const found = report.found.get(section.id);
      if (found && found.words() > 0) return found;
    }
  }
  return report.matches.find((match) => match.words() > 0);
}
