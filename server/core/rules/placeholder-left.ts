import type { BlockRule } from './rule.ts';

export const placeholderLeft: BlockRule = {
  id: 'placeholder-left',
  severity: 'warning',
  scope: 'block',
  summary: 'Nothing is left of what stood there only to be filled or chosen.',
  why: 'Holes, “TODO” and the template’s own choices such as “theme(s)” have gone out in real reports.',
  good: [
    'Phase II connects the next billion(s).\n',
    'Use `{{name}}` in the configuration.\n',
    'Recalling resolution 2131 (XX) and Article XX of the Agreement.\n',
    'The to-do list of the forum was short.\n',
  ],
  bad: [
    { text: 'In all, ⟦{{number of\npeople}}⟧ took part.\n' },
    { text: 'In all, ⟦{{number}}⟧ people took part.\n' },
    { text: '## Experiences on the main ⟦theme(s)⟧ of the outcomes\n' },
    { text: 'The meeting drew ⟦xx⟧ participants in May 2025 (⟦TBC⟧).\n' },
    { text: 'The budget was ⟦[insert amount]⟧, see the annex. ⟦TODO⟧\n' },
  ],
  *check({ placeholders }) {
    for (const { place, written, kind } of placeholders) {
      const message = kind === 'hole' ? `“${written}” is still to be filled.` : `“${written}” is left to be filled or chosen; write what is meant.`;
      yield { place, message };
    }
  },
};
