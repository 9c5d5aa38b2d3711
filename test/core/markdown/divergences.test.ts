import assert from 'node:assert/strict';
import { play } from '../../oracle/session.ts';

// Texts in which the tree once was not that of a fresh parse, in the words of the oracle.
const texts: readonly (readonly [string, string])[] = [
  ['HTML ends before its last line end', '<pre\n\n</script>\n'],
  ['an empty item is none after indented code', '    "\n\n-'],
  ['a number other than 1 begins no item after indented code, even in a quote', '    a\n\n> 2) x'],
  ['an empty item is none in a note that interrupts', `${'a\n'.repeat(300)}[^a]:+`],
  ['a heading takes the definitions above it along', '[z]:1\n[r]:2\n`\n-\n'],
  ['two carriage returns after a long line are two line ends', `${'a'.repeat(200)}\r\r.`],
  ['a byte order mark counts', '\uFEFF# A\n\n- b\n'],
  ['a byte order mark after a fence is text', '```\n```\n\uFEFF# A\n'],
  ['a byte order mark may stand before a fence or front matter', '\uFEFF```js\n\na\n```\nb'],
  ['front matter may stand after a byte order mark', '\uFEFF---\na: b\n---\n> q'],
  ['quotes are read below front matter that is never closed', '---\na: b\n\n> q\n\n- c\n'],
  ['brackets end character data by twos', '<![CDATA[\n\n]]]>\n\na ]]>\n\nb'],
  ['an item that cannot interrupt is not cut off', 'p\n- 2) x\n\n- b\n'],
  ['a call after an exclamation mark stands in one line', '![\n^a]![\n^a\n]![^a\n]![^a]\n\n[^a]: b'],
  ['dashes before a link rule no table', '|||\n|-[e](#)|-|\n|||\n\n'],
  ['a note takes no name that the text uses', '- a [^0] [^00]\n\n[^000]: b\n\n[^0]: c'],
];

describe('what once diverged', () => {
  for (const [name, text] of texts) {
    it(name, () => {
      const end = text.length;
      assert.equal(play({ text, batches: [[{ span: { start: end, end }, text: '\n\nx' }], [{ span: { start: 0, end: 0 }, text: 'x\n\n' }], [{ span: { start: 0, end: 3 }, text: '' }]] }), undefined);
    });
  }
});
