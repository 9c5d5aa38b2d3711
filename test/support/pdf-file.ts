import { zlibSync } from 'fflate';

/** Text at a place of a page, in a font whose letters are all as wide as 0.6 of their size. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  /** From the lower edge of the page. */
  readonly base: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Turned by a quarter. */
  readonly turned?: boolean;
}

export interface PdfLinkArea {
  readonly url: string;
  readonly rect: readonly [number, number, number, number];
}

export interface PdfSheet {
  readonly texts: readonly PdfText[];
  readonly links?: readonly PdfLinkArea[];
  readonly comment?: string;
}

/** How wide a letter is, as a part of its size. */
export const letterWidth = 0.6;

/** Writes a PDF of A4 pages. `change` may put other objects in the place of those that it was made of, by number: 1 is the catalog, 2 the pages. */
export function pdfFile(sheets: readonly PdfSheet[], change: (number: number, object: string) => string = (_, object) => object): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', font('Courier'), font('Courier-Bold')];
  const add = (object: string): number => objects.push(object);
  const kids = sheets.map(({ texts, links = [], comment }) => {
    const content = add(stream(texts.map(written).join('\n')));
    const annotations = links.map(({ url, rect }) => `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] /A << /S /URI /URI ${literal(url)} >> >>`);
    if (comment !== undefined) annotations.push(`<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents ${literal(comment)} >>`);
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${content} 0 R /Annots [${annotations.join(' ')}] >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${change(index + 1, object)}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(file);
}

/** A packed stream, as an object of a PDF; each sign of it is a byte. */
export function stream(content: string | Uint8Array): string {
  const packed = zlibSync(typeof content === 'string' ? bytesOf(content) : content);
  let written = '';
  for (const byte of packed) written += String.fromCharCode(byte);
  return `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${written}\nendstream`;
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function written({ text, left, base, size = 10, bold = false, turned = false }: PdfText): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${left} ${base} Tm ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  return `(${text.replaceAll('•', '\u0095').replaceAll('’', '\u0092').replace(/[\\()]/g, '\\$&')})`;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
