import { markRuns } from './mark-runs.ts';
import type { BlockRule } from './rule.ts';

export const footnoteUnseparated: BlockRule = {
  id: 'footnote-unseparated',
  severity: 'information',
  scope: 'block',
  summary: 'A comma stands between note marks that follow one another.',
  why: 'The marks of note 1 and note 2 print as “12”, which sends the reader to another note.',
  good: ['Access grew.[^1], [^2] Prices fell.[^3] [^4]\n', 'Write `[^1][^2]` for two notes, or \\[^1][^2].\n'],
  bad: [
    { text: 'Access grew.⟦[^1][^2]⟧ Prices fell.\n', fixed: 'Access grew.[^1], [^2] Prices fell.\n' },
    { text: 'Access⟦[^1][^2], [^3][^4]⟧ grew.\n', fixed: 'Access[^1], [^2], [^3], [^4] grew.\n' },
  ],
  *check(facts) {
    const { block } = facts;
    for (const { calls, start, end } of markRuns(facts)) {
      const tight = calls.filter(({ place }, index) => index > 0 && calls[index - 1]!.place.span.end === place.span.start);
      if (tight.length === 0) continue;
      const labels = calls.map(({ label }) => `“${label}”`);
      yield {
        place: { block, span: { start, end } },
        message: `The marks of the notes ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)} print as one number; put a comma between them.`,
        fix: {
          title: 'Put a comma between the notes',
          edits: tight.map(({ place: { span } }) => ({ place: { block, span: { start: span.start, end: span.start } }, text: ', ' })),
        },
      };
    }
  },
};
