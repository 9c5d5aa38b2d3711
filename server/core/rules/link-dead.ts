import type { Place } from '../markdown/index.ts';
import { isWeb } from './addresses.ts';
import type { GroupRule } from './rule.ts';

interface WebLink {
  readonly place: Place;
  readonly address: string;
}

export const linkDead: GroupRule<WebLink> = {
  id: 'link-dead',
  severity: 'warning',
  scope: 'group',
  summary: 'The pages that a report links to are there.',
  why: 'A source that cannot be found is none. Pages are asked for only when you say so, and only what is certain is shown here: that there is no such page, or that it has moved. A site that does not answer, is busy or wants a password says nothing of the page.',
  good: ['See <https://example.org/facts>, [the annex](annex.md) and <mailto:a@example.org>.\n'],
  bad: [
    {
      text: 'See <⟦https://example.org/lost⟧>, <https://example.org/busy> and [facts](⟦https://example.org/old⟧ "Facts").\n',
      fixed: 'See <https://example.org/lost>, <https://example.org/busy> and [facts](https://example.org/new%20facts "Facts").\n',
      links: {
        'https://example.org/lost': { kind: 'broken', message: 'There is no page at this address: example.org says that it does not exist (404).', checked: '2026-01-31' },
        'https://example.org/busy': { kind: 'unverified', message: 'Whether this link works is not known: example.org is busy (429).', checked: '2026-01-31' },
        'https://example.org/old': { kind: 'moved', message: 'This page has moved to “https://example.org/new facts”: write that address.', location: 'https://example.org/new facts', checked: '2026-01-31' },
      },
    },
  ],
  *items({ links }) {
    for (const { kind, address, target } of links) {
      if (kind !== 'reference' && isWeb(address)) yield [address, { place: target, address }];
    }
  },
  *check(items, report) {
    const state = report.linkState(items[0]!.address);
    const when = state?.checked ? ` (Checked on ${state.checked.slice(0, 10)}.)` : '';
    if (state?.kind === 'broken') {
      for (const { place } of items) yield { place, message: `${state.message}${when}` };
    } else if (state?.kind === 'moved' && state.location && isWeb(state.location)) {
      const address = encoded(state.location);
      for (const { place } of items) {
        yield {
          place,
          severity: 'information',
          message: `${state.message}${when}`,
          // It may have moved to a page that only says so, or to the front page: the author has to look.
          fix: { title: `Write “${address}”`, edits: [{ place, text: address }], offered: true },
        };
      }
    }
  },
};

/** Without the signs at which an address in Markdown may end. */
function encoded(address: string): string {
  return address.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
