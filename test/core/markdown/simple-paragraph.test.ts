import assert from 'node:assert/strict';
import type { ParsedText } from '../../../server/core/markdown/parse-block.ts';
import { parseBlock } from '../../../server/core/markdown/parse-block.ts';
import { simpleParagraph } from '../../../server/core/markdown/simple-paragraph.ts';
import { randomOf } from '../../support/random.ts';
import { seed } from '../../support/seed.ts';

const definitions = { has: (label: string) => !label.includes('NONE') && label !== 'link ^A' };
const pieces = ['*', '*', '**', '[^a]', '[^none]', '[^no_none]', '[^B-1]', '[^', ']', '[', '(', ')', '[none see]', '[a]', '](', '(/u_1)', '(u:v?a=b)', 'a', 'word', 'É', '1', ' ', ' ', '.', ',', ':', '!', '\\', '\u00a0', '“', '-', '—', '𝒜', '😀', '_', '#', '\n', 'www', '//', '~', '€', '&'];

function parsed(text: string): ParsedText {
  return parseBlock(text, '', false, definitions) as ParsedText;
}

describe('a paragraph that needs no parser', () => {
  for (const text of ['Access grew.[^a]', '*Tem* and **Old Tem** were connected.[^a][^b]', 'It (*hardly*) grew[^a], twice.', '**Results**', 'A call[^none] of nothing.', 'Begin [none at once][^a] or [none later][^none].', 'See the [annex](annex-1.md#top_2), and [us](https://example.org/a?b=c%20d).']) {
    it(`is read as the parser reads it: ${text}`, () => {
      const { nodes, asks } = simpleParagraph(`${text}\n\n`, definitions) ?? assert.fail('It was left to the parser.');
      assert.deepEqual({ nodes, asks }, { nodes: parsed(`${text}\n\n`).nodes, asks: parsed(`${text}\n\n`).asks });
    });
  }

  for (const text of ['A call[^none](b).', 'A call[^none][^a].', 'A [label].', 'A [none label][b].', 'An ![image](b.png)', 'a [*link*](b)', 'a [link](b "c")', 'a [link](b\\_c)', '[^a]: a note', 'a *b **c** d*', 'a*b*c', 'a ![^a]', 'Two\n*lines*', '* item *a*', 'at www.example.org *a*']) {
    it(`is none where it may be more: ${JSON.stringify(text)}`, () => assert.equal(simpleParagraph(`${text}\n`, definitions), undefined));
  }

  it('is read as the parser reads it, whatever it is made of', () => {
    const random = randomOf(seed);
    let simple = 0;
    for (let count = 0; count < 20_000; count++) {
      const text = `${Array.from({ length: 1 + Math.floor(random() * 10) }, () => pieces[Math.floor(random() * pieces.length)]!).join('')}\n\n`;
      const read = simpleParagraph(text, definitions);
      if (!read) continue;
      simple++;
      assert.deepEqual(read.nodes, parsed(text).nodes, `Seed ${seed}: ${JSON.stringify(text)}`);
    }
    assert.ok(simple > 100, `${simple}`);
  });
});
