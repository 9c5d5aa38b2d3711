import { isVague } from '../knowledge/link-texts.ts';
import { quote } from './quote.ts';
import type { BlockRule } from './rule.ts';

export const linkVague: BlockRule = {
  id: 'link-vague',
  severity: 'information',
  scope: 'block',
  summary: 'The text of a link says where it leads.',
  why: '“Here” is lost on paper, and to those who have the links of a page read out to them.',
  good: [
    'The [statistics of the meeting](https://example.org/statistics) list 83 countries.\n',
    'See <https://example.org/here> and [the website of the Forum](https://example.org).\n',
    'Delegates came from [83](https://example.org/statistics) countries, in [2016](https://example.org/2016) more.\n',
    'Les [statistiques](https://example.org/ici) et el [informe de aquí](https://example.org).\n',
  ],
  bad: [
    { text: 'The statistics are available [⟦here⟧](https://example.org/statistics); to see more, [⟦click here.⟧](https://example.org)\n' },
    { text: 'Les statistiques se trouvent [⟦ici⟧](https://example.org/fr), las cifras en [⟦este enlace⟧](https://example.org/es).\n' },
    { text: 'Access grew ([⟦1⟧](https://example.org)).\n' },
  ],
  *check({ block, links }) {
    for (const { kind, text, passage, span } of links) {
      if ((kind !== 'inline' && kind !== 'reference') || !passage || !span) continue;
      const around = passage.text.slice(Math.max(0, span.start - 1), span.end + 1);
      if (!isVague(text) && !/^(?:\(\d{1,3}\)|\[\d{1,3}\])$/.test(around)) continue;
      yield {
        place: { block, span: passage.toSource(span) },
        message: `${quote(text)} does not say where the link leads; name the page or the document.`,
      };
    }
  },
};
