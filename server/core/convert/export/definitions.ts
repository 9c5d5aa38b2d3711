import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';

/** What the references of a report lead to. */
export interface Definitions {
  /** By identifier. Of several the first counts. */
  readonly links: ReadonlyMap<string, Definition>;
  /** In the order of the text; of several with one identifier all. */
  readonly notes: readonly FootnoteDefinition[];
}

/** Finds what references lead to, wherever it stands. */
export function definitionsOf(nodes: readonly RootContent[]): Definitions {
  const links = new Map<string, Definition>();
  const notes: FootnoteDefinition[] = [];
  const queue: Nodes[] = [...nodes].reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if ('children' in node) for (const child of [...node.children].reverse()) queue.push(child);
  }
  return { links, notes };
}
