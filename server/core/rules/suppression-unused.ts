import type { BlockRule } from './rule.ts';

export const suppressionUnused: BlockRule = {
  id: 'suppression-unused',
  severity: 'hint',
  scope: 'block',
  summary: 'Every “wsis-ignore” comment ignores something, and says why.',
  why: 'A comment that outlives its reason hides the next mistake.',
  good: ['<!-- wsis-ignore placeholder-left: the list is named so -->\n\nThe TODO list of the forum.\n'],
  bad: [
    { text: '⟦<!-- wsis-ignore placeholder-left: no longer needed -->⟧\n\nThe list of the forum.\n' },
    { text: '⟦<!-- wsis-ignore placeholder-lost: mistyped -->⟧\n\nText.\n' },
    { text: '⟦<!-- wsis-ignore placeholder-left -->⟧\n\nThe TODO list of the forum.\n' },
  ],
  // Whether a comment ignores anything is known only once all rules have spoken: analysis/suppress.ts says it.
  check: () => [],
};
