import { lengthFault } from '../template/length.ts';
import { quote } from './quote.ts';
import type { SectionRule } from './rule.ts';
import { templateGuess } from './template-guess.ts';

const words = (count: number): string => 'word '.repeat(count).trim();

export const sectionLength: SectionRule = {
  id: 'section-length',
  severity: 'information',
  scope: 'section',
  summary: 'Each part is about as long as the template asks.',
  why: 'The secretariat merges dozens of contributions; what is too long is cut by somebody else. Templates count in pages; a page is taken for 500 words, and notes, addresses and comments are not counted; a twentieth more or less is let pass.',
  good: [`## Executive summary\n\n${words(260)}.[^1]\n\n[^1]: ${words(400)}.\n`, '## Executive summary\n\nThree words only, and {{the rest}}.\n'],
  bad: [{ text: `⟦## Executive summary⟧\n\n${words(400)}.\n` }, { text: '⟦## Executive summary⟧\n\nSoon.\n' }],
  *check(section, report) {
    if (templateGuess(report)) return;
    const { min, max } = section.template.words ?? {};
    const { place, title } = section.heading;
    const count = section.words();
    // Loading what the language says of numbers would take longer than all else that is done for a section.
    const write = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
    const fault = lengthFault(count, section.template);
    if (fault === 'long' && max !== undefined) {
      yield { place, message: `${quote(title)} has ${write(count)} words; the template asks for about ${write(max)} at most.` };
    } else if (fault === 'short' && min !== undefined && count > 0 && section.placeholders() === 0) {
      yield { place, message: `${quote(title)} has ${count === 1 ? '1 word' : `${write(count)} words`}; the template asks for about ${write(min)} at least.` };
    }
  },
};
