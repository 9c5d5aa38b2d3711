import { decode } from './decode.ts';
import { decodePage, isPage } from './html/decode-page.ts';
import { importHtml } from './html/import-html.ts';
import { importText, type ImportOptions } from './import-text.ts';
import type { Imported } from './imported.ts';
import { importPdf } from './pdf/import-pdf.ts';
import { importWord } from './word/import-word.ts';

/**
 * Makes a draft of the bytes of a file. What kind of file it is, its first bytes tell, and its name only where they do not: this is
 * the place where a reader of another kind is asked.
 */
export async function importSource(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (startsWith(bytes, 'PK')) return importWord(bytes, options);
  if (isPdf(bytes)) return importPdf(bytes, options);
  if (isPage(bytes, options.name)) return importHtml(decodePage(bytes), options);
  const decoded = decode(bytes);
  if ('refused' in decoded) return decoded;
  const { text, encoding } = decoded;
  if (encoding !== 'Windows-1252') return importText(text, options);
  const why = 'The file says nothing of its encoding and is no UTF-8, so it was read as Windows-1252; look whether letters with accents are right.';
  return importText(text, { ...options, entries: [...(options.entries ?? []), { kind: 'check', text: encoding, why }] });
}

/** Some programs write a few lines before the beginning. */
function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, '%PDF-') || /^[^]{0,1000}[\r\n]%PDF-\d/.test(String.fromCharCode(...bytes.subarray(0, 1020)));
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, beginning.length)) === beginning;
}
