import type { Place } from '../markdown/index.ts';
import { hostOf } from './addresses.ts';
import type { GroupRule } from './rule.ts';

interface Visit {
  readonly place: Place;
  readonly host: string;
  readonly secure: boolean;
}

export const linkInsecure: GroupRule<Visit> = {
  id: 'link-insecure',
  severity: 'information',
  scope: 'group',
  summary: 'One site is linked in one way: with https.',
  why: 'Where the report itself shows that a site can be reached by https, an http address beside it is an old copy; many readers’ browsers warn of it.',
  good: [
    'See <http://example.org/a> and <https://www.example.org/b>.\n',
    'See <http://example.org/a>, www.example.org and <http://example.org/b>.\n',
    'See <https://example.org/a> and `http://example.org/b`.\n',
  ],
  bad: [
    {
      text: 'See <⟦http://example.org/a⟧>.\n\n[1]: ⟦HTTP://Example.org/b⟧\n[2]: https://example.org/c\n',
      fixed: 'See <https://example.org/a>.\n\n[1]: https://Example.org/b\n[2]: https://example.org/c\n',
    },
  ],
  *items({ block, links }) {
    for (const { kind, address, target } of links) {
      const host = kind === 'reference' ? undefined : hostOf(address);
      const scheme = /^https?:/i.exec(block.text.slice(target.span.start, target.span.start + 'https:'.length))?.[0];
      if (host && scheme) yield [host, { place: target, host, secure: scheme.length === 'https:'.length }];
    }
  },
  *check(items) {
    const secure = items.find((item) => item.secure);
    if (!secure) return;
    for (const { place, host } of items.filter((item) => !item.secure)) {
      const { start } = place.span;
      yield {
        place,
        message: `“${host}” is linked with https elsewhere in this report; write “https:” here too.`,
        related: [{ place: secure.place, message: 'It is linked with https here.' }],
        fix: { title: 'Write “https:”', edits: [{ place: { block: place.block, span: { start, end: start + 'http:'.length } }, text: 'https:' }] },
      };
    }
  },
};
