import type { AlignType, PhrasingContent, Table, TableRow } from 'mdast';
import { phrasingOf } from '../tree/cell.ts';
import type { WordBlock } from './read-blocks.ts';
import type { WordReading } from './reading.ts';
import { descendants, elementAt, elementsOf, isOn, valueAt, type XmlElement } from './xml.ts';

type ReadBlocks = (container: XmlElement, reading: WordReading) => WordBlock[];

/** A table as Markdown has them, its first row as its head; or what stands in a table that is only a frame around text. */
export function readTable(element: XmlElement, reading: WordReading, readBlocks: ReadBlocks): { readonly node: Table } | { readonly blocks: WordBlock[] } {
  const rows = elementsOf(element).flatMap((child) => rowsIn(child));
  const cells = rows.map((row) => elementsOf(row).flatMap((child) => cellsIn(child)));
  const [only] = cells.flat();
  if (only && cells.flat().length === 1) return { blocks: readBlocks(only, reading) };
  const written = rows.map((row, index): TableRow => {
    const before = Number(valueAt(row, 'w:trPr', 'w:gridBefore') ?? 0);
    const own = cells[index]!.flatMap((cell): PhrasingContent[][] => {
      const merged = elementAt(cell, 'w:tcPr', 'w:vMerge');
      const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      const content = phrasingOf(readBlocks(cell, reading).map(({ node }) => node));
      const span = Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
      return [goesOn && content.length === 0 ? [] : content, ...Array.from({ length: Math.min(60, Math.max(0, span - 1)) }, () => [])];
    });
    const row_ = [...Array.from({ length: Math.min(60, before) }, () => []), ...own];
    if (isOn(row, 'w:trPr', 'w:del')) reading.entries.push({ kind: 'check', line: reading.paragraph, text: 'row', why: 'This row of a table was deleted with changes tracked.' });
    return { type: 'tableRow', children: row_.map((children) => ({ type: 'tableCell', children: index === 0 ? children.flatMap(unweighed) : children })) };
  });
  const width = written.reduce((most, { children }) => Math.max(most, children.length), 1);
  for (const { children } of written) while (children.length < width) children.push({ type: 'tableCell', children: [] });
  return { node: { type: 'table', align: alignmentsOf(cells[0] ?? [], width), children: written } };
}

function rowsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:tr') return [element];
  return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name) ? elementsOf(element).flatMap(rowsIn) : [];
}

function cellsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:tc') return [element];
  return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name) ? elementsOf(element).flatMap(cellsIn) : [];
}

function alignmentsOf(cells: readonly XmlElement[], width: number): AlignType[] {
  const alignments = cells.map((cell): AlignType => {
    const aligned = [...descendants(cell)].find(({ name }) => name === 'w:jc')?.attributes['w:val'];
    return aligned === 'center' ? 'center' : aligned === 'right' || aligned === 'end' ? 'right' : null;
  });
  return Array.from({ length: width }, (_, index) => alignments[index] ?? null);
}

/** The head of a table is bold of itself. */
function unweighed(node: PhrasingContent): PhrasingContent[] {
  return node.type === 'strong' ? node.children : [node];
}
