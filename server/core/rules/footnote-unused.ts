import type { FootnoteRule } from './rule.ts';

export const footnoteUnused: FootnoteRule = {
  id: 'footnote-unused',
  severity: 'hint',
  scope: 'footnote',
  summary: 'Every note is referred to in the text.',
  why: 'A note that no mark leads to is not printed at all; mostly the sentence that it belonged to was cut.',
  good: ['Access grew.[^1]\n\n[^1]: ITU, *Facts and Figures 2024*.\n', '[link]: https://example.org\n'],
  bad: [{ text: 'Access grew.\n\n⟦[^1]:⟧ ITU, *Facts and Figures 2024*.\n' }],
  *check({ called, definitions }) {
    if (called) return;
    for (const { label, mark } of definitions) {
      yield { place: mark, message: `Nothing in the text refers to the note “${label}”; put “[^${label}]” where it belongs, or remove the note.` };
    }
  },
};
