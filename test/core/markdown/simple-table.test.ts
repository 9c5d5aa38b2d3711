import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import { parseBlock, type ParsedText } from '../../../server/core/markdown/parse-block.ts';
import { simpleBlock } from '../../../server/core/markdown/simple-block.ts';
import { randomOf } from '../../support/random.ts';
import { seed } from '../../support/seed.ts';

const pieces = ['| ', ' |', '|', '||', 'a', 'word ', '1', ' ', '  ', '-', '--', ':', '—', '😀', '\u00a0', '.', '#', '>', '=', '+', '"', '|\n|', '|\n|', '|\n|', '\n', '| --- |', '|:-:|', '\\', '*', '`', '[^a]', '[^none]', '*a*', '[a](b)', '[', ']', 'https://a.b/c', ' https://a.b', '_', '!', '('];
const definitions = { has: (label: string) => label === 'note A' };

function parsed(text: string): readonly RootContent[] {
  return (parseBlock(text, '', false, definitions) as ParsedText).nodes;
}

describe('a table that needs no parser', () => {
  for (const text of ['| Year | People |\n| --- | ---: |\n| 2024 | 1,200 |\n\n', '|a||\n|:-|:-:|\n||b c|\n|  | d |\n\n\n', '| a |\n|-|\n| 😀 – b |\n\n', '| *a* [^a] |\n|-|\n| [b](c) at https://example.org |\n\n']) {
    it(`is read as the parser reads it: ${JSON.stringify(text)}`, () => {
      const table = simpleBlock(text, definitions)?.nodes[0] ?? assert.fail('It was left to the parser.');
      assert.deepEqual([table], parsed(text));
    });
  }

  for (const text of ['| a |\n| - |\n| b |\n', '| a | b |\n| - | - |\n| c |\n\n', '| a |\n| b |\n\n', '| a |\n| - |\n| `b` |\n\n', '| a\n| -\n| b\n\n', '| a |\n| - |\nb\n\n']) {
    it(`is none where it may be more: ${JSON.stringify(text)}`, () => assert.equal(simpleBlock(text, definitions), undefined));
  }

  it('is read as the parser reads it, whatever it is made of', () => {
    const random = randomOf(seed);
    const pick = (): string => pieces[Math.floor(random() * pieces.length)]!;
    let simple = 0;
    for (let count = 0; count < 20_000; count++) {
      const columns = 1 + Math.floor(random() * 3);
      const row = (cell: () => string): string => `|${Array.from({ length: columns }, () => `${cell()}|`).join('')}\n`;
      const text = `${row(pick)}${row(() => [' --- ', ':-:', '-', pick(), `-${pick()}`][Math.floor(random() * 5)]!)}${row(pick)}${row(() => pick() + pick())}\n`;
      const table = simpleBlock(text, definitions)?.nodes[0];
      if (!table) continue;
      simple++;
      assert.deepEqual([table], parsed(text), `Seed ${seed}: ${JSON.stringify(text)}`);
    }
    assert.ok(simple > 100, `${simple}`);
  });
});
