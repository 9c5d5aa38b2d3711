import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** Pages; the text of more would be longer than any that can be imported. */
const mostPages = 1000;

/**
 * Opens a PDF without drawing, fetching or running anything of it, or says why it cannot be, as `Imported` does. The library is
 * loaded with the first one.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ readonly document: PDFDocumentProxy } | { readonly refused: string }> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  shortenBuffers();
  const loading = getDocument({
    // The library keeps what it is given, and bytes may be a part of a buffer of others.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 0,
    stopAtErrors: false,
  });
  // Nobody is asked for a password; without this, the library would wait for one.
  const locked = new Promise<'locked'>((resolve) => (loading.onPassword = () => resolve('locked')));
  try {
    const document = await Promise.race([loading.promise, locked]);
    if (document === 'locked') {
      void loading.destroy().catch(() => undefined);
      return { refused: 'it is protected by a password; save it without one, and import that.' };
    }
    const pages = document.numPages;
    if (pages > mostPages) return { refused: `it has ${pages.toLocaleString('en')} pages, and at most ${mostPages.toLocaleString('en')} can be imported.` };
    return { document };
  } catch (error) {
    const { name = '' } = error as Error;
    if (name === 'PasswordException') return { refused: 'it is protected by a password; save it without one, and import that.' };
    return { refused: 'it is a broken PDF: what is in it cannot be read.' };
  }
}

/** Node 20 lacks this method, which the library uses. */
function shortenBuffers(): void {
  const prototype = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: (length: number) => ArrayBuffer };
  if (prototype.transferToFixedLength) return;
  const value = function (this: ArrayBuffer, length: number): ArrayBuffer {
    return this.slice(0, length);
  };
  Object.defineProperty(prototype, 'transferToFixedLength', { value, configurable: true, writable: true });
}
