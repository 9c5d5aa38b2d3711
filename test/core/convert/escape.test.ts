import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { escapeLineStart, escapeText } from '../../../server/core/convert/escape.ts';
import { parse } from '../../../server/core/markdown/parse.ts';

function write(text: string): string {
  return escapeLineStart(escapeText(text));
}

function shown(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
}

const signs = fc.oneof(
  fc.constantFrom(...'*_`[]()<>!#+-=|~\\&;:.{}"\'^/ '.split(''), '  ', '**', '__', '~~', '```', '1.', '2)', '- ', '# ', '> ', '---', '&amp;', '&#35;', '<b>', '<!--', '![', '](', 'http://a.example/b_c*d', 'https://a.example/(e)', 'www.a.example/_f_', 'a@b.example', '[^1]', '[ ]', 'é', '图'),
  fc.constantFrom('word', 'a', '12', 'Wort'),
);
const lines = fc.array(signs, { minLength: 1, maxLength: 25 }).map((list) => list.join('').replace(/\s+/g, ' ').trim());

describe('plain text in a draft', () => {
  it('shows as it was', () => {
    fc.assert(
      fc.property(lines, (text) => {
        fc.pre(text !== '');
        const root = parse(`${write(text)}\n\n[^1]: A note.\n`);
        const [node] = root.children;
        assert.equal(node?.type, 'paragraph', write(text));
        assert.equal(shown(node), text, write(text));
        const kinds = new Set(node.type === 'paragraph' ? node.children.map(({ type }) => type) : []);
        kinds.delete('text');
        kinds.delete('link');
        assert.deepEqual([...kinds], [], write(text));
      }),
      { numRuns: 800 },
    );
  });

  it('keeps what needs no backslash without one', () => {
    for (const text of ['R&D and Q&A', 'snake_case', '#hashtag and C#', '3 * 4 = 12', 'a < b', '5 > 4', 'about ~ 5', '2030 Agenda', 'one - two', 'name@library.example']) assert.equal(write(text), text);
  });

  it('makes links of addresses, without the punctuation behind them', () => {
    assert.equal(write('See https://a.example/b_c(d), or (http://e.example).'), 'See <https://a.example/b_c(d)>, or (<http://e.example>).');
  });
});
