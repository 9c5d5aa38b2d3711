import type { BlockRule } from './rule.ts';

export const footnoteEmpty: BlockRule = {
  id: 'footnote-empty',
  severity: 'error',
  scope: 'block',
  summary: 'Every note says something.',
  why: 'An empty note prints as a bare number at the foot of the page.',
  good: ['Access grew.[^1]\n\n[^1]:\n    ITU, *Facts and Figures 2024*.\n', 'Access grew.[^1]\n\n[^1]: {{source}}\n'],
  bad: [{ text: 'Access grew.[^1]\n\n⟦[^1]:⟧\n' }, { text: 'Access grew.[^1]\n\n⟦[^1]:⟧ <!-- find it -->\n' }],
  *check({ definitions }) {
    for (const { label, mark, empty } of definitions) {
      if (empty) yield { place: mark, message: `The note “${label}” is empty; write its source.` };
    }
  },
};
