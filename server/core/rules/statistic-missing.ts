import { metric } from '../knowledge/metrics.ts';
import { owedStatistics } from '../template/choose.ts';
import { quote } from './quote.ts';
import { reportLanguage } from './report-language.ts';
import type { SectionRule } from './rule.ts';
import { templateGuess } from './template-guess.ts';

const igf = '---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: 2017\n---\n\n';

export const statisticMissing: SectionRule = {
  id: 'statistic-missing',
  severity: 'warning',
  scope: 'section',
  summary: 'Each part gives the figures that its organization owes.',
  why: 'Readers compare the figures of one year with those of the next; one that is left out is asked for, or taken from somewhere else.',
  good: [
    `${igf}## Executive summary\n\nThe annual meeting took place in Geneva, Switzerland, from 18 to 21 December 2017. Some 2,000 delegates from 142 countries came to over 200 sessions.[^1]\n\n[^1]: Attendance statistics of the meeting.\n`,
    `${igf}## Executive summary\n\nThe annual meeting was held from {{dates}} in {{city, country}}, with {{number}} participants from {{number}} countries and {{number}} sessions.\n`,
    `${igf}## Executive summary\n\nThe Forum met in Geneva.\n\n| | 18 to 21 December 2017 |\n| - | - |\n| Participants | 2,019 |\n| Countries | 142 |\n| Sessions | 204 |\n`,
    '## Executive summary\n\nAccess grew to 62 per cent of all schools.\n',
    `${igf}## Executive summary\n\n## Analytical overview\n\nThe part above is empty, which is another matter.\n`,
  ],
  bad: [
    { text: `${igf}⟦⟦## Executive summary⟧⟧\n\nThe annual meeting took place in Geneva from 18 to 21 December 2017. Over 200 sessions were open to all participants.\n` },
    { text: `${igf}⟦## Executive summary⟧\n\nThe meeting of 18 to 21 December 2017 was held in Geneva. It brought 2,000 participants, twenty developing countries among them and thirty other countries, to 204 sessions.\n` },
    { text: '⟦## Executive summary⟧\n\nThe 2030 Agenda and SDG 5 guided the four-day meeting, the 12th of its kind, and thousands took part.\n' },
  ],
  *check(section, report) {
    const { context } = report;
    // Which metric a figure is of, only English words tell.
    if (section.words() === 0 || templateGuess(report) || reportLanguage(report) !== 'en') return;
    for (const required of owedStatistics(section.template, context.organizationId)) {
      if (section.gives(required.metric)) continue;
      yield {
        place: section.heading.place,
        message: `${quote(section.heading.title)} ${gap(required.metric)}`,
        ...(required.severity && { severity: required.severity }),
      };
    }
  },
};

function gap(id: string): string {
  if (id === 'any') return 'gives no figure; a reader looks for at least one, with its source.';
  const question = metric(id)?.question;
  return question === undefined ? `gives no figure for “${id}”.` : `does not say ${question}.`;
}
