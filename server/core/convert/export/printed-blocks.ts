import type { BlockContent, Definition, DefinitionContent, ListItem, Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast';
import { legalText } from './legal-text.ts';
import { linesOfHtml } from './html-text.ts';
import { printedText } from './printed-text.ts';

type Links = ReadonlyMap<string, Definition>;

/** Blocks as readers get them: without front matter, definitions, notes (they go elsewhere), comments and tags. */
export function printedBlocks(nodes: readonly RootContent[], links: Links): RootContent[] {
  return nodes.flatMap((node) => printedBlock(node, links));
}

function printedBlock(node: RootContent, links: Links): RootContent[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: printedText(node.children, links) }];
    case 'paragraph': {
      const children = printedText(node.children, links);
      // A paragraph of comments alone is none.
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'html':
      return linesOfHtml(node.value).map((value): Paragraph => ({ type: 'paragraph', children: printedText([{ type: 'text', value }], links) }));
    case 'code':
      return [{ type: 'code', value: legalText(node.value) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'blockquote': {
      const children = containerBlocks(node.children, links);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const children = node.children.map((item) => printedItem(item, links));
      const spread = node.spread || node.children.some((item) => item.spread);
      return [{ type: 'list', ordered: node.ordered ?? false, start: node.start ?? null, spread, children }];
    }
    case 'table':
      return [printedTable(node, links)];
    default:
      return [];
  }
}

function printedItem(item: ListItem, links: Links): ListItem {
  const children = containerBlocks(item.children, links);
  if (typeof item.checked === 'boolean') {
    const box = { type: 'text' as const, value: item.checked ? '☑ ' : '☐ ' };
    const first = children[0];
    if (first?.type === 'paragraph') first.children.unshift(box);
    else children.unshift({ type: 'paragraph', children: [box] });
  }
  return { type: 'listItem', spread: item.spread ?? false, children };
}

/** Markdown leaves out the cells of a row that are more than its heads are; they are text that somebody wrote, so here they stay. */
function printedTable(table: Table, links: Links): Table {
  const columns = table.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null);
  return { type: 'table', align, children: table.children.map((row) => printedRow(row, links)) };
}

function printedRow(row: TableRow, links: Links): TableRow {
  return { type: 'tableRow', children: row.children.map((cell): TableCell => ({ type: 'tableCell', children: printedText(cell.children, links) })) };
}

function containerBlocks(nodes: readonly RootContent[], links: Links): (BlockContent | DefinitionContent)[] {
  return printedBlocks(nodes, links) as (BlockContent | DefinitionContent)[];
}
