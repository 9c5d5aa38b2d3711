import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { importedFile, refusalOf } from '../../support/round-trip.ts';
import { paragraph, run, styled, usualStyles, wordPackage, type WordPackage } from '../../support/word-package.ts';

const filler = 'The board met in the spring and looked at what the branches had asked for since the last meeting, which was more than anyone had thought.';

/** The draft without its front matter, and the report. */
async function read(parts: WordPackage): Promise<{ body: string; report: string }> {
  const { draft, report } = await importedFile(wordPackage(parts), 'report.docx');
  return { body: draft.replace(/^---\n[^]*?\n---\n\n/, ''), report };
}

const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const note = (kind: 'foot' | 'end', id: number, text: string): string => `<w:${kind}note w:id="${id}">${paragraph(`<w:r><w:${kind}noteRef/></w:r>${run(` ${text}`)}`)}</w:${kind}note>`;
const call = (kind: 'foot' | 'end', id: number): string => `<w:r><w:${kind}noteReference w:id="${id}"/></w:r>`;

describe('a Word document that is imported', () => {
  it('gives headings by their style in any language, by what that is based on, and by outline level', async () => {
    const { body } = await read({
      styles: usualStyles,
      body: styled('Titel', 'A Report') + styled('berschrift1', run('Access', '<w:b/>')) + paragraph(filler) + styled('Eigene', 'In towns') + paragraph(filler) + paragraph('In villages', '<w:outlineLvl w:val="2"/>') + paragraph(filler),
    });
    assert.deepEqual(body.match(/^#.*$/gm), ['# A Report', '## Access', '### In towns', '#### In villages']);
  });

  it('puts the parts of the template below a title', async () => {
    const { body } = await read({ styles: usualStyles, body: paragraph('2021 Input from the Library Board') + styled('berschrift1', 'Part 1: Executive summary') + paragraph(filler) + styled('berschrift2', 'Lamps') + paragraph(filler) });
    assert.deepEqual(body.match(/^#.*$/gm), ['# 2021 Input from the Library Board', '## Part 1: Executive summary', '### Lamps']);
  });

  it('gives headings by their form where it has no styles', async () => {
    const { body, report } = await read({ body: paragraph(run('2021 Input from the Library Board', '<w:b/>')) + paragraph(run('Part 1: Executive summary', '<w:b/>')) + paragraph(filler) + paragraph(run('Lamps', '<w:b/>')) + paragraph(filler) });
    assert.deepEqual(body.match(/^#.*$/gm), ['# 2021 Input from the Library Board', '## Part 1: Executive summary', '### Lamps']);
    assert.match(report, /paragraph 4: This was taken for a heading by its form\. \| Lamps/);
  });

  it('writes the numbers of headings, which Word counts', async () => {
    const { body } = await read({
      styles: `${usualStyles}<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Numbered"/><w:basedOn w:val="berschrift2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      body: styled('N', 'Lamps') + paragraph(filler) + styled('N', 'Chairs') + paragraph(filler),
    });
    assert.deepEqual(body.match(/^## .*$/gm), ['## I. Lamps', '## II. Chairs']);
  });

  it('numbers its footnotes and endnotes in the order of their calls, once each', async () => {
    const { body } = await read({
      footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('x')}</w:footnote>${note('foot', 2, 'Second.')}${note('foot', 1, 'First.')}`,
      endnotes: note('end', 1, 'At the end.'),
      body: paragraph(`${run('One')}<w:bookmarkStart w:id="0" w:name="_Ref9"/>${call('foot', 1)}<w:bookmarkEnd w:id="0"/>${run(' two')}${call('end', 1)}${run(', ', '<w:vertAlign w:val="superscript"/>')}${call('foot', 2)}${run(' again')}${field(' NOTEREF _Ref9 \\f \\h ', '1')}${run('.')}`),
    });
    assert.equal(body, 'One[^1] two[^2][^3] again[^1].\n\n[^1]: First.\n\n[^2]: At the end.\n\n[^3]: Second.\n');
  });

  it('keeps links, as relationships and as fields, and drops none that cannot be followed without a word', async () => {
    const { body, report } = await read({
      links: { a: 'https://example.org/a_(b)?c=d&amp;e=f', b: 'file:///c:/secret.docx' },
      body: paragraph(`<w:hyperlink r:id="a">${run('the ')}${run('study', '<w:b/>')}</w:hyperlink>${run(', ')}${field(' HYPERLINK &quot;https://example.org/x&quot; ', 'https://example.org/x')}${run(' and ')}<w:hyperlink r:id="b">${run('this')}</w:hyperlink>${run('.')}`),
    });
    assert.equal(body, '[the **study**](https://example.org/a_(b)?c=d&e=f), <https://example.org/x> and this.\n');
    assert.match(report, /An address that cannot be followed from a report.* \| file:\/\/\/c:\/secret\.docx/);
  });

  it('keeps lists, nested and numbered from where they begin', async () => {
    const level = (at: number, format: string, start: number): string => `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`;
    const item = (id: number, at: number, text: string): string => paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
    const { body, report } = await read({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 3)}${level(1, 'bullet', 1)}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', 1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
      body: paragraph(filler) + item(1, 0, 'three') + item(1, 1, 'dot') + item(1, 0, 'four') + paragraph(filler) + item(1, 0, 'five') + paragraph(filler) + item(2, 0, 'lettered'),
    });
    assert.match(body, /\n\n3\. three\n {3}- dot\n4\. four\n\n[^\n]+\n\n5\. five\n\n[^\n]+\n\n1\. lettered\n$/);
    assert.match(report, /This item was numbered so.* \| a\./);
  });

  it('keeps tables, with merged cells and several paragraphs in one', async () => {
    const cell = (inner: string, properties = ''): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
    const { body } = await read({
      body: paragraph(filler) + `<w:tbl><w:tr>${cell(paragraph(run('Place', '<w:b/>')))}${cell(paragraph('Number', '<w:jc w:val="right"/>'))}${cell(paragraph('More'))}</w:tr><w:tr>${cell(paragraph('Chad | Mali') + paragraph('both'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('7'))}</w:tr></w:tbl><w:tbl><w:tr>${cell(paragraph('A frame.'))}</w:tr></w:tbl>`,
    });
    assert.match(body, /\n\n\| Place \| Number \| More \|\n\| - \| -: \| - \|\n\| Chad \\\| Mali<br>both \| {1,2}\| 7 \|\n\nA frame\.\n$/);
  });

  it('keeps emphasis, raised and lowered signs, quotations, line breaks and tabs', async () => {
    const { body } = await read({
      styles: usualStyles,
      body: paragraph(filler) + paragraph(`${run('A ')}${run('bold ', '<w:b/>')}${run('word', '<w:b/><w:i/>')}${run(', H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O, m')}${run('3', '<w:vertAlign w:val="superscript"/>')}${run(', the 18')}${run('th', '<w:vertAlign w:val="superscript"/>')}${run(' and')}<w:r><w:tab/><w:t>a tab</w:t><w:br/><w:t>below</w:t></w:r>${run(' co\u00ADop', '<w:rStyle w:val="Fett"/>')}<w:r><w:t>up</w:t><w:noBreakHyphen/><w:t>to</w:t><w:softHyphen/><w:t>date</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`) + styled('Zitat', 'Said so.') + styled('Zitat', 'And so.'),
    });
    assert.equal(body, `${filler}\n\n` + 'A **bold _word_**, H<sub>2</sub>O, m<sup>3</sup>, the 18th and a tab\\\nbelow **coop**up-todate✓\n\n> Said so.\n>\n> And so.\n');
  });

  it('takes what was inserted, and names what was deleted, hidden, commented, drawn or repeated on each page', async () => {
    const { body, report } = await read({
      comments: `<w:comment w:id="0" w:author="Ann">${paragraph('Is this so?')}</w:comment>`,
      header: paragraph('Draft of the board'),
      body: paragraph(`${run('Nine ')}<w:del w:id="1"><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins w:id="2">${run('rooms')}</w:ins>${run(' secretly', '<w:vanish/>')}${run('.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" name="x"/><w:txbxContent>${paragraph('In a box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>${paragraph('In a box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><wp:docPr id="2" name="y" descr="A mast at sea"/><a:blip/></w:drawing></w:r>`),
    });
    assert.equal(body, 'Nine rooms.\n');
    for (const line of ['deleted with changes tracked. | ten', 'hidden in the document. | secretly', 'A comment by Ann. | Is this so?', 'head of pages. | Draft of the board', 'text box. | In a box', 'with this description. | A mast at sea']) assert.ok(report.includes(line), `${line}\n${report}`);
    assert.doesNotMatch(report, /found no place/);
  });

  it('goes on in the next paragraph where the end of one was deleted', async () => {
    const { body } = await read({ body: paragraph(run('Nine rooms '), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('were opened.') });
    assert.equal(body, 'Nine rooms were opened.\n');
  });

  it('leaves a table of contents to the report', async () => {
    const { body, report } = await read({ styles: usualStyles, body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Access 3')}</w:sdtContent></w:sdt>${paragraph(filler)}` });
    assert.equal(body, `${filler}\n`);
    assert.match(report, /table of contents\. \| Access 3/);
  });
});

describe('a file that is no Word document, or a hostile one', () => {
  const ole = (more = ''): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0), ...[...more].flatMap((sign) => [sign.charCodeAt(0), 0])]);

  it('is refused in one clear sentence', async () => {
    const whole = wordPackage({ body: paragraph(filler) });
    const files: Record<string, [Uint8Array, RegExp]> = {
      corrupt: [whole.slice(0, whole.length / 2), /no Word document, or a broken one\.$/],
      bare: [strToU8('PK'), /no Word document, or a broken one\.$/],
      encrypted: [ole('EncryptedPackage'), /protected by a password/],
      old: [ole('WordDocument'), /old Word file.*\.docx/],
      empty: [wordPackage({ body: '<w:p/>' }), /is empty/],
      other: [zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }), /packed file, but no Word document/],
      plain: [zipSync({ 'a.txt': strToU8('text') }), /packed file, but no Word document/],
      notXml: [wordPackage({ body: '<w:p>' }), /broken Word document/],
    };
    for (const [name, [bytes, expected]] of Object.entries(files)) {
      const refused = await refusalOf(bytes, `${name}.docx`);
      assert.match(refused, expected, name);
      assert.match(refused, /^[a-z][^\n]*\.$/, name);
    }
  });

  it('is refused before it is unpacked where it would burst', async () => {
    const started = process.cpuUsage();
    const bomb = wordPackage({ body: paragraph('a'.repeat(40_000_000)) });
    const before = process.memoryUsage().arrayBuffers;
    assert.match(await refusalOf(bomb, 'bomb.docx'), /far larger than any report/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
    assert.ok(process.cpuUsage(started).user < 20_000_000);
  });

  it('expands no entities, and goes down no fifty thousand levels', async () => {
    const lol = `<!DOCTYPE w:document [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const xml = `${lol}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const files = { '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8(`<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`) };
    assert.match(await refusalOf(zipSync({ ...files, 'word/document.xml': strToU8(xml) }), 'lol.docx'), /broken Word document/);
    assert.match(await refusalOf(wordPackage({ body: '<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000) }), 'deep.docx'), /nested more deeply/);
  });

  it('is imported where it has two hundred pages', async () => {
    const body = Array.from({ length: 200 }, (_, page) => styled('berschrift2', `Page ${page}`) + paragraph(`${filler} `.repeat(10)).repeat(2)).join('');
    const { headings, words } = await importedFile(wordPackage({ styles: usualStyles, body }), 'long.docx');
    assert.equal(headings, 200);
    assert.ok(words > 90_000);
  });
});
