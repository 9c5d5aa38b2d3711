import { isVague } from '../knowledge/link-texts.ts';
import type { Definition } from '../report/index.ts';
import { isNowhere } from './addresses.ts';
import type { BlockRule } from './rule.ts';

/** What a source is known by: a year, a symbol, a page; a title in quotation marks. */
const reference = /\d|["“”«»„]/;

export const footnoteUnsourced: BlockRule = {
  id: 'footnote-unsourced',
  severity: 'warning',
  scope: 'block',
  summary: 'A note that points to a source says which.',
  why: 'A note whose link leads nowhere, or that says “here” or gives a mailbox, looks like a source and is none.',
  good: [
    'Access grew.[^1]\n\n[^1]: ITU, *Facts and Figures*, available [here](#).\n',
    'Access grew.[^1]\n\n[^1]: Records are available on the [website of the Forum](https://example.org/records).\n',
    'A mailing list[^1] opened.\n\n[^1]: Mailing list: list@example.org.\n\n',
    'Access grew.[^1]\n\n[^1]: This excludes mobile access.\n',
    'Access grew.[^1]\n\n[^1]: See [Part 2](#part-2).\n',
  ],
  bad: [
    { text: 'Access grew.[^1]\n\n⟦[^1]:⟧ Records are available on the [website of the Forum](#)\n' },
    { text: 'Access grew.[^1] Prices fell.[^2]\n\n⟦[^1]:⟧ See here.\n\n⟦[^2]:⟧ list@example.org\n' },
  ],
  *check({ block, definitions }) {
    for (const definition of definitions) {
      const fault = definition.empty ? undefined : faultOf(definition, block.text);
      if (fault) yield { place: definition.mark, message: `The note “${definition.label}” gives no source: ${fault}` };
    }
  },
};

function faultOf({ passages, links, place }: Definition, source: string): string | undefined {
  const words = passages.map(({ text }) => text).join(' ').trim();
  if (isVague(words) && !links.some(({ address }) => !isNowhere(address))) return `“${words}” leads nowhere. Write who published what, and when.`;
  if (links.length === 0) return undefined;
  if (!/[\p{L}\p{N}]/u.test(words) && links.every(({ address }) => address.startsWith('mailto:'))) {
    return 'it is only a mailbox. Write whose it is, or what was published, and when.';
  }
  // What is in italics is mostly a title.
  const titled = reference.test(words) || /[*_]/.test(source.slice(place.span.start, links[0]!.place.span.start));
  const nowhere = links.every(({ address }) => isNowhere(address));
  return nowhere && !titled ? 'its link leads nowhere. Put in the address, and write who published what, and when.' : undefined;
}
