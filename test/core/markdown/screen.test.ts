import assert from 'node:assert/strict';
import { open } from '../../../server/core/markdown/index.ts';
import { difference } from '../../oracle/difference.ts';
import { parse } from '../../../server/core/markdown/parse.ts';
import { treeOf } from './tree.ts';

const sentence = 'Access to broadband grew in the region, and the number of users rose. ';

const hopeless: readonly (readonly [string, string])[] = [
  ['4,000 quotes in each other', '>'.repeat(4_000)],
  ['a list of 400 levels', lines(400, (index) => `${'  '.repeat(index)}- a`)],
  ['4,000 calls in one paragraph', '[^u] '.repeat(4_000)],
  ['a line of 5 MB', sentence.repeat(72_000)],
  ['100,000 asterisks', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
  ['50,000 brackets', '['.repeat(50_000)],
  ['emphasis nested 5,000 times', '*a '.repeat(5_000) + 'b*'.repeat(5_000)],
  ['10,000 words in emphasis', '_a_ '.repeat(10_000)],
  ['a table of 20,000 rows', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(20_000)}`],
  ['a table of 20,000 columns', `${'| a '.repeat(20_000)}|\n${'|---'.repeat(20_000)}|\n`],
  ['images in each other', '!['.repeat(3_000) + '](a)'.repeat(3_000)],
  ['10,000 comments that never end', 'a <!-- '.repeat(10_000)],
  ['10,000 titles that never end', '[a](b "'.repeat(10_000)],
  ['runs of backticks of every length', Array.from({ length: 400 }, (_, index) => `${'`'.repeat(index + 1)}a`).join(' ')],
  ['a word of 5,000 addresses', '_www.a'.repeat(5_000)],
  ['20,000 character references', '&amp;'.repeat(20_000)],
  ['lazy lines below deep quotes', `${'> '.repeat(35)}a\n${'b\n'.repeat(2_000)}`],
];

const ordinary: readonly (readonly [string, string])[] = [
  ['a paragraph with 300 calls', `${sentence}[^1] `.repeat(300)],
  ['a paragraph with 300 links', `${sentence}[here](https://example.org/a) `.repeat(300)],
  ['a table of 500 rows and ten columns', `${'| a '.repeat(10)}|\n${'|---'.repeat(10)}|\n${`${'| *b* '.repeat(10)}|\n`.repeat(500)}`],
  ['a list of six levels', lines(300, (index) => `${'  '.repeat(index % 6)}- ${sentence}`)],
  ['a list of 1,500 items with emphasis', lines(1_500, (index) => `${index + 1}. An **item** with [a link](b)`)],
  ['500 notes in a row', lines(500, (index) => `[^${index}]: ITU, *Facts*, [p. ${index}](https://example.org).`)],
  ['400 lines of quotation', lines(400, () => `> ${sentence}`)],
  ['a page of code', `\`\`\`\n${'a[0] = *b * (c_d_e < f) && g[h];\n'.repeat(20_000)}\`\`\`\n`],
];

describe('the screen', () => {
  for (const [name, text] of hopeless) {
    it(`keeps ${name} from the parser, and says why`, () => {
      const document = open(`Before.\n\n${text}\n\nAfter *it*.\n`);
      const unchecked = [...document.blocks].filter((block) => block.unchecked !== undefined);
      assert.equal(unchecked.length, 1);
      assert.match(unchecked[0]!.unchecked!, /^(?:it|its) .* to read$/);
      const [paragraph] = unchecked[0]!.nodes;
      assert.ok(paragraph?.type === 'paragraph' && paragraph.children.length === 1 && paragraph.children[0]!.type === 'text');
      assert.equal(paragraph.children[0].value, text.trim());
      assert.equal(treeOf(document).length, 3);
    });
  }

  for (const [name, text] of ordinary) {
    it(`lets ${name} pass`, () => {
      for (const block of open(text).blocks) assert.equal(block.unchecked, undefined);
    });
  }

  it('takes little more time for hopeless text than prose takes the parser', () => {
    const prose = `${sentence}*x* `.repeat(1_000);
    const started = performance.now();
    open(prose);
    const perCharacter = (performance.now() - started) / prose.length;
    for (const [name, text] of hopeless) {
      const start = performance.now();
      open(text);
      const took = performance.now() - start;
      assert.ok(took < 300 + 10 * perCharacter * text.length, `${name} took ${took} ms`);
    }
  });

  it('agrees with a fresh parse, wherever the hopeless part stands', () => {
    const part = '>'.repeat(400);
    for (const text of [part, `- a\n\n${part}`, `\`\`\`\n\n${part}\n\n\`\`\`\n`, `\`\`\`\n\`\`\`\n${part}\n`, `[a]\n\n${part}\n\n[a]: /b\n`, `- a\n- ${part}\n\n- b\n\nEnd.`, `\n\n  ${part}\r\n\r\n> q`, `<!--\n\n-->\n${part}`, `[^a]: ${part}\n\n    more\n\n[^a]`, `a ${part}\n${part}\n\n \t\n)`, `${`> ${'a '.repeat(20)}\n`.repeat(15)}[^a]: ${part}\n\n[^a]`, `> q\n- ${part}\n\n- b`, `\uFEFFa\n${part}\n\nb`]) {
      const tree = treeOf(open(text));
      assert.equal(difference(tree, parse(text).children, 0, 0), undefined, JSON.stringify(text));
    }
  });
});

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
