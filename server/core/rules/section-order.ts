import { quote } from './quote.ts';
import type { OutlineRule } from './rule.ts';

export const sectionOrder: OutlineRule = {
  id: 'section-order',
  severity: 'warning',
  scope: 'outline',
  summary: 'The parts stand in the order of the template.',
  why: 'Readers and compilers look for each part at its place.',
  good: [
    '---\ntemplate: by-action-line\n---\n\n## Introduction\n\nText.\n\n## C5. Building confidence and security in the use of ICTs\n\nText.\n\n## C2. Information and communication infrastructure\n\nText.\n',
    '## Executive summary\n\nText.\n\n## A chapter of our own\n\nText.\n\n## Analytical overview\n\nText.\n',
  ],
  bad: [{ text: '## Analytical overview\n\nText.\n\n⟦## Executive summary⟧\n\nText.\n' }],
  *check({ matches, found, context }) {
    if (context.template.arrangement === 'free') return;
    const highest = new Map<unknown, (typeof matches)[number]>();
    for (const match of matches) {
      if (found.get(match.template.id) !== match) continue;
      const before = highest.get(match.parent);
      if (!before || before.template.order < match.template.order) {
        highest.set(match.parent, match);
        continue;
      }
      yield {
        place: match.heading.place,
        message: `${quote(match.heading.title)} comes before ${quote(before.heading.title)} in the template; move it up.`,
        related: [{ place: before.heading.place, message: `${quote(before.heading.title)} stands here.` }],
      };
    }
  },
};
