import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainValue, readJson } from '../../../server/core/template/json.ts';
import { assertSaidInFrench } from '../../support/in-french.ts';

/** The text with each mistake's span in ⟦⟧, and the messages. */
function marked(text: string): { text: string; messages: string[] } {
  const { mistakes } = readJson(text);
  for (const { message } of mistakes) assertSaidInFrench(message);
  let shown = text;
  for (const { span } of mistakes.toSorted((a, b) => b.span.start - a.span.start)) {
    shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  }
  return { text: shown, messages: mistakes.map(({ message }) => message) };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function agrees(text: string): void {
  const { node, mistakes } = readJson(text);
  const expected = parsed(text);
  assert.equal(mistakes.length === 0, expected !== undefined, text);
  if (node && expected) assert.deepEqual(plainValue(node), expected.value);
  for (const { span } of mistakes) assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end, text);
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => agrees(JSON.stringify(value, undefined, space))),
      { numRuns: 2000 },
    );
  });

  it('accepts and refuses what JSON.parse does after any small change', () => {
    const change = fc.record({ at: fc.nat(), remove: fc.nat(3), insert: fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '0', '-', '.', 'e', '\t', '\n', '/', '//', "'", 'true', '\u2028', '\\u00e9', '💡') });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(change, { minLength: 1, maxLength: 3 }), (value, changes) => {
        let text = JSON.stringify(value, undefined, 1);
        for (const { at, remove, insert } of changes) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
        }
        agrees(text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('keeps a key named __proto__ a key', () => {
    const { node } = readJson('{"__proto__": {"title": 1}}');
    assert.deepEqual(Object.keys(plainValue(node!) as object), ['__proto__']);
  });

  const mistakes: [string, string, ...string[]][] = [
    ['{"a": 1 "b": 2}', '{"a": 1 ⟦"b"⟧: 2}', 'A comma is missing before this.'],
    ['{"a": 1,}', '{"a": 1⟦,⟧}', 'Remove this comma: nothing follows it.'],
    ['// x\n[1, 2,]', '⟦// x⟧\n[1, 2⟦,⟧]', 'Remove this comment: JSON has none.', 'Remove this comma: nothing follows it.'],
    ["{'a': 1}", "{⟦'a'⟧: 1}", 'Use double quotation marks.'],
    ['{“a”: 1}', '{⟦“⟧a”: 1}', 'Use straight quotation marks.'],
    ['{a: 1}', '{⟦a⟧: 1}', '“a” is not JSON; text stands in quotation marks.'],
    ['{"a" 1}', '{⟦"a"⟧ 1}', 'A colon is missing after "a".'],
    ['{"a": 1', '{"a": ⟦1⟧', 'The file ends too early: a “}” is missing.'],
    ['{"a": "x', '{"a": ⟦"x⟧', 'This text has no closing quotation mark on its line.'],
    ['{"a": "\\x"}', '{"a": ⟦"\\x"⟧}', 'This text holds a tab or a “\\” that stands for nothing; write “\\t” or “\\\\”.'],
    ['{} {}', '{} ⟦{}⟧', 'Nothing may follow the closing “}”.'],
    ['', '⟦⟧', 'The file is empty.'],
  ];
  for (const [text, shown, ...messages] of mistakes) {
    it(`says what is wrong in ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), { text: shown, messages }));
  }

  it('stops at hostile files without harm', () => {
    for (const text of ['['.repeat(1e6), '{"a":'.repeat(1e5), `"${'x'.repeat(2e7)}"`, `"${'\\n'.repeat(1e6)}"`, `"${'x'.repeat(1e6)}`, '1'.repeat(1e6), `[${'1 '.repeat(1e5)}]`]) {
      const start = performance.now();
      readJson(text);
      assert.ok(performance.now() - start < 2000, text.slice(0, 10));
    }
  });
});
