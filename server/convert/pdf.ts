// A bundle of its own, which is loaded when the first PDF is to be read.
export { getDocument, OPS, VerbosityLevel } from 'unpdf/pdfjs';
