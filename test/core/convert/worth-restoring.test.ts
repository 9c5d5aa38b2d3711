import assert from 'node:assert/strict';
import { worthRestoring, type Clip } from '../../../server/core/convert/worth-restoring.ts';

const editorHtml = '<meta charset="utf-8"><div style="color: #3b3b3b;white-space: pre;"><div><span style="color: #800000;"># A</span></div><br><div><span>Text of a report.</span></div></div>';
const wrapped = 'The board planned nine reading rooms in the\nnorth of the country and paid for the tenth.\n';

describe('what is copied is worth restoring', () => {
  const clips: readonly (readonly [what: string, clip: Clip, worth: 'html' | 'text' | undefined])[] = [
    ['paragraphs of a page', { html: '<p>One.</p><p>Two.</p>', text: 'One.\n\nTwo.' }, 'html'],
    ['a raised mark', { html: 'Access grew<sup>1</sup>.' }, 'html'],
    ['a link', { html: '<span>See <a class="x" href="https://example.org/">here</a></span>' }, 'html'],
    ['a list of Word', { html: '<ul><li>One</li></ul>' }, 'html'],
    ['lines that a page ended', { text: wrapped }, 'text'],
    ['the same, set wide', { text: wrapped.replaceAll('\n', '\n\n') }, 'text'],
    ['a word that a line’s end cut', { text: 'The board planned nine reading rooms for the infra-\nstructure of the north.' }, 'text'],
    ['text with its notes below', { text: 'Access grew.¹\n¹ ITU, table 4.\n' }, 'text'],
    ['the same beside HTML that only colours it', { html: '<span style="font-size:12px">The board</span><br>', text: wrapped }, 'text'],
    ['what an editor lays there', { html: editorHtml, text: '# A\n\nText of a report.' }, undefined],
    ['a word', { html: '<span style="color:red">word</span>', text: 'word' }, undefined],
    ['what Google Docs puts into its own frame', { html: '<b style="font-weight:normal;" id="docs-internal-guid-1"><span>word</span></b>', text: 'word' }, undefined],
    ['one paragraph', { html: '<p>One.</p>', text: 'One.' }, undefined],
    ['paragraphs of plain text', { text: 'One sentence that is long enough to be a line.\nAnother sentence that is long.\n' }, undefined],
    ['a list in short lines', { text: 'apples\npears\nplums\n' }, undefined],
    ['Markdown that is wrapped', { text: `${wrapped}\nSee [a](https://a.example), [b](https://b.example).\nAnd [c](https://c.example)\nor **d**.\n` }, undefined],
    ['nothing', {}, undefined],
  ];
  for (const [what, clip, worth] of clips) it(`${worth ? `as ${worth}` : 'not'}: ${what}`, () => assert.equal(worthRestoring(clip), worth));

  it('and that is told in bounded time', () => {
    for (const html of ['<a '.repeat(300_000), '<p>'.repeat(1) + '<pp>'.repeat(300_000), '<b style="'.repeat(100_000)]) {
      const start = process.cpuUsage().user;
      worthRestoring({ html, text: 'a'.repeat(1_000_000) });
      assert.ok(process.cpuUsage().user - start < 2_000_000);
    }
  });
});
