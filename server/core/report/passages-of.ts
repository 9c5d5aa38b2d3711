import type { Nodes, RootContent, Table } from 'mdast';
import type { Block, Span } from '../markdown/index.ts';
import type { Cell, Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import { visibleText } from './visible-text.ts';

/** The kinds of nodes around a node, innermost first. */
interface Around {
  readonly kind: string;
  readonly outer: Around | undefined;
}

/**
 * The passages of a block, in the order of the text: every paragraph, heading and table cell, also in lists,
 * quotations and notes. A block that was not parsed has none.
 */
export function passagesOf(block: Block): Passage[] {
  if (block.unchecked !== undefined) return [];
  const found: Passage[] = [];
  const queue: { node: RootContent; around: Around | undefined }[] = [];
  const enter = (nodes: readonly RootContent[], around: Around | undefined): void => {
    for (let index = nodes.length - 1; index >= 0; index--) queue.push({ node: nodes[index]!, around });
  };
  enter(block.nodes, undefined);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, around } = next;
    if (node.type === 'paragraph' || node.type === 'heading') found.push(passageOf(block, node, node.type, around));
    else if (node.type === 'table') for (const cell of cellsOf(block, node, around)) found.push(cell);
    else if (node.type === 'list') enter(node.children, around);
    else if (node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition') {
      enter(node.children, { kind: node.type, outer: around });
    }
  }
  return found;
}

/**
 * All note calls of a block in order, with a note of their label or without one; `label` is what stands between
 * `[^` and `]`, as written. `passages` are the block's, where they are already known.
 */
export function callsIn(block: Block, passages: readonly Passage[] = passagesOf(block)): { label: string; span: Span }[] {
  return passages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'note' ? [{ label: mark.label, span: mark.source }] : [])),
  );
}

function passageOf(
  block: Block,
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
  kind: Passage['kind'],
  around: Around | undefined,
  cell?: Cell,
): Passage {
  const visible = visibleText(block, node);
  const { text, marks } = visible;
  const within: string[] = [];
  for (let outer = around; outer; outer = outer.outer) within.push(outer.kind);
  return {
    block,
    kind,
    within: within.reverse(),
    ...(cell && { cell }),
    text,
    span: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
    marks,
    sentences: sentencesOf(text, marks.flatMap((mark) => (mark.kind === 'note' ? [mark.at] : []))),
    toSource: (span) => visible.toSource(span),
  };
}

function* cellsOf(block: Block, table: Table, around: Around | undefined): Iterable<Passage> {
  const headings: string[] = [];
  for (const [row, { children }] of table.children.entries()) {
    let label = '';
    for (const [column, node] of children.entries()) {
      const cell = { table: table.position?.start.offset ?? 0, row, column, heading: headings[column] ?? '', label };
      const passage = passageOf(block, node, 'cell', around, cell);
      if (row === 0) headings.push(passage.text);
      if (column === 0) label = passage.text;
      yield passage;
    }
  }
}
