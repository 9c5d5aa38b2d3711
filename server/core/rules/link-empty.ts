import { isNowhere } from './addresses.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

export const linkEmpty: BlockRule = {
  id: 'link-empty',
  severity: 'warning',
  scope: 'block',
  summary: 'Every link has an address.',
  why: '“#” is what is left of a link that was lost when the text was copied; the reader who follows it stays where he is.',
  good: [
    'See the [statistics](https://example.org/statistics), the [annex](annex.md) and [Part 2](#part-2).\n',
    'Write `[text](#)` for a link, or \\[text](#) for the characters.\n',
    'See the [statistics]({{address}}).\n',
  ],
  bad: [
    {
      text: 'See the ⟦[statistics](#)⟧ and the ⟦[annex]()⟧.\n',
      fixed: 'See the [statistics]({{address}}) and the [annex]({{address}}).\n',
    },
    { text: 'See the [statistics][1].\n\n⟦[1]: #⟧\n', fixed: 'See the [statistics][1].\n\n[1]: {{address}}\n' },
  ],
  *check({ links }) {
    for (const { kind, place, target, text, address } of links) {
      if (kind === 'reference' || !isNowhere(address)) continue;
      const name = kind === 'image' ? 'This picture' : text === '' ? 'This link' : `The link ${quote(text)}`;
      yield {
        place,
        message: kind === 'image' ? `${name} has no address; write where it is to be found.` : `${name} leads nowhere; put the address of the page in ${target.span.end > target.span.start ? 'place of “#”' : 'the brackets'}.`,
        fix: { title: 'Leave a place for the address', edits: [{ place: target, text: '{{address}}' }], offered: true },
      };
    }
  },
};
