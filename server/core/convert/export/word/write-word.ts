import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PrintedReport } from '../printed-report.ts';
import { coverParagraphs } from './cover-paragraphs.ts';
import { Manuscript } from './manuscript.ts';
import { a4, margin } from './measures.ts';
import { noteParagraphs } from './note-paragraphs.ts';
import { bullets, styles } from './styles.ts';
import { wordBlocks } from './word-blocks.ts';

/** A report as a Word document. */
export async function writeWord(report: PrintedReport): Promise<Uint8Array> {
  const { cover, language, body, notes } = report;
  const manuscript = new Manuscript(report);
  // In this order: the first call of a note carries it, and that may not be one in another note.
  const text = [...coverParagraphs(cover), ...wordBlocks(body, manuscript)];
  const footnotes = Object.fromEntries(notes.map((note, index) => [index + 1, { children: noteParagraphs(note, manuscript) }]));
  const document = new Document({
    title: cover.name,
    creator: cover.organization ?? '',
    lastModifiedBy: cover.organization ?? '',
    customProperties: Object.entries(cover.properties).map(([name, value]) => ({ name, value })),
    compatabilityModeVersion: 15,
    styles: styles(language),
    numbering: { config: [bullets, ...manuscript.lists] },
    footnotes,
    sections: [
      {
        properties: { page: { size: a4, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        footers: { default: pageNumber() },
        // A document without a paragraph is none to Word.
        children: text.length > 0 ? text : [new Paragraph({})],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function pageNumber(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
}
