import { igfReference, type Reference } from '../knowledge/igf-meetings.ts';
import { reachOf } from '../report/statistics/index.ts';
import { agree, number } from './agreement.ts';
import { isEnglish } from './english.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';
import { yearOf } from './year-of.ts';

const igf2016 = '---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: 2016\n---\n\n';

/** They are those of the annual meeting wherever its report speaks of all of them. */
const ofTheMeeting = new Set(['lightning-sessions', 'open-forums', 'main-sessions', 'day-0-events']);

export const statisticDiffers: BlockRule = {
  id: 'statistic-differs',
  severity: 'information',
  scope: 'block',
  summary: 'A figure of an annual meeting of the IGF is the one that was published.',
  why: 'Readers have the statistics page at hand. Figures published later may differ from those of the first days; then the later ones count, or a note says why not.',
  keep: 'This figure is right, not the published one: say why',
  good: [
    `${igf2016}More than 2,000 delegates from 123 countries came to the IGF. In all, 205 sessions were held at the meeting.\n`,
    `${igf2016}In 2015, the meeting had 50 open forums. The regional forum had 12 open forums, and 20 countries sent ministers to the meeting.\n`,
    '---\ntemplate: wsis-input\norganization: Regional Network\nyear: 2016\n---\n\nDelegates from 83 countries came to the meeting.\n',
    `${igf2016.replace('2016', '2017')}The IGF built on the 11th IGF in Jalisco, which drew 2,000 participants from 123 countries.\n`,
    `${igf2016.replace('2016', '2019')}Delegates from 83 countries came to the IGF.\n`,
  ],
  bad: [
    { text: `${igf2016}More than 2,000 delegates from ⟦83 countries⟧ came to the IGF.[^1]\n\n[^1]: Host country.\n` },
    { text: `${igf2016}The ⟦24 slots⟧ allocated to the lightning sessions were quickly filled.\n` },
  ],
  *check({ statistics }, context) {
    if (context.organizationId !== 'igf' || !isEnglish(context)) return;
    for (const statistic of statistics) {
      const { metric, written, place, qualifier } = statistic;
      const year = yearOf(statistic, context);
      const reference = metric === undefined || year === undefined ? undefined : igfReference(metric, year);
      if (!reference || qualifier === 'under' || reference.values.some(({ value, qualifier }) => isNear(statistic, value, qualifier))) continue;
      const reach = reachOf(statistic);
      if (reach === 'part' || (reach === 'unsure' && !(ofTheMeeting.has(metric!) && statistic.passage.kind === 'paragraph'))) continue;
      yield { place, message: `${quote(written)} differs from what was published for ${year}: ${write(reference)}. If yours is right, say in a note where it comes from.` };
    }
  },
};

/** "More than 200" is as good as 229; "approximately 200" too. */
function isNear(statistic: Parameters<typeof agree>[0], value: number, qualifier: 'exact' | 'over' | 'about'): boolean {
  const published = { low: value, high: value, qualifier };
  return agree(statistic, published) || (statistic.low === value && statistic.high === value) || (statistic.qualifier === 'over' && qualifier === 'over' && statistic.low <= value && value <= statistic.low * 1.5);
}

function write({ values, definition, source, url }: Reference): string {
  const amounts = values.map(({ value, qualifier }) => `${qualifier === 'over' ? 'more than ' : qualifier === 'about' ? 'about ' : ''}${number(value)}`);
  return `${amounts.join(' or ')}${definition === undefined ? '' : `, ${definition}`} (${source}, ${url})`;
}
