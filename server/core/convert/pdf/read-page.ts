import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** Text that was written at once, in one font and size. Places are in points, from the lower left corner of the page. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where it stands: the height of its base line. */
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether it runs in any other direction than from left to right along the page. */
  readonly askew: boolean;
  /** Where each of its characters begins, and where the last one ends. */
  readonly edges: readonly number[];
}

/** A link, and the part of the page where it can be clicked. */
export interface PdfLink {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly links: readonly PdfLink[];
  /** What was written on the page afterwards: comments, and fields that were filled in. */
  readonly remarks: readonly string[];
}

/** Reads what is written on a page, and where. Pages are read one after the other, and what the library keeps of one is let go. */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const fonts = await fontsOf(page);
  const { items } = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const [, bottom = 0, , top = 0] = page.view;
  const pieces = items.flatMap((item) => ('str' in item && item.str !== '' ? [pieceOf(item, fonts.get(item.fontName))] : []));
  page.cleanup();
  return { number, height: top - bottom, pieces, links: annotations.flatMap(linkOf), remarks: annotations.flatMap(remarkOf) };
}

interface Font {
  readonly bold: boolean;
  /** Of characters, in thousandths of the font's size. */
  readonly widths: ReadonlyMap<string, number>;
}

/** What only the drawing of a page tells: which fonts are bold, and how wide their characters are. */
async function fontsOf(page: PDFPageProxy): Promise<Map<string, Font>> {
  const { OPS } = await import('unpdf/pdfjs');
  const widths = new Map<string, Map<string, number>>();
  try {
    // Without what was written on the page afterwards, which is read apart.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    let current = new Map<string, number>();
    for (const [index, operator] of fnArray.entries()) {
      const given = argsArray[index] as readonly unknown[];
      if (operator === OPS.setFont) {
        const name = String(given[0]);
        current = widths.get(name) ?? new Map<string, number>();
        widths.set(name, current);
      } else if (operator === OPS.showText) {
        for (const glyph of given[0] as readonly (Glyph | number)[]) if (typeof glyph === 'object' && glyph?.unicode) current.set(glyph.unicode, glyph.width);
      }
    }
  } catch {
    // What cannot be drawn may still be read.
  }
  const fonts = new Map<string, Font>();
  for (const [name, own] of widths) fonts.set(name, { bold: await isBold(page, name), widths: own });
  return fonts;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

function isBold(page: PDFPageProxy, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    // A font that never comes is not waited for.
    const timer = setTimeout(() => resolve(false), 200);
    page.commonObjs.get(name, (font: { readonly name?: string; readonly bold?: boolean; readonly black?: boolean } | null) => {
      clearTimeout(timer);
      resolve(font !== null && (font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(font.name ?? '')));
    });
  });
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function pieceOf({ str, transform, width }: TextItem, font: Font | undefined): TextPiece {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = transform;
  const size = Math.hypot(c, d);
  const askew = Math.abs(b) > 0.1 * Math.abs(a) || a < 0;
  return { text: str, left, right: left + (askew ? 0 : width), base, size, bold: font?.bold ?? false, askew, edges: edgesOf(str, left, width, Math.hypot(a, b), font) };
}

/** Characters share the width of their piece as those of their font do; what is left over goes to the spaces, as in lines that reach both margins. */
function edgesOf(text: string, left: number, width: number, size: number, font: Font | undefined): number[] {
  const signs = Array.from(text);
  const widths = signs.map((sign) => font?.widths.get(sign) ?? 500);
  const spaces = signs.filter((sign) => sign === ' ').length;
  const words = signs.reduce((sum, sign, index) => sum + (sign === ' ' ? 0 : widths[index]!), 0) || 1;
  const space = spaces === 0 ? 0 : (width - (words * size) / 1000) / spaces;
  // Where that cannot be, the font is narrowed or its widths are not known.
  const scale = spaces > 0 && space > 0.1 * size && space < 2 * size ? size / 1000 : width / (words + 250 * spaces);
  const edges = [left];
  let at = left;
  for (const [index, sign] of signs.entries()) {
    at += sign === ' ' ? (width - words * scale) / spaces : widths[index]! * scale;
    // A sign of two units of UTF-16 stands at one place.
    for (let unit = 0; unit < sign.length; unit++) edges.push(at);
  }
  return edges;
}

interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

function linkOf({ subtype, rect, url, unsafeUrl }: Annotation): PdfLink[] {
  const address = url ?? unsafeUrl;
  if (subtype !== 'Link' || !address || rect?.length !== 4) return [];
  const [x = 0, y = 0, otherX = 0, otherY = 0] = rect;
  return [{ url: address, left: Math.min(x, otherX), right: Math.max(x, otherX), bottom: Math.min(y, otherY), top: Math.max(y, otherY) }];
}

function remarkOf({ subtype, contentsObj, fieldValue }: Annotation): string[] {
  // The words that a link or a field shows are told by what stands there.
  const said = subtype === 'Link' ? '' : subtype === 'Widget' ? (typeof fieldValue === 'string' && fieldValue !== 'Off' ? fieldValue : '') : (contentsObj?.str ?? '');
  return /[\p{L}\p{N}]/u.test(said) ? [said] : [];
}
