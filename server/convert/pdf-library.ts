import type * as Library from 'unpdf/pdfjs';
import { scope } from './scope.ts';

// In the bundles this stands for the library, which lies beside them, and is loaded where this file is first imported.
scope.loadBeside('pdf.js');

export const { getDocument, OPS, VerbosityLevel } = (globalThis as unknown as { readonly wsisPdf: typeof Library }).wsisPdf;
