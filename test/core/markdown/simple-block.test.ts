import assert from 'node:assert/strict';
import type { ParsedText } from '../../../server/core/markdown/parse-block.ts';
import { parseBlock } from '../../../server/core/markdown/parse-block.ts';
import { simpleBlock } from '../../../server/core/markdown/simple-block.ts';
import { randomOf } from '../../support/random.ts';
import { seed } from '../../support/seed.ts';

const definitions = { has: (label: string) => !label.includes('NONE') && label !== 'link ^A' };
const pieces = ['*', '*', '**', '[^a]', '[^none]', '[^no_none]', '[^B-1]', '[^', ']', '[', '(', ')', '[none see]', '[a]', '](', '(/u_1)', '(u:v?a=b)', 'a', 'word', 'É', '1', ' ', ' ', '.', ',', ':', '!', '\\', '\u00a0', '“', '-', '—', '𝒜', '😀', '_', '#', '\n', 'www', '//', '~', '€', '&', ' https://example.org/a', ' http://a.b', 'https://a.b/c_d', '\n- ', '\n[^b]: ', '\n2. '];
/** What blocks begin with. */
const starts = ['', '', '- ', '* ', '1. ', '7) ', '# ', '#### ', '[^a]: ', '[^a-1]: ', '> ', '+ '];

function parsed(text: string): ParsedText {
  return parseBlock(text, '', false, definitions) as ParsedText;
}

describe('a block that needs no parser', () => {
  for (const text of ['Access grew.[^a]', '*Tem* and **Old Tem** were connected.[^a][^b]', 'It (*hardly*) grew[^a], twice.', '**Results**', 'A call[^none] of nothing.', 'Begin [none at once][^a] or [none later][^none].', 'See the [annex](annex-1.md#top_2), and [us](https://example.org/a?b=c%20d).', 'It is at https://example.org/a-1/b.', '## On *Tem*, of all.[^a]', '- Access grew.[^a]\n- *Tem* was connected.\n- The rest', '3. one\n3. two, see https://example.org', '[^none]: ITU, *Facts and Figures*, 2024, https://example.org/ff.\n[^x-1]: See [^none], and [us](/us).']) {
    it(`is read as the parser reads it: ${text}`, () => {
      const read = simpleBlock(`${text}\n\n`, definitions) ?? assert.fail('It was left to the parser.');
      assert.deepEqual(read, parsed(`${text}\n\n`));
    });
  }

  for (const text of ['A call[^none](b).', 'A call[^none][^a].', 'A [label].', 'A [none label][b].', 'An ![image](b.png)', 'a [*link*](b)', 'a [link](b "c")', 'a [link](b\\_c)', '[^a]: a note\n    of two lines', '[^a]: one\n\n[^b]: two', '[^a]: - item', '- a\n* b', '- a\n- [ ] b', '- a\n  - b', '- a\nb', '1. a\n2) b', '# a #', '# a\nb', 'at https://example.org/a).', 'at https://example.org/a;', 'at https://example/a', 'http://a.b', 'a *b **c** d*', 'a*b*c', 'a ![^a]', 'Two\n*lines*', 'at www.example.org *a*']) {
    it(`is none where it may be more: ${JSON.stringify(text)}`, () => assert.equal(simpleBlock(`${text}\n\n`, definitions), undefined));
  }

  it('is read as the parser reads it, whatever it is made of', () => {
    const random = randomOf(seed);
    let simple = 0;
    for (let count = 0; count < 20_000; count++) {
      const start = starts[Math.floor(random() * starts.length)]!;
      const text = `${start}${Array.from({ length: 1 + Math.floor(random() * 10) }, () => pieces[Math.floor(random() * pieces.length)]!).join('')}\n\n`;
      const read = simpleBlock(text, definitions);
      if (!read) continue;
      simple++;
      assert.deepEqual({ ...read, asks: undefined }, { ...parsed(text), asks: undefined }, `Seed ${seed}: ${JSON.stringify(text)}`);
    }
    assert.ok(simple > 100, `${simple}`);
  });
});
