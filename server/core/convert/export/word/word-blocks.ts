import { Bookmark, HeadingLevel, Paragraph, Table, TextRun, type IParagraphOptions } from 'docx';
import type { Code, Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { startsRightToLeft } from '../language.ts';
import { textOf } from '../slug-headings.ts';
import type { Manuscript } from './manuscript.ts';
import { deepestList, hanging, step } from './measures.ts';
import { styleIds } from './styles.ts';
import { wordRuns } from './word-runs.ts';
import { wordTable } from './word-table.ts';

/** Where a block stands. */
export interface Surroundings {
  /** How far in, in twips. */
  readonly indent?: number;
  /** The style of paragraphs that have no other reason for one. */
  readonly style?: string;
  /** In how many lists. */
  readonly lists?: number;
  /** The bullet or number of an item; the first paragraph takes it. */
  marker?: NonNullable<IParagraphOptions['numbering']>;
  readonly inNote?: boolean;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];

/** Blocks as paragraphs and tables of Word. */
export function wordBlocks(nodes: readonly RootContent[], manuscript: Manuscript, around: Surroundings = {}): (Paragraph | Table)[] {
  return nodes.flatMap((node) => wordBlock(node, manuscript, around));
}

function wordBlock(node: RootContent, manuscript: Manuscript, around: Surroundings): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, manuscript, around)];
    case 'paragraph':
      return [paragraph(node.children, manuscript, around)];
    case 'code':
      return [...spentMarker(around), codeOf(node, around)];
    case 'thematicBreak':
      return [...spentMarker(around), new Paragraph({ thematicBreak: true })];
    case 'blockquote': {
      const inner = { ...around, indent: (around.indent ?? 0) + step, ...(!around.inNote && { style: styleIds.quote }) };
      const before = spentMarker(around);
      delete inner.marker;
      return [...before, ...wordBlocks(node.children, manuscript, inner)];
    }
    case 'list':
      return [...spentMarker(around), ...listOf(node, manuscript, around)];
    case 'table':
      return [...spentMarker(around), wordTable(node, manuscript, around.indent ?? 0, around.inNote ?? false), new Paragraph({ style: styleIds.tableEnd })];
    default:
      return [];
  }
}

function headingOf(node: Heading, manuscript: Manuscript, around: Surroundings): Paragraph {
  if (around.inNote) return paragraph([{ type: 'strong', children: node.children }], manuscript, around);
  const runs = wordRuns(node.children, manuscript);
  const anchor = manuscript.headingAnchor(node.data?.slug);
  const children = anchor === undefined ? runs : [new Bookmark({ id: anchor, children: runs })];
  return new Paragraph({ heading: headings[node.depth - 1]!, ...placed(around), ...direction(textOf(node), manuscript), children });
}

function paragraph(nodes: readonly PhrasingContent[], manuscript: Manuscript, around: Surroundings): Paragraph {
  const text = nodes.map(textOf).join('');
  const runs = wordRuns(nodes, manuscript, around.inNote ? { inNote: true } : {});
  const style = around.style ?? ((around.lists ?? 0) > 0 ? styleIds.list : undefined);
  return new Paragraph({ ...(style !== undefined && { style }), ...placed(around), ...direction(text, manuscript), children: runs });
}

function codeOf({ value }: Code, around: Surroundings): Paragraph {
  const children = value.split(/\r\n|\n|\r/).map((line, index) => new TextRun({ text: line.replace(/\t/g, '    '), ...(index > 0 && { break: 1 }) }));
  return new Paragraph({ style: styleIds.code, ...placed(around), children });
}

function listOf(list: List, manuscript: Manuscript, around: Surroundings): (Paragraph | Table)[] {
  const level = Math.min(around.lists ?? 0, deepestList);
  const reference = list.ordered ? manuscript.numbered(level, list.start ?? 1) : 'bullets';
  return list.children.flatMap((item) => itemOf(item, manuscript, {
    ...around,
    indent: (around.indent ?? 0) + step,
    lists: (around.lists ?? 0) + 1,
    marker: { reference, level },
  }));
}

function itemOf(item: ListItem, manuscript: Manuscript, around: Surroundings): (Paragraph | Table)[] {
  const blocks = wordBlocks(item.children, manuscript, around);
  return [...blocks, ...spentMarker(around)];
}

/** The bullet or number, on a line of its own, where what follows cannot take it. */
function spentMarker(around: Surroundings): Paragraph[] {
  return around.marker ? [new Paragraph({ style: around.style ?? styleIds.list, ...placed(around) })] : [];
}

/** How far in a paragraph stands, and the bullet or number, which it takes. */
function placed(around: Surroundings): Pick<IParagraphOptions, 'indent' | 'numbering'> {
  const { indent = 0, marker } = around;
  delete around.marker;
  if (marker) return { numbering: marker, indent: { left: indent, hanging } };
  return indent > 0 ? { indent: { left: indent } } : {};
}

function direction(text: string, { rightToLeft }: Manuscript): { bidirectional?: true } {
  const against = /\p{L}/u.test(text) ? startsRightToLeft(text) : rightToLeft;
  return against ? { bidirectional: true } : {};
}
