import { sentenceAt, type Statistic } from '../report/index.ts';
import { isEnglish, isProse } from './english.ts';
import { quote } from './quote.ts';
import type { GroupRule, Item } from './rule.ts';
import { yearOf } from './year-of.ts';

interface Figure extends Item {
  readonly statistic: Statistic;
}

/** So many different figures of one thing are no list of counts. */
const most = 6;

export const statisticSimilar: GroupRule<Figure> = {
  id: 'statistic-similar',
  severity: 'information',
  scope: 'group',
  summary: 'Two figures of one thing do not differ by two digits that changed places.',
  why: '2,340 and 2,430 are the slip of a typing hand far more often than two counts. Where both are right, say so once.',
  keep: 'This figure is right beside the other one: say why',
  good: [
    'The forum had 2,340 participants.\n\nThere were 2,340 participants and 2,403 sessions.\n',
    'The forum had 2,340 participants.\n\nThere were 2,530 participants on site.\n',
    'In 2016 there were 2,340 participants, in 2017 there were 2,430.\n\nOf 2,340 teachers, 2,430 teachers came later.\n',
    'We saw 340 schools.\n\nWe saw 430 schools.\n\nWe saw 501 schools.\n\nWe saw 102 schools.\n\nWe saw 603 schools.\n\nWe saw 704 schools.\n\nWe saw 806 schools.\n',
    'More than 2,340 people came.\n\nAbout 2,430 people came. There were 12 talks and 21 talks, 1,200 films and 2,100 films.\n',
  ],
  bad: [
    { text: 'The forum had 2,340 participants.\n\nParticipants were many: ⟦2,430 participants⟧ came.\n' },
    { text: 'The project trained 1,240 teachers.\n\nThe ⟦1,420 teachers⟧ work in all regions.\n' },
  ],
  *items(facts, context) {
    if (!isEnglish(context)) return;
    for (const statistic of facts.statistics) {
      const { low, high, qualifier, passage, metric, unit, place } = statistic;
      if (qualifier !== 'exact' || low !== high || low < 100 || !Number.isInteger(low) || passage.cell || !isProse(passage)) continue;
      const year = yearOf(statistic, context);
      if (year === undefined && context.year !== undefined) continue;
      yield [`${metric ?? unit.toLowerCase()}|${year ?? ''}`, { place, statistic }];
    }
  },
  *check(items) {
    // Among many counts of one thing, some have the same digits by chance.
    if (new Set(items.map(({ statistic }) => statistic.low)).size > most) return;
    for (const [index, { place, statistic }] of items.entries()) {
      const { written, low } = statistic;
      const first = items.slice(0, index).find((other) => haveSwapped(String(low), String(other.statistic.low)));
      if (!first || isNear(statistic, first.statistic)) continue;
      const twin = first.statistic;
      yield {
        place,
        ...(low < 1000 && { severity: 'hint' as const }),
        message: `${quote(written)} has the digits of ${quote(twin.written)} elsewhere in this report, two of them in the other order. If both count the same, correct the one or the other.`,
        related: [{ place: first.place, message: `${quote(twin.written)} stands here.` }],
      };
    }
  },
};

/** 2340 and 2430: two digits side by side, neither a trailing nought, have changed places. */
function haveSwapped(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2) && /[1-9]/.test(one.slice(at + 1)) && significant(one) > 2;
}

function significant(digits: string): number {
  return digits.replace(/0+$/, '').length;
}

/** In one sentence two figures are set against each other. */
function isNear(one: Statistic, other: Statistic): boolean {
  return one.passage === other.passage && sentenceAt(one.passage, one.span.start) === sentenceAt(other.passage, other.span.start);
}
