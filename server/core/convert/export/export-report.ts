import type { ExportFormat } from './export-format.ts';
import { printedReport } from './printed-report.ts';
import { writeHtml } from './html/write-html.ts';
import { writeWord } from './word/write-word.ts';

/** The bytes of a file with the whole text of a report. Whatever the text, it is written; nothing is asked of disk or web. */
export async function exportReport(text: string, format: ExportFormat): Promise<Uint8Array> {
  const report = printedReport(text);
  return format === 'docx' ? writeWord(report) : new TextEncoder().encode(writeHtml(report));
}
