import type { FootnoteRule } from './rule.ts';

export const footnoteUndefined: FootnoteRule = {
  id: 'footnote-undefined',
  severity: 'error',
  scope: 'footnote',
  summary: 'Every note mark has its note.',
  why: 'A mark without a note prints as “[^1]”, and leaves a claim without its source.',
  good: [
    'Access grew.[^1]\n\n[^1]: ITU, *Facts and Figures 2024*.\n',
    'Write `[^1]` for a note, or \\[^2] for the characters. <!-- [^3] -->\n',
    'See <https://example.org/a[^4]>.\n',
  ],
  bad: [
    { text: 'Access grew.⟦[^itu]⟧\n', fixed: 'Access grew.[^itu]\n\n[^itu]: {{source}}\n' },
    {
      text: '| Country⟦[^a]⟧ |\n| - |\n| Chad⟦[^a]⟧ |\n\n> Cited.⟦[^b]⟧\n',
      fixed: '| Country[^a] |\n| - |\n| Chad[^a] |\n\n> Cited.[^b]\n\n[^a]: {{source}}\n\n[^b]: {{source}}\n',
    },
  ],
  *check(footnote) {
    if (footnote.definitions.length > 0) return;
    for (const [index, { label, place }] of footnote.calls.entries()) {
      yield {
        place,
        message: `The note “${label}” has no text; write “[^${label}]: …” at the end of the report.`,
        // One definition serves all marks of the label, so only the first offers it.
        ...(index === 0 && {
          fix: { title: `Add the note “${label}”`, edits: [{ place: 'end' as const, text: `[^${label}]: {{source}}\n` }], offered: true as const },
        }),
      };
    }
  },
};
