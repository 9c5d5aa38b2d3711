import { comparisonOf, leastDifference, mostYearsApart } from '../knowledge/series.ts';
import type { EarlierWord, Report } from '../report/index.ts';
import { ratioOf } from './compatible.ts';
import { quote } from './quote.ts';
import type { GroupRule } from './rule.ts';
import { citation, elsewhere, isIn, seriesFigures, type SeriesFigure } from './series-figure.ts';

const matter = (year: number) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n`;

export const statisticJump: GroupRule<SeriesFigure> = {
  id: 'statistic-jump',
  severity: 'information',
  scope: 'group',
  summary: 'A figure that is many times that of the year before, or a small part of it, is explained.',
  why: 'Such a jump is most often a slip: a digit too many, or another thing counted. Where it is true, readers want to know what happened.',
  earlier: [{ name: 'forum-2016.md', text: `${matter(2016)}The meeting had 1,480 participants from 83 countries and 12 workshops. There were 72 recognised NRIs and 40 projects.\n` }],
  good: [
    `${matter(2017)}The meeting had 2,137 participants from 102 countries and 21 workshops; one of the workshops had 15 participants. There are 97 NRIs and 300 projects.\n`,
    `${matter(2017)}Last year 720 NRIs were listed by mistake. In 2019, 7,200 participants will meet.\n`,
    `${matter(2020)}In 2020, 6,150 participants took part.\n`,
  ],
  bad: [
    { text: `${matter(2017)}The network grew from 37 NRIs at the end of 2015 to a record of ⟦970 recognised NRIs⟧. The meeting had ⟦213 participants⟧ from ⟦142 countries⟧.\n` },
  ],
  items: seriesFigures,
  *check(items, report) {
    const { year } = report.context;
    const { metric } = items[0]!;
    const { jump, many } = comparisonOf(metric);
    if (year === undefined || many) return;
    const latest = latestWords(metric, year, report);
    const now = largest(items.filter(({ time }) => isIn(time, year)), ({ statistic }) => statistic);
    const before = largest(latest, ({ figure }) => figure);
    if (!now || !before) return;
    const { statistic, place } = now;
    const { figure } = before;
    const gap = year - before.report.year;
    const ratio = ratioOf(statistic, figure);
    if (ratio * jump ** gap >= 1 || Math.abs(statistic.high - figure.high) < leastDifference) return;
    const rises = statistic.low > figure.high;
    const times = rises ? `is ${inTimes(1 / ratio)} times` : `is ${Math.max(1, Math.round(ratio * 100))} per cent of`;
    const message = `${quote(statistic.written)} ${times} the figure of the report on ${before.report.year}, ${citation(before)}. Check both, or say what explains the difference.`;
    yield { place, message, elsewhere: [elsewhere(before)] };
  },
};

/** What the newest report that gives the metric for its own year says, where that is not too long ago. */
function latestWords(metric: string, year: number, report: Report): EarlierWord[] {
  const own = report.earlier(metric).filter((word) => isIn(word.figure.time, word.report.year) && word.report.year < year && year - word.report.year <= mostYearsApart);
  return own.filter((word) => word.report.year === own.at(-1)!.report.year);
}

/** A whole is the largest of its parts, so the largest figure is the one to compare. */
function largest<Thing>(things: readonly Thing[], valueOf: (thing: Thing) => { readonly high: number }): Thing | undefined {
  let most: Thing | undefined;
  for (const thing of things) if (!most || valueOf(thing).high > valueOf(most).high) most = thing;
  return most;
}

function inTimes(factor: number): string {
  return factor < 10 ? String(Math.round(factor * 10) / 10) : Math.round(factor).toLocaleString('en');
}
