import { strToU8, zipSync } from 'fflate';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner, style) => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`;

/** A small Word document: a title, a part of the template, a sentence with a note, and a comment that is no part of the text. */
export function wordFile({ title, text, note, comment }) {
  const body = [paragraph(run(title), 'Title'), paragraph(run('Part 1: Executive summary'), 'Heading1'), paragraph(`${run(text)}<w:r><w:footnoteReference w:id="2"/></w:r>`)].join('');
  const parts = {
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="2">${paragraph(run(note))}</w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments ${word}><w:comment w:id="0" w:author="Ada">${paragraph(run(comment))}</w:comment></w:comments>`,
    'word/styles.xml': `<w:styles ${word}>${[['Title', 'Title'], ['Heading1', 'heading 1']].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/_rels/document.xml.rels': relations(['footnotes', 'comments', 'styles'].map((name) => [name, `${name}.xml`])),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function relations(targets) {
  const each = targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
