/** What a report can be written as: a Word document, or one HTML file. */
export type ExportFormat = 'docx' | 'html';
