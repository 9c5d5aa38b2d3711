import { quote } from './quote.ts';
import type { SectionRule } from './rule.ts';

export const sectionEmpty: SectionRule = {
  id: 'section-empty',
  severity: 'warning',
  scope: 'section',
  summary: 'Each part has text.',
  why: 'An empty part goes out as an empty part.',
  good: [
    '## Executive summary\n\n### Highlights\n\nAccess grew in every country of the region.\n',
    '## Executive summary\n\n{{what was done}}\n\n## Analytical overview\n\n| Year | Schools |\n| - | - |\n| 2024 | 12 |\n',
  ],
  bad: [
    { text: '⟦## Executive summary⟧\n\n## Analytical overview\n\nText.\n' },
    { text: '⟦## Executive summary⟧\n\n<!-- to be written -->\n\n[^1]: A note is no text of this part.\n' },
  ],
  *check(section) {
    if (section.words() > 0 || section.placeholders() > 0) return;
    yield { place: section.heading.place, message: `${quote(section.heading.title)} has no text yet.` };
  },
};
