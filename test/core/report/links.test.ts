import assert from 'node:assert/strict';
import { open } from '../../../server/core/markdown/index.ts';
import { factsOf } from '../../../server/core/report/facts-of.ts';
import type { Definition, Link } from '../../../server/core/report/index.ts';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';

function factsIn(text: string): { links: Link[]; definitions: Definition[] } {
  const facts = Array.from(open(text).blocks, (block) => factsOf(block, builtInTemplates.get('wsis-input')!));
  return { links: facts.flatMap(({ links }) => links), definitions: facts.flatMap(({ definitions }) => definitions) };
}

function source({ block, span }: Link['place']): string {
  return block.text.slice(span.start, span.end);
}

describe('the links of a report', () => {
  const cases: Record<string, [kind: string, text: string, target: string][]> = {
    'See [the *page*](https://e.org/a_(b)?c=d "Title") and [more]( <a b.md> ).': [
      ['inline', 'the page', 'https://e.org/a_(b)?c=d'],
      ['inline', 'more', 'a b.md'],
    ],
    'See <https://e.org>, www.e.org, me@e.org and https://e.org/?a=b&amp;c.': [
      ['autolink', '', 'https://e.org'],
      ['bare', '', 'www.e.org'],
      ['bare', '', 'me@e.org'],
      ['bare', '', 'https://e.org/?a=b&amp;c'],
    ],
    '[a](#) [b]() [https://e.org](https://e.org) ![c](d.png "e") [](f.md)': [
      ['inline', 'a', '#'],
      ['inline', 'b', ''],
      ['inline', '', 'https://e.org'],
      ['image', 'c', 'd.png'],
      ['inline', '', 'f.md'],
    ],
    '[a][b], [b][] and [b].\n\n> [b]: <https://e.org> "Title"\n': [
      ['reference', 'a', '[a][b]'],
      ['reference', 'b', '[b][]'],
      ['reference', 'b', '[b]'],
      ['definition', '', 'https://e.org'],
    ],
    '- [a\\]](b\\)c.md)\n\n| a |\n| - |\n| [d](e.md) |\n\n`[f](g)` <a href="h">i</a>\n': [
      ['inline', 'a]', 'b\\)c.md'],
      ['inline', 'd', 'e.md'],
    ],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`are read with where their addresses stand: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(factsIn(text).links.map((link) => [link.kind, link.text, source(link.target)]), expected);
    });
  }

  it('have addresses as Markdown reads them', () => {
    const { links } = factsIn('[a](b\\)c&amp;d) www.e.org me@e.org\n');
    assert.deepEqual(links.map(({ address }) => address), ['b)c&d', 'http://www.e.org', 'mailto:me@e.org']);
  });

  it('belong to the note that they stand in', () => {
    const { definitions } = factsIn('A[^1] <https://a.org>\n\n[^1]: [b](c.md)\n[^2]: None.\n\n> [^3]: <https://d.org>\n>\n>     [e](f.md)\n');
    assert.deepEqual(definitions.map(({ label, links }) => [label, ...links.map(({ address }) => address)]), [
      ['1', 'c.md'],
      ['2'],
      ['3', 'https://d.org', 'f.md'],
    ]);
  });
});
