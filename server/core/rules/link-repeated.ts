import { startingIn } from '../report/starting-in.ts';
import type { Link } from '../report/index.ts';
import { isWeb, likeness } from './addresses.ts';
import type { NeighbourRule, Piece, Remark } from './rule.ts';

export const linkRepeated: NeighbourRule = {
  id: 'link-repeated',
  severity: 'information',
  scope: 'neighbour',
  summary: 'An address is not written out a second time right below.',
  why: 'When a PDF is copied, the addresses behind its links come along as lines at the foot of the page, often twice; they break the sentences that go on over them.',
  good: [
    'See https://example.org/a and, once more, https://example.org/a.\n',
    'https://example.org/a\nhttps://example.org/b\n\nhttps://example.org/c\n',
    'Access grew.[^1]\n\n[^1]: <https://example.org/a>\n\n[^2]: <https://example.org/a>\n',
    'See <https://example.org/a>.\n\nIt says more.\n\nhttps://example.org/a\n',
    '| a | b |\n| - | - |\n| https://example.org/a | https://example.org/a |\n',
  ],
  bad: [
    {
      text: 'https://example.org/a\n⟦https://example.org/a⟧\nhttps://example.org/b\n⟦http://www.example.org/b/⟧\n',
      fixed: 'https://example.org/a\nhttps://example.org/b\n',
    },
    { text: 'See the [statistics](https://example.org/a) of the meeting.\n\n⟦https://example.org/a⟧\n', fixed: 'See the [statistics](https://example.org/a) of the meeting.\n\n\n' },
    { text: '[^1]: <https://example.org/a>\n\n⟦<https://example.org/a>⟧\n⟦https://example.org/a⟧\n' },
  ],
  *check(piece, next) {
    const here = linksOf(piece);
    if (here.length === 0) return;
    const seen = new Set<string>();
    for (const link of here) {
      const key = likeness(link.address);
      if (seen.has(key) && piece.node.type === 'paragraph' && isLine(link)) yield remarkOn(link, piece);
      seen.add(key);
    }
    if (next?.node.type !== 'paragraph') return;
    for (const link of linksOf(next)) {
      const key = likeness(link.address);
      // What stands twice in the next node is told of when that is looked at.
      if (seen.delete(key) && isLine(link)) yield remarkOn(link, next);
    }
  },
};

/** The web addresses in a node, in order. */
function linksOf({ node, facts: { links } }: Piece): readonly Link[] {
  if (links.length === 0 || node.type === 'table' || node.type === 'heading') return [];
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  return startingIn(links, ({ place }) => place.span.start, span).filter(({ kind, address }) => kind !== 'reference' && kind !== 'image' && isWeb(address));
}

/** Whether an address is all that its line holds. */
function isLine({ kind, place: { block, span } }: Link): boolean {
  if (kind !== 'bare' && kind !== 'autolink') return false;
  const before = block.text.slice(Math.max(0, span.start - 4), span.start);
  return /(?:^|[\r\n])[ \t]{0,3}$/.test(before) && (span.start > 3 || /^\s*$/.test(before)) && /^[ \t]*(?:$|[\r\n])/.test(block.text.slice(span.end, span.end + 200));
}

function remarkOn({ place }: Link, { node }: Piece): Remark {
  const { block, span } = place;
  const message = 'This address stands right above already; it is mostly left from a PDF. Remove this line.';
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (span.start === start && span.end === end) {
    // The blank lines around it stay: without them its neighbours might become one.
    return { place, message, fix: { title: 'Remove the address', edits: [{ place, text: '' }], offered: true } };
  }
  const lineEnd = /(?:\r\n|\n|\r)[ \t]*$/.exec(block.text.slice(Math.max(start, span.start - 5), span.start))?.[0];
  if (!lineEnd) return { place, message };
  return { place, message, fix: { title: 'Remove the line', edits: [{ place: { block, span: { start: span.start - lineEnd.length, end: span.end } }, text: '' }] } };
}
