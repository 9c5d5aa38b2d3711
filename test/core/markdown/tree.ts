import type { RootContent } from 'mdast';
import type { Document } from '../../../server/core/markdown/index.ts';
import { shiftNodes } from '../../../server/core/markdown/positions.ts';

/** The nodes of all blocks, positions in the whole text. */
export function treeOf(document: Document): RootContent[] {
  const tree: RootContent[] = [];
  let offset = 0;
  let line = 0;
  for (const block of document.blocks) {
    const nodes = structuredClone(block.nodes) as RootContent[];
    shiftNodes(nodes, offset, line);
    tree.push(...nodes);
    offset += block.text.length;
    line += block.text.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return tree;
}

/** The text that the blocks of a document make up. */
export function textOf(document: Document): string {
  return [...document.blocks].map((block) => block.text).join('');
}
