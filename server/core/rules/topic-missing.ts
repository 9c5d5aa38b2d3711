import { quote } from './quote.ts';
import { isTemplates, reportLanguage } from './report-language.ts';
import type { SectionRule } from './rule.ts';
import { templateGuess } from './template-guess.ts';

/** More phrases than these make a message that nobody reads. */
const phrasesNamed = 5;

export const topicMissing: SectionRule = {
  id: 'topic-missing',
  severity: 'information',
  scope: 'section',
  summary: 'Each part speaks of what the template asks it to.',
  why: 'The call asks for obstacles and for future actions; reports that only praise are sent back, or left out.',
  good: ['## Executive summary\n\nProgress was made in schools. The main obstacle was the cost of backhaul.\n'],
  bad: [{ text: '⟦## Executive summary⟧\n\nProgress was made in schools, in spite of the many challenges of our time.\n' }],
  *check(section, report) {
    if (section.words() === 0 || templateGuess(report) || !isTemplates(reportLanguage(report), report.context)) return;
    for (const topic of section.template.topics) {
      if (section.speaksOf(topic.id)) continue;
      const phrases = topic.phrases.slice(0, phrasesNamed).map((phrase) => `“${phrase.replace(/\*$/, '…')}”`);
      const rest = topic.phrases.length > phrasesNamed ? ' and the like' : '';
      yield {
        place: section.heading.place,
        message: `${quote(section.heading.title)} says nothing about ${topic.title} (looked for ${phrases.join(', ')}${rest}).`,
      };
    }
  },
};
