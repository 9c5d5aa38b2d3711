import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../../server/core/convert/export/index.ts';
import { lostWords } from '../../support/lost-words.ts';
import { readPage } from '../../support/page.ts';
import { printedWords } from '../../support/printed-words.ts';
import { drawsOf, randomReport } from '../../support/random-report.ts';
import { randomOf } from '../../support/random.ts';
import { reportTexts } from '../../support/report-texts.ts';
import { importedFile, refusalOf, roundTrip, shapeOf } from '../../support/round-trip.ts';

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const filler = 'The board met in the spring and looked at what the branches had asked for since the last meeting, which was more than anyone had thought.';

/** The draft without its front matter, and the report; nothing of the page is lost. */
async function read(html: string): Promise<{ body: string; report: string }> {
  const result = await importedFile(bytes(html), 'page.html');
  const text = readPage(html).textWithout(({ name }) => name === 'script' || name === 'style').replace(/[↩↑]/g, '');
  assert.deepEqual(lostWords(text, result), []);
  assert.doesNotMatch(result.report, /found no place/);
  return { body: result.draft.replace(/^---\n[^]*?\n---\n\n/, ''), report: result.report };
}

const wanted = `# A Report\n\n${filler}[^1] It went on.[^2]\n\n[^1]: The survey, <https://example.org/s>.\n\n[^2]: The minutes.\n`;
const survey = 'The survey, <a href="https://example.org/s">https://example.org/s</a>.';

/** The same report as programs write it. */
const conventions: Record<string, string> = {
  Word: `<p class=MsoTitle>A Report</p><p class=MsoNormal>${filler}<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> It went on.<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a><o:p></o:p></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ${survey}</p></div><div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a> The minutes.</p></div></div>`,
  GitHub: `<h1>A Report</h1><p>${filler}<sup><a href="#user-content-fn-a-1" id="user-content-fnref-a-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup> It went on.<sup><a href="#user-content-fn-b-1" id="user-content-fnref-b-1">2</a></sup></p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-a-1"><p>${survey} <a href="#user-content-fnref-a-1" class="data-footnote-backref" aria-label="Back to reference 1">↩</a></p></li><li id="user-content-fn-b-1"><p>The minutes. <a href="#user-content-fnref-b-1">↩</a></p></li></ol></section>`,
  Pandoc: `<h1>A Report</h1><p>${filler}<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> It went on.<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a></p><aside id="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>${survey}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>The minutes.<a href="#fnref2">↩︎</a></p></li></ol></aside>`,
  'Google Docs': `<h1><span style="font-weight:700">A Report</span></h1><p><span>${filler}</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> It went on.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;${survey}</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span> The minutes.</span></p></div>`,
  LibreOffice: `<h1>A Report</h1><p>${filler}<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> It went on.<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>${survey}</p></div><div id="sdfootnote2"><p><a name="sdfootnote2sym" href="#sdfootnote2anc">2</a>The minutes.</p></div>`,
  Wikipedia: `<h1>A Report</h1><p>${filler}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> It went on.<sup id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup></p><h2>Notes</h2><ol><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b></span> <span>${survey}</span></li><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> The minutes.</li></ol>`,
};

describe('a web page that is imported', () => {
  for (const [name, html] of Object.entries(conventions)) {
    it(`has its notes linked as ${name} writes them`, async () => {
      const { body } = await read(`<html><head><meta charset="utf-8"></head><body>${html}</body></html>`);
      assert.equal(body, wanted);
    });
  }

  it('keeps its main text, and names what it leaves out', async () => {
    const html = `<!doctype html><title>Site </title><script>alert("no")</script> <style>p { color: red }</style>
<header><nav><a href="/x">Home</a></nav> Our banner</header>
<main><h1>A Report</h1><p>${filler}</p><p>${filler}</p><p hidden>Secret</p><img src="x.png" alt="A mast"></main>
<footer>Imprint</footer>`;
    const { body, report } = await read(html);
    assert.equal(body, `# A Report\n\n${filler}\n\n${filler}\n`);
    for (const text of ['title of the page. | Site', '1 <script>, 1 <style>', '| Home', '| Secret', '| A mast', '| Imprint', 'Our banner']) assert.ok(report.includes(text), `${text}\n${report}`);
    assert.doesNotMatch(report, /alert|color/);
  });

  it('keeps lists, tables, quotations, emphasis and links, as browsers and Google Docs write them', async () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p>${filler}</p><ul><li>one<ol start="3"><li>three</li></ol></li><li><p><span style="font-weight:700">two </span>and</p></li></ul><blockquote><p>Said so.</p></blockquote><table><tr><th>Place</th><th>Number</th></tr><tr><td>Chad | Mali</td><td><p>7</p><p>8</p></td></tr></table><p>H<sub>2</sub>O<span style="font-style:italic"> is wet</span>, <a href="https://example.org/a">see</a> <a href="javascript:x()">this</a><br>below.</p></b>`;
    const { body, report } = await read(html);
    assert.equal(body, `${filler}\n\n- one\n\n  3. three\n- **two** and\n\n> Said so.\n\n| Place | Number |\n| - | - |\n| Chad \\| Mali | 7<br>8 |\n\nH<sub>2</sub>O *is wet*, [see](https://example.org/a) this\\\nbelow.\n`);
    assert.match(report, /\| javascript:x\(\)/);
  });

  it('makes lists of the paragraphs that Word writes for items', async () => {
    const item = (level: number, sign: string, text: string): string => `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
    const html = `<html><body><p>${filler}</p>${item(1, '·', 'one')}\n${item(2, '1.', 'inner')}${item(2, '2.', 'more')}${item(1, '·', 'two')}<p>${filler}</p></body></html>`;
    const { draft } = await importedFile(bytes(html), 'page.html');
    assert.match(draft, /\n\n- one\n {2}1\. inner\n {2}2\. more\n- two\n\n/);
  });

  it('keeps the marks that stand in one raised place, and the spaces around a mark', async () => {
    const notes = '<ol><li id="n1">One. <a href="#r1">↩</a></li><li id="n2">Two. <a href="#r2">↩</a></li></ol>';
    const [first, second] = ['<a id="r1" href="#n1">1</a>', '<a id="r2" href="#n2">2</a>'];
    for (const [html, body] of [
      [`Both.<sup>${first}${second}</sup> And more.`, 'Both.[^1][^2] And more.'],
      [`Both.<sup>${first}, ${second}</sup> And more.`, 'Both.[^1], [^2] And more.'],
      [`See <a href="https://example.org/">this</a> <sup>${first}</sup> and ${second} too.`, 'See [this](https://example.org/) [^1] and [^2] too.'],
    ] as const) assert.equal((await read(`<p>${filler}</p><p>${html}</p>${notes}`)).body, `${filler}\n\n${body}\n\n[^1]: One.\n\n[^2]: Two.\n`);
  });

  it('is read in the encoding that it names', async () => {
    const html = `<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"></head><body><p>${filler} `;
    const { draft } = await importedFile(Uint8Array.from([...bytes(html), 0xc4, 0xee, 0xea]), 'page.htm');
    assert.match(draft, / Док\n$/);
  });

  it('is refused where it is nested fifty thousand deep, and where it is empty', async () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'font']) {
      const started = process.cpuUsage();
      assert.match(await refusalOf(bytes(`<html>${`<${tag}>x`.repeat(50_000)}`), 'deep.html'), /nested more deeply/, tag);
      assert.ok(process.cpuUsage(started).user < 20_000_000, tag);
    }
    assert.match(await refusalOf(bytes('<!doctype html><p></p>'), 'empty.html'), /is empty/);
  });
});

describe('a report that went to a web page and came back', () => {
  it('has the same headings, lists, tables, quotations, links and notes', async () => {
    await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
      const text = randomReport(drawsOf(randomOf(seed)), 6000).replace(/\*\*(Part 3[^*]*)\*\*/, '## $1').replace(/<!--.*-->\n\n/g, '');
      const { draft, report } = await roundTrip(text, 'html');
      assert.deepEqual(shapeOf(draft), shapeOf(text));
      assert.doesNotMatch(report, /found no place/);
    }), { numRuns: 40 });
  });

  it('has the same front matter, but for the template, which a page does not say', async () => {
    const head = 'organization: "A & B"\ntitle: "An input: of the forum"\nyear: 2025\nsession: Twenty-ninth session\nlanguage: fr\n';
    const { draft } = await roundTrip(`---\n${head}---\n\n# Another title\n\nText.\n`, 'html');
    assert.equal(draft, `---\n${head}template: wsis-input\n---\n\n# Another title\n\nText.\n`);
  });

  it('has every word, whatever was written', async () => {
    await fc.assert(fc.asyncProperty(reportTexts, async (text) => {
      const page = await exportReport(text, 'html');
      const result = await importedFile(page, 'any.html').catch(() => undefined);
      if (!result) return;
      assert.doesNotMatch(result.report, /found no place/);
      const letters = (list: readonly string[]): string => list.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
      assert.equal(letters(printedWords(result.draft).body), letters(printedWords(text).body));
    }), { numRuns: 150 });
  });
});
