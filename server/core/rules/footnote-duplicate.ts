import type { FootnoteRule } from './rule.ts';

export const footnoteDuplicate: FootnoteRule = {
  id: 'footnote-duplicate',
  severity: 'error',
  scope: 'footnote',
  summary: 'Every note is given once.',
  why: 'Of two notes with one name only the first is printed; the other’s source is lost.',
  good: ['Access[^1] grew.[^2]\n\n[^1]: ITU.\n\n[^2]: UNESCO.\n', 'Access[^1] grew.[^1]\n\n[^1]: ITU.\n'],
  bad: [{ text: 'Access grew.[^1]\n\n[^1]: ITU.\n\n⟦[^1]:⟧ UNESCO.\n' }],
  *check({ definitions }) {
    const [first, ...rest] = definitions;
    for (const { label, mark } of rest) {
      yield {
        place: mark,
        message: `The note “${label}” is given a second time, and only the first is printed; give this one another name.`,
        related: [{ place: first!.mark, message: 'It is given here first.' }],
      };
    }
  },
};
