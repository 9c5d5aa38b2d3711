import type { Nodes } from 'mdast';
import type { Block } from '../../markdown/index.ts';

/** The nodes of a block that an offset within it touches, the outermost first. Those that have no position are left out. */
export function nodesAt(block: Block, within: number): Nodes[] {
  const path: Nodes[] = [];
  let nodes: readonly Nodes[] = block.nodes;
  for (;;) {
    // Of two that touch it, the one that begins there.
    const node = nodes.findLast(({ position }) => position && (position.start.offset ?? 0) <= within && within <= (position.end.offset ?? 0));
    if (!node) return path;
    path.push(node);
    if (!('children' in node)) return path;
    nodes = node.children;
  }
}

/** Where a node stands in its block. */
export function spanOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
