import { startingIn } from '../report/starting-in.ts';
import type { NeighbourRule, Piece } from './rule.ts';

export const footnoteMisplaced: NeighbourRule = {
  id: 'footnote-misplaced',
  severity: 'hint',
  scope: 'neighbour',
  summary: 'The notes stand at the end of the report or of a section, not between its paragraphs.',
  why: 'Notes copied from the foot of a page are left in the middle of the text, often in the middle of a sentence, which is then two broken ones.',
  good: [
    'Access grew.[^1]\n\n[^1]: ITU.\n\n## Prices\n\nPrices fell.[^2]\n\n[^2]: UNDP.\n',
    'Access grew.[^1]\n\n[^1]: ITU.\n\n    It excludes mobile access.\n',
    'Access grew.[^1]\n\n[^1]: ITU.\n\n<!-- the end -->\n',
  ],
  bad: [
    { text: 'Access grew[^1] in the region and\n\n⟦[^1]:⟧ ITU.\n\nin the world. Prices fell.\n' },
    { text: 'Access grew.[^1]\n\n[^1]: ITU.\n\n⟦[^2]:⟧ UNDP.\n\nPrices fell.[^2]\n' },
  ],
  *check({ node, facts: { definitions } }, next) {
    if (node.type !== 'footnoteDefinition' || !next || !isText(next)) return;
    const start = node.position?.start.offset ?? 0;
    const [definition] = startingIn(definitions, ({ place }) => place.span.start, { start, end: start + 1 });
    if (!definition) return;
    const { mark: place, label } = definition;
    if (goesOn(next)) {
      const message = `The note “${label}” stands in the middle of a sentence; move it to the end of the report, and join the two halves.`;
      yield { place, severity: 'warning', message };
    } else {
      yield { place, message: `The note “${label}” stands between two paragraphs; move it to the end of the report.` };
    }
  },
};

function isText({ node }: Piece): boolean {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote' || node.type === 'table';
}

/** A paragraph that begins with a word in small letters goes on from the one before; "e-commerce" and "iOS" may begin one. */
function goesOn({ node, facts: { block } }: Piece): boolean {
  if (node.type !== 'paragraph') return false;
  const start = node.position?.start.offset ?? 0;
  return /^\p{Ll}+(?:[\s,;]|$)/u.test(block.text.slice(start, start + 40));
}
