import assert from 'node:assert/strict';
import { importSource, type ImportedDraft } from '../../../server/core/convert/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { lostWords } from '../../support/lost-words.ts';
import { pdfFile } from '../../support/pdf-file.ts';

const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

async function excerpt(content: string | Uint8Array, name: string): Promise<ImportedDraft> {
  const result = await importSource(typeof content === 'string' ? new TextEncoder().encode(content) : content, { name, templates, excerpt: true });
  assert.ok('draft' in result, JSON.stringify(result));
  return result;
}

describe('an excerpt', () => {
  it('of text gets no front matter and no title', async () => {
    const { draft } = await excerpt('Access to schools\n\nThe board planned nine reading rooms in the\nnorth of the country¹ and paid for the tenth, which was opened in June.\n\n¹ Plan, page 2.\n', 'a.txt');
    assert.equal(draft, '### Access to schools\n\nThe board planned nine reading rooms in the north of the country[^1] and paid for the tenth, which was opened in June.\n\n[^1]: Plan, page 2.\n');
  });

  it('of one line stays one paragraph', async () => {
    assert.equal((await excerpt('2021 Input from the Library Board', 'a.txt')).draft, '2021 Input from the Library Board\n');
    assert.equal((await excerpt('<span>2021 Input from the Library Board</span>', 'a.html')).draft, '2021 Input from the Library Board\n');
  });

  it('of a page has its headings below the title that the report has', async () => {
    const { draft } = await excerpt('<h1>Schools</h1><p>One.</p><h2>North</h2><p>Two.</p>', 'a.html');
    assert.equal(draft, '## Schools\n\nOne.\n\n### North\n\nTwo.\n');
    const whole = await excerpt('<h1>2021 Input</h1><h2>Part 1: Executive summary</h2><p>One.</p><h3>North</h3><p>Two.</p>', 'a.html');
    assert.equal(whole.draft, '## 2021 Input\n\n## Part 1: Executive summary\n\nOne.\n\n### North\n\nTwo.\n');
  });

  it('of a PDF is put together alike', async () => {
    const lines = ['The board planned nine reading rooms in the north of the', 'country and paid for the tenth, which was opened in June.'];
    const texts = [{ text: 'Access to schools', left: 72, base: 740, size: 16, bold: true }, ...lines.map((text, index) => ({ text, left: 72, base: 700 - 14 * index }))];
    const { draft } = await excerpt(pdfFile([{ texts }]), 'a.pdf');
    assert.match(draft, /^#{2,3} Access to schools\n\nThe board planned nine reading rooms in the north of the country and paid for the tenth, which was opened in June\.\n$/);
  });

  it('as Word lays it onto the clipboard keeps headings, lists and notes, and says nothing of styles', async () => {
    const clip = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB>
<!--StartFragment--><h2>Schools<o:p></o:p></h2>
<p class=MsoNormal>Nine <b>rooms</b> opened.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a><o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>in the north<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>in the south<o:p></o:p></p>
<!--EndFragment--><div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> Survey, <i>table 4</i>.<o:p></o:p></p></div></div></body></html>`;
    const { draft, entries } = await excerpt(clip, 'Clipboard.html');
    assert.equal(draft, '## Schools\n\nNine **rooms** opened.[^1]\n\n- in the north\n- in the south\n\n[^1]: Survey, *table 4*.\n');
    assert.deepEqual(entries.filter(({ kind }) => kind !== 'done'), []);
  });

  it('loses no word, and has those of the front matter of its source in the report', async () => {
    const source = '---\ntemplate: wsis-input\norganization: Library Board\n---\n\n# Title\n\nSome **text** with [a link](https://example.org/a).\n';
    const result = await excerpt(source, 'a.md');
    assert.deepEqual(lostWords(source, result), []);
    assert.doesNotMatch(result.draft, /Library Board/);
  });
});
