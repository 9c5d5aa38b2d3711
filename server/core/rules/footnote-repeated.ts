import type { Place } from '../markdown/index.ts';
import { isWeb, likeness } from './addresses.ts';
import type { GroupRule } from './rule.ts';

interface Source {
  readonly place: Place;
  readonly label: string;
}

/** Nobody writes a longer source twice; what is longer is a remark. */
const longest = 1000;
const shortest = 20;

export const footnoteRepeated: GroupRule<Source> = {
  id: 'footnote-repeated',
  severity: 'hint',
  scope: 'group',
  summary: 'One source has one note, which several marks can share.',
  why: 'Where a source stands in two notes, a change in one is forgotten in the other.',
  good: [
    'Access grew.[^1] Prices fell.[^2]\n\n[^1]: ITU, *Facts and Figures 2024*, page 3.\n\n[^2]: ITU, *Facts and Figures 2024*, page 4.\n',
    'Access grew.[^1] Prices fell.[^2]\n\n[^1]: Ibid.\n\n[^2]: Ibid.\n',
    'Access grew.[^1] Prices fell.[^2]\n\n[^1]: {{source}}, available at {{address}}\n\n[^2]: {{source}}, available at {{address}}\n',
    'Access grew.[^1] Prices fell.[^1]\n\n[^1]: ITU, *Facts and Figures 2024*.\n',
  ],
  bad: [
    { text: 'Access grew.[^1] Prices fell.[^2]\n\n[^1]: ITU, *Facts and Figures 2024*.\n\n⟦[^2]:⟧ ITU,  *Facts and Figures 2024*\n' },
    { text: 'Access grew.[^1] Prices fell.[^2]\n\n[^1]: <http://www.example.org/facts/>\n\n⟦[^2]:⟧ https://example.org/facts.\n' },
  ],
  *items({ block, definitions }) {
    for (const { label, mark, place, links } of definitions) {
      const length = place.span.end - mark.span.end;
      if (length > longest || length < shortest) continue;
      const [link] = links;
      const written = block.text.slice(mark.span.end, place.span.end);
      if (written.includes('{{')) continue;
      const words = written.replace(/\s+/g, ' ').replace(/[<>]/g, '').trim().replace(/[.;,]$/, '');
      const bare = links.length === 1 && link && isWeb(link.address) && words === written.slice(link.target.span.start - mark.span.end, link.target.span.end - mark.span.end);
      yield [bare ? likeness(link.address) : words.toLowerCase(), { place: mark, label }];
    }
  },
  *check([first, ...others]) {
    for (const { place, label } of others) {
      if (!first || label.toLowerCase() === first.label.toLowerCase()) continue;
      yield {
        place,
        message: `The note “${label}” gives the same source as the note “${first.label}”; write “[^${first.label}]” where it is referred to, and remove it.`,
        related: [{ place: first.place, message: 'The source is given here first.' }],
      };
    }
  },
};
