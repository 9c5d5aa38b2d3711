import type { OutlineRule } from './rule.ts';

export const sectionDuplicate: OutlineRule = {
  id: 'section-duplicate',
  severity: 'warning',
  scope: 'outline',
  summary: 'Each part of the template stands once.',
  why: 'A part given twice is mostly last year’s copy, left behind.',
  good: [
    '## Executive summary\n\nText.\n\n## Analytical overview\n\nAs the executive summary says, access grew.\n',
    '---\ntemplate: by-action-line\n---\n\n## Introduction\n\nText.\n\n## As facilitator\n\n### C2\n\nText.\n\n## As partner\n\n### C2\n\nText.\n',
  ],
  bad: [{ text: '## Executive summary\n\nText.\n\n⟦## Part One: Executive Summary⟧\n\nText.\n' }],
  *check({ matches, found, context }) {
    if (context.template.arrangement === 'free') return;
    for (const match of matches) {
      const first = found.get(match.template.id);
      if (!first || first === match) continue;
      yield {
        place: match.heading.place,
        message: `“${match.template.title}” is here a second time; keep one.`,
        related: [{ place: first.heading.place, message: 'It stands here first.' }],
      };
    }
  },
};
