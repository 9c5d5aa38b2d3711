import type { Place } from '../markdown/index.ts';
import { isNowhere } from './addresses.ts';
import type { GroupRule } from './rule.ts';

interface FileLink {
  readonly place: Place;
  readonly address: string;
}

export const linkMissing: GroupRule<FileLink> = {
  id: 'link-missing',
  severity: 'warning',
  scope: 'group',
  summary: 'The files and pictures that a report links to are there.',
  why: 'A link to a file that was moved or renamed leads nowhere, and a picture that is not there is left out of what is sent.',
  good: [
    'See the [annex](annex.md), [Part 2](#part-2), [the page](https://example.org) and [mail](mailto:a@example.org).\n',
    'See the [annex]({{address}}) and `[annex](lost.md)`.\n',
  ],
  bad: [
    {
      text: 'See the [annex](⟦lost.md#prices⟧).\n\n![Prices](⟦prices.png⟧)\n',
      links: {
        'lost.md#prices': { kind: 'broken', message: 'There is no such file.' },
        'prices.png': { kind: 'broken', message: 'There is no such file.' },
      },
    },
  ],
  *items({ links }) {
    for (const { kind, address, target } of links) {
      if (kind !== 'reference' && isFile(address)) yield [address, { place: target, address }];
    }
  },
  *check(items, report) {
    const state = report.linkState(items[0]!.address);
    if (state?.kind !== 'broken') return;
    for (const { place, address } of items) yield { place, message: `“${address}” leads nowhere. ${state.message} Correct the address, or put the file there.` };
  },
};

/** An address within the folder: without a scheme, and more than a place in the report itself. */
function isFile(address: string): boolean {
  return !isNowhere(address) && !/^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(address) && !address.includes('{{');
}
