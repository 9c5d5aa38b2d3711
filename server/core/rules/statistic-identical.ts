import { mostYearsApart } from '../knowledge/series.ts';
import { significantDigits } from './compatible.ts';
import { quote } from './quote.ts';
import type { GroupRule } from './rule.ts';
import { citation, elsewhere, isIn, seriesFigures, type SeriesFigure } from './series-figure.ts';
import type { Amount } from './agreement.ts';

const matter = (year: number) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n`;

export const statisticIdentical: GroupRule<SeriesFigure> = {
  id: 'statistic-identical',
  severity: 'hint',
  scope: 'group',
  summary: 'A rounded figure is not the one of the year before, carried over.',
  why: 'When a report grows out of last year’s file, “more than 2,000” stays where it stood. It may be true again: this only asks.',
  earlier: [{ name: 'forum-2016.md', text: `${matter(2016)}More than 2,000 delegates from 83 countries came to approximately 200 sessions, of which 24 were workshops. In all, 1,372 people registered.\n` }],
  good: [
    `${matter(2017)}About 2,000 delegates from 83 countries came to 200 sessions, of which 24 were workshops.\n`,
    `${matter(2017)}After more than 2,000 participants in 2016, 1,800 participants came. At the meeting before, there were last year more than 2,000 delegates.\n`,
  ],
  bad: [
    { text: `${matter(2017)}⟦More than 2000 participants⟧ came to ⟦approximately 200 sessions⟧. Again, more than 2,000 delegates came; ⟦1,372 people registered⟧.\n` },
  ],
  items: seriesFigures,
  *check(items, report) {
    const { year } = report.context;
    if (year === undefined) return;
    const words = report.earlier(items[0]!.metric).filter((word) => isIn(word.figure.time, word.report.year) && year - word.report.year <= mostYearsApart);
    const latest = words.filter((word) => word.report.year === words.at(-1)!.report.year);
    const said = new Map(latest.toReversed().map((word) => [valueKey(word.figure), word]));
    const asked = new Set<string>();
    for (const { place, statistic, time } of items) {
      if (!isIn(time, year) || !isTelling(statistic)) continue;
      const key = valueKey(statistic);
      const same = said.get(key);
      if (!same || asked.has(key)) continue;
      asked.add(key);
      const message = `${quote(statistic.written)} is the figure of the report on ${same.report.year} too, ${citation(same)}. Make sure that it is this year’s, and was not carried over.`;
      yield { place, message, elsewhere: [elsewhere(same)] };
    }
  },
};

function valueKey({ low, high, qualifier }: Amount): string {
  return `${qualifier} ${low} ${high}`;
}

/** Whether it would be odd to meet the same again: a rounded figure does not show whether it was counted, one to the last digit hardly comes twice. */
function isTelling({ low, high, qualifier }: Amount): boolean {
  if (low !== high || !Number.isInteger(low)) return false;
  if (qualifier !== 'exact') return low >= 50 && low % 10 === 0 && significantDigits(low) <= 2;
  return low >= 1000 || (low >= 100 && significantDigits(low) === 1);
}
