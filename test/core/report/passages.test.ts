import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Block, open } from '../../../server/core/markdown/index.ts';
import type { Passage } from '../../../server/core/report/passage.ts';
import { callsIn, passagesOf } from '../../../server/core/report/passages-of.ts';

function passagesIn(text: string): Passage[] {
  return [...open(text).blocks].flatMap(passagesOf);
}

function texts(text: string): string[] {
  return passagesIn(text).map((passage) => passage.text);
}

/** The source behind each character of a passage. */
function behind(passage: Passage): string[] {
  return [...passage.text].map((_, at) => source(passage, at, at + 1));
}

function source(passage: Passage, start: number, end: number): string {
  const span = passage.toSource({ start, end });
  return passage.block.text.slice(span.start, span.end);
}

function only(text: string): Passage {
  const [passage, ...more] = passagesIn(text);
  assert.ok(passage && more.length === 0, text);
  return passage;
}

describe('passagesOf', () => {
  for (const [text, expected] of [
    ['Plain *words* in **many** ~~shapes~~.', 'Plain words in many shapes.'],
    ['Escaped \\[marks\\] and a\\*b\\\\c, but not \\d.', 'Escaped [marks] and a*b\\c, but not \\d.'],
    ['AT&amp;T &copy; &#8211; &#x2014; &nosuch; & &amp;amp;', 'AT&T © – — &nosuch; & &amp;'],
    ['&fjlig;ord &NotEqualTilde;x &#38;amp; &#128512;.', 'fjord \u2242\u0338x &amp; \u{1f600}.'],
    ['Two\nlines  \nand\\\nmore.', 'Two lines and more.'],
    ['Windows\r\nlines.', 'Windows lines.'],
    ['See [the site](https://example.org "Title") now.', 'See the site now.'],
    ['See <https://example.org> now.', 'See now.'],
    ['See https://example.org/a_b now.', 'See now.'],
    ['See [https://example.org](https://example.org).', 'See .'],
    ['Write to me@example.org now.', 'Write to now.'],
    ['A ![picture](a.png) and `code` and <b>html</b>.', 'A and and html.'],
    ['A<br>B <!-- hidden --> C.', 'A B C.'],
    ['142 countries<sup>2</sup> and the 12<sup>th</sup> IGF.', '142 countries and the 12th IGF.'],
    ['Grew.[^1] Also[^n].', 'Grew. Also.'],
    ['No \\[^call\\] here, nor `[^here]`.', 'No [^call] here, nor .'],
    ['# A *heading*[^1] #', 'A heading'],
    ['Under\nlined\n===', 'Under lined'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(only(text).text, expected));
  }

  it('reads what stands in lists, quotations, notes and tables', () => {
    const text = '- one\n  goes on\n  > two\n  > goes on\n\n1. [x] three\n\n[^1]: four\n\n    five\n\n| six | se\\|ven |\n| - | - |\n| eight | *nine* |\n';
    assert.deepEqual(texts(text), ['one goes on', 'two goes on', 'three', 'four', 'five', 'six', 'se|ven', 'eight', 'nine']);
    const passages = passagesIn(text);
    assert.deepEqual(passages.map(({ within }) => within.join('/')), ['listItem', 'listItem/blockquote', 'listItem', 'footnoteDefinition', 'footnoteDefinition', '', '', '', '']);
    assert.deepEqual(passages.at(-1)?.cell, { table: passages.at(-1)?.block.text.indexOf('| six'), row: 1, column: 1, heading: 'se|ven', label: 'eight' });
  });

  it('reads no code, front matter, HTML, nor what was not parsed', () => {
    assert.deepEqual(texts('---\ntitle: x\n---\n'), []);
    assert.deepEqual(texts('```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n[a]: https://example.org\n'), []);
    const [block] = open('Text.[^1]').blocks;
    assert.deepEqual(passagesOf({ ...block!, unchecked: 'Too deep.' }), []);
  });

  it('leads back to the source', () => {
    assert.deepEqual(behind(only('a*b*\\[&amp;')), ['a', 'b', '\\[', '&amp;']);
    assert.deepEqual(behind(only('> a  \r\n>   b')), ['a', '  \r\n', 'b']);
    const passage = only('More *than* 2&nbsp;000[^1] **delegates**.');
    assert.equal(source(passage, 0, passage.text.indexOf('.')), 'More *than* 2&nbsp;000[^1] **delegates');
    assert.deepEqual(passage.toSource({ start: 4, end: 4 }), { start: 4, end: 4 });
  });

  it('leads back where GFM gives no positions', () => {
    const passage = only('Ask foo/me@example.org and **b** c.');
    assert.equal(passage.text, 'Ask foo/ and b c.');
    assert.deepEqual(source(passage, 4, 12), 'foo/me@example.org and');
  });

  it('has marks for note calls and links', () => {
    const marks = (text: string): unknown[] => {
      const passage = only(text);
      return passage.marks.map((mark) => [mark.kind, mark.kind === 'note' ? mark.at : passage.text.slice(mark.span.start, mark.span.end), mark.kind === 'note' ? mark.label : mark.url, text.slice(mark.source.start, mark.source.end)]);
    };
    assert.deepEqual(marks('a[^x] [b *c*[^y]](#) <https://e.org> www.e.org'), [
      ['note', 1, 'x', '[^x]'],
      ['link', 'b c', '#', '[b *c*[^y]](#)'],
      ['note', 5, 'y', '[^y]'],
      ['link', '', 'https://e.org', '<https://e.org>'],
      ['link', '', 'http://www.e.org', 'www.e.org'],
    ]);
    const [link] = passagesIn('[a][b]\n\n[b]: https://e.org\n')[0]!.marks;
    assert.deepEqual(link, { kind: 'link', span: { start: 0, end: 1 }, url: '[b]', source: { start: 0, end: 6 }, form: 'reference', target: { start: 0, end: 6 } });
  });

  it('keeps every character in the order of its source, whatever the text', () => {
    const part = fc.constantFrom('a', ' ', '\n', '  \n', '\\', '*', '**', '_', '`', '[', ']', '(x)', '^', '[^a]', '&amp;', '&', '>', '> ', '- ', '| ', 'www.e.org ', 'm@e.org', '<br>', '~', '!', '\r\n', '1. ', '\n\n', '# ', '[^a]: ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const passage of passagesIn(text)) {
          let last = 0;
          for (let at = 0; at < passage.text.length; at++) {
            const { start, end } = passage.toSource({ start: at, end: at + 1 });
            assert.ok(start >= last && end > start && end <= passage.span.end, JSON.stringify(text));
            const written = passage.block.text.slice(start, end);
            const character = passage.text[at]!;
            assert.ok(written === character || written === `\\${character}` || character === ' ' || written === '&amp;', JSON.stringify([text, written, character]));
            last = end;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('follows nesting of any depth', () => {
    let node: Block['nodes'][number] = { type: 'paragraph', children: [{ type: 'text', value: 'deep', position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } } }] };
    for (let depth = 0; depth < 50_000; depth++) node = { type: 'blockquote', children: [node as never] };
    assert.deepEqual(passagesOf({ text: 'deep', nodes: [node] }).map(({ text, within }) => [text, within.length]), [['deep', 50_000]]);
  });
});

describe('callsIn', () => {
  const calls = (text: string): string[] => [...open(text).blocks].flatMap((block) => callsIn(block).map(({ label, span }) => `${label}@${block.text.slice(span.start, span.end)}`));

  for (const [text, ...expected] of [
    ['One[^1] two[^two]. [^1]\n\n[^1]: Text[^3].\n', '1@[^1]', 'two@[^two]', '1@[^1]', '3@[^3]'],
    ['![^a] is a call after a sign.', 'a@[^a]'],
    ['![\n^a] is none.'],
    ['In *emphasis[^a]*, **[^b]**, [link[^c]](u) and ~~x[^d]~~.', 'a@[^a]', 'b@[^b]', 'c@[^c]', 'd@[^d]'],
    ['# Heading[^a]\n\n- item[^b]\n\n> quotation[^c]\n\n| cell[^d] |\n| - |\n| [^e] |\n', 'a@[^a]', 'b@[^b]', 'c@[^c]', 'd@[^d]', 'e@[^e]'],
    ['`[^a]` and <!-- [^b] --> and \\[^c] and [^d\\].', ],
    ['[x](https://example.org/[^a]) <https://example.org/[^b]>'],
    ['```\n[^a]\n```\n\n    [^b]\n\n<div>[^c]</div>\n'],
    ['[^a b] [^] [^a[b]] [^ a]'],
    ['[^a](u) is a link where nothing defines it.'],
    ['[^a\\]b] has an escape.', 'a\\]b@[^a\\]b]'],
    ['[^with_some_words] and [^1-2].', 'with_some_words@[^with_some_words]', '1-2@[^1-2]'],
  ] as const) {
    it(`finds the calls of ${JSON.stringify(text)}`, () => assert.deepEqual(calls(text), expected));
  }
});
