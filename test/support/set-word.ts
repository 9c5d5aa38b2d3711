import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How the pages of a Word document are to be set anew. */
export interface Setting {
  /** In twentieths of a point. */
  readonly page: { readonly width: number; readonly height: number; readonly margin: number };
  /** A line at the head of every page. */
  readonly head?: string;
  /** Whether notes stand at the end of the text, and not of their page. */
  readonly endnotes?: boolean;
  /** How paragraphs are told apart. */
  readonly paragraphs?: 'spaced' | 'indented';
  /** The font of all text. */
  readonly font?: string;
  /** Whether lines reach the margin on both sides. */
  readonly justified?: boolean;
}

/** Sets a document that `exportReport` wrote in another way. */
export function setWord(bytes: Uint8Array, { page, head, endnotes = false, paragraphs = 'spaced', font, justified = false }: Setting): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const before = strFromU8(parts[name]!);
    const after = edit(before);
    if (after === before) throw new Error(`${name} was left as it is`);
    parts[name] = strToU8(after);
  };
  const { width, height, margin } = page;
  change('word/document.xml', (xml) =>
    xml.replace(/<w:pgSz [^>]*>/, `<w:pgSz w:w="${width}" w:h="${height}"/>`).replace(/<w:pgMar [^>]*>/, `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="500" w:footer="500" w:gutter="0"/>`),
  );
  if (font) for (const name of ['word/styles.xml']) change(name, (xml) => xml.replaceAll('w:ascii="Calibri" w:cs="Arial" w:hAnsi="Calibri"', `w:ascii="${font}" w:cs="${font}" w:hAnsi="${font}"`));
  const form = `${paragraphs === 'indented' ? '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="400"/>' : ''}${justified ? '<w:jc w:val="both"/>' : ''}`;
  if (form) change('word/styles.xml', (xml) => xml.replace('<w:name w:val="Normal"/><w:qFormat/>', `$&<w:pPr>${form}</w:pPr>`));
  if (head !== undefined) {
    const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    parts['word/header9.xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${namespaces}><w:p><w:r><w:t>${head}</w:t></w:r></w:p></w:hdr>`);
    change('[Content_Types].xml', (xml) => xml.replace('</Types>', '<Override PartName="/word/header9.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'));
    change('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rIdHead" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>'));
    change('word/document.xml', (xml) => xml.replace('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>'));
  }
  if (endnotes) {
    const isNote = /<w:footnote w:id="[1-9]\d*">[^]*?<\/w:footnote>/g;
    const notes = (strFromU8(parts['word/footnotes.xml']!).match(isNote) ?? []).join('').replaceAll('footnote', 'endnote').replaceAll('Footnote', 'Endnote');
    change('word/footnotes.xml', (xml) => xml.replace(isNote, ''));
    change('word/endnotes.xml', (xml) => xml.replace('</w:endnotes>', `${notes}</w:endnotes>`));
    parts['word/_rels/endnotes.xml.rels'] = parts['word/_rels/footnotes.xml.rels']!;
    change('word/document.xml', (xml) => xml.replaceAll('<w:footnoteReference', '<w:endnoteReference').replaceAll('FootnoteReference', 'EndnoteReference'));
  }
  return zipSync(parts);
}
