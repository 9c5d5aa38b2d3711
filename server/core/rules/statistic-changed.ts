import { comparisonOf } from '../knowledge/series.ts';
import type { EarlierWord } from '../report/index.ts';
import { timeInWords } from '../report/time-in-words.ts';
import { compatible, ratioOf } from './compatible.ts';
import { quote } from './quote.ts';
import type { GroupRule, Remark } from './rule.ts';
import { citation, elsewhere, seriesFigures, type SeriesFigure } from './series-figure.ts';

const matter = (year: number) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n`;

/** A third of a figure is hardly the same count told otherwise: most likely something else is counted. */
const sameThing = 1 / 3;

export const statisticChanged: GroupRule<SeriesFigure> = {
  id: 'statistic-changed',
  severity: 'warning',
  scope: 'group',
  summary: 'A figure for a date is the one that the earlier reports gave for that date.',
  why: 'Reports are read side by side. Where two of them give different figures for one date, neither is believed; a correction is worth a note.',
  earlier: [{ name: 'forum-2016.md', text: `${matter(2016)}The network grew from 37 NRIs at the end of 2015 to 72 recognised NRIs. The meeting had 1,480 participants and about 180 sessions. It counted 260 network operators at the end of 2016, 40 schools in Kenya at the end of 2016, and 12 hubs.\n` }],
  good: [
    `${matter(2017)}The network grew from 37 NRIs at the end of 2015 to 97 recognised NRIs at the end of 2017.\n`,
    `${matter(2017)}At the end of 2014 there were 30 NRIs, and nearly 40 NRIs at the end of 2015. There were 12 youth NRIs at the end of 2015.\n`,
    `${matter(2017)}In 2016 there were some 1,500 participants, 40 participants in 2016 at the school, and more than 180 sessions in 2016.\n`,
    `${matter(2017)}There were 60 schools at the end of 2016, 9 mobile network operators, and 14 hubs; at the end of 2016 there were 4 network operators in Togo.\n`,
    `${matter(2017)}> In all, 43 NRIs at the end of 2015.\n`,
  ],
  bad: [
    { text: `${matter(2017)}Two years ago, at the end of 2015, there were ⟦43 NRIs⟧.\n` },
    { text: `${matter(2017)}The number of operators rose from ⟦280 network operators⟧ at the end of 2016 to 520.\n` },
    { text: `${matter(2017)}| | 2016 | 2017 |\n| - | - | - |\n| Participants | ⟦1,840⟧ | 2,019 |\n| Sessions | ⟦250⟧ | 260 |\n` },
  ],
  items: seriesFigures,
  *check(items, report) {
    const said = byTime(report.earlier(items[0]!.metric));
    for (const item of items) {
      const words = item.statistic.asOf === undefined ? undefined : said.get(item.statistic.asOf);
      const others = words ? contradicting(item, items, words) : [];
      if (others.length > 0) yield remarkOn(item, others);
    }
  },
};

function byTime(words: readonly EarlierWord[]): Map<string, EarlierWord[]> {
  const said = new Map<string, EarlierWord[]>();
  for (const word of words) {
    const { time } = word.figure;
    if (time === undefined) continue;
    const others = said.get(time);
    if (others) others.push(word);
    else said.set(time, [word]);
  }
  return said;
}

/** A word of each earlier report that says something else; `said` is all that they say of the same time. */
function contradicting(item: SeriesFigure, items: readonly SeriesFigure[], said: readonly EarlierWord[]): EarlierWord[] {
  const { statistic } = item;
  const byReport = new Map<string, EarlierWord[]>();
  for (const word of said) byReport.set(word.report.uri, [...(byReport.get(word.report.uri) ?? []), word]);
  return [...byReport.values()].flatMap((words) => {
    if (words.some(({ figure }) => compatible(figure, statistic))) return [];
    const [word] = words;
    return isSameThing(item, items, words) ? [word!] : [];
  });
}

/**
 * What stands at the end of a year is a count of all there is. Of any other time a report may count many things by one name, so
 * both must speak with one voice, and the figures be near each other.
 */
function isSameThing({ metric, statistic, time }: SeriesFigure, items: readonly SeriesFigure[], words: readonly EarlierWord[]): boolean {
  const { many } = comparisonOf(metric);
  const atEnd = time!.endsWith('-12-31');
  if (atEnd && !many) return true;
  if (many && !atEnd) return false;
  const near = words.every(({ figure }) => ratioOf(figure, statistic) >= sameThing);
  const ours = items.every((other) => other.time !== time || compatible(other.statistic, statistic));
  return near && ours && words.every(({ figure }) => compatible(figure, words[0]!.figure));
}

function remarkOn({ place, statistic, time }: SeriesFigure, words: readonly EarlierWord[]): Remark {
  const dated = words.some(({ figure }) => figure.asOf !== undefined);
  const said = words.map((word) => `the report on ${word.report.year} says ${citation(word)}`).join(', ');
  const message = dated
    ? `${quote(statistic.written)} ${timeInWords(time!)}: ${said} for the same date. Correct the one that is wrong, or say in a note why the figure has changed.`
    : `${quote(statistic.written)} ${timeInWords(time!)}: ${said} of its own year. If both count the same, correct the one that is wrong, or say in a note why the figure has changed.`;
  return { place, message, ...(!dated && { severity: 'information' as const }), elsewhere: words.map(elsewhere) };
}
