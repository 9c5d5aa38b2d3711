import type { Place } from '../markdown/index.ts';
import { quote } from './quote.ts';
import type { GroupRule } from './rule.ts';

interface Reference {
  readonly place: Place;
  /** Undefined for the address of a label, which shows that the report links in this way. */
  readonly words?: { readonly text: string; readonly label: string };
}

/** A link in two brackets; drafts of resolutions put words that are not agreed yet in brackets too. */
const reference = /\[([^\][\n]{2,200})\]\[([^\][\s^]{1,60})\]/gu;

export const linkUndefined: GroupRule<Reference> = {
  id: 'link-undefined',
  severity: 'warning',
  scope: 'group',
  summary: 'Every link of the form [text][name] has its address.',
  why: 'Without a line “[name]: address” such a link prints with its brackets, and leads nowhere.',
  good: [
    'See the [statistics][1] and the [annex][].\n\n[1]: https://example.org/statistics\n',
    'The Council [welcomes][notes] the [multistakeholder][multi-stakeholder] approach [sic][emphasis added].\n',
    'Access grew.[^1][^2] See [12][13], `[text][1]` and \\[text][1].\n\n[^1]: ITU.\n\n[^2]: UNDP.\n',
  ],
  bad: [
    { text: 'See the ⟦[statistics][2]⟧ and ⟦[annex of 2024][annex_b]⟧.\n', fixed: 'See the [statistics][2] and [annex of 2024][annex_b].\n\n[2]: {{address}}\n\n[annex_b]: {{address}}\n' },
    { text: 'See the [statistics][stats] and ⟦[the annex][annex]⟧.\n\n[stats]: https://example.org/statistics\n' },
  ],
  *items({ block, links, passages }) {
    for (const { kind, place } of links) if (kind === 'definition') yield ['', { place }];
    if (!block.text.includes('][')) return;
    for (const passage of passages) {
      // A link that has its address is no text any more, so what is left here has none.
      for (const match of passage.text.matchAll(reference)) {
        const [written, text, label] = match as unknown as [string, string, string];
        const span = passage.toSource({ start: match.index, end: match.index + written.length });
        // An escape, or a link within, makes the source differ.
        if (block.text.slice(span.start, span.end) !== written || !/\p{L}/u.test(text)) continue;
        yield ['', { place: { block, span }, words: { text, label } }];
      }
    }
  },
  *check(items) {
    const told = new Set<string>();
    // Words such as "[text][annex]" are read as a link only where the report has links of this form.
    if (!items.some(({ words }) => !words || isLabel(words.label))) return;
    for (const { place, words } of items) {
      if (!words) continue;
      const first = !told.has(words.label.toLowerCase());
      told.add(words.label.toLowerCase());
      yield {
        place,
        message: `The link ${quote(words.text)} has no address; write “[${words.label}]: …” at the end of the report.`,
        ...(first && {
          fix: { title: `Add the address “${words.label}”`, edits: [{ place: 'end' as const, text: `[${words.label}]: {{address}}\n` }], offered: true as const },
        }),
      };
    }
  },
};

/** Whether a label can be nothing else: "1", "ref2", "annex_b". */
function isLabel(label: string): boolean {
  return /^(?:\d{1,3}|[a-z]{1,20}[-_.:]?\d{1,4}|[a-z\d]+(?:_[a-z\d]+)+)$/i.test(label);
}
