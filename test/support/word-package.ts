import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a document that are given, as XML without their outermost element. */
export interface WordPackage {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Addresses by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
}

const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments', header: 'hdr' } as const;

/** A Word document as Word itself would write it, with these parts. */
export function wordPackage(parts: WordPackage): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const relations: string[] = Object.entries(parts.links ?? {}).map(([id, url]) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${url}" TargetMode="External"/>`);
  const add = (path: string, xml: string): void => void (files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`));
  for (const [name, root] of Object.entries(roots)) {
    const content = parts[name as keyof typeof roots];
    if (content === undefined) continue;
    relations.push(`<Relationship Id="x${name}" Type="${office}/${name}" Target="${name}.xml"/>`);
    add(`word/${name}.xml`, `<w:${root} ${namespaces}>${content}</w:${root}>`);
  }
  add('word/document.xml', `<w:document ${namespaces}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`);
  add('word/_rels/document.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`);
  add('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`);
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  return zipSync(files);
}

/** A paragraph; `inner`: runs, or plain text. */
export function paragraph(inner: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a style, such as `Heading1`. */
export function styled(style: string, inner: string, more = ''): string {
  return paragraph(inner, `<w:pStyle w:val="${style}"/>${more}`);
}

/** The styles that every document of Word has, as a document in German names them. */
export const usualStyles = [
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="berschrift2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>',
  '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');
