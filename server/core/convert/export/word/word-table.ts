import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table as TableNode } from 'mdast';
import { startsRightToLeft } from '../language.ts';
import { textOf } from '../slug-headings.ts';
import type { Manuscript } from './manuscript.ts';
import { lineWidth } from './measures.ts';
import { styleIds } from './styles.ts';
import { wordRuns } from './word-runs.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '8EA9C1' };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A table across the line, its first row repeated at the top of each page. `indent`: how far in it begins, in twips. */
export function wordTable(table: TableNode, manuscript: Manuscript, indent: number, inNote: boolean): Table {
  const columns = Math.max(1, table.align?.length ?? 0);
  const widths = columnWidths(table, columns, Math.max(lineWidth - indent, lineWidth / 3));
  const rows = table.children.map((row, index) => {
    const cells = widths.map((width, column) => {
      const nodes = row.children[column]?.children ?? [];
      const alignment = table.align?.[column];
      const paragraph = new Paragraph({
        style: index === 0 ? styleIds.tableHeading : styleIds.tableText,
        ...(alignment && { alignment: alignments[alignment] }),
        bidirectional: startsRightToLeft(nodes.map(textOf).join('')),
        children: wordRuns(nodes, manuscript, { inNote }),
      });
      return new TableCell({ children: [paragraph], width: { size: width, type: WidthType.DXA }, ...(index === 0 && { shading: { fill: 'E8EEF4' } }) });
    });
    return new TableRow({ children: cells, cantSplit: true, ...(index === 0 && { tableHeader: true }) });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: 100, right: 100 },
    visuallyRightToLeft: manuscript.rightToLeft,
  });
}

/** Shares a width by what the columns hold; the square root keeps a column of sentences from squeezing those of figures. */
function columnWidths(table: TableNode, columns: number, width: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) => {
    const lengths = table.children.map((row) => (row.children[column] ? textOf(row.children[column]).length : 0));
    return Math.sqrt(lengths.reduce((most, length) => Math.max(most, length), 4));
  });
  const sum = needs.reduce((total, need) => total + need, 0);
  return needs.map((need) => Math.floor((need / sum) * width));
}
