import type { Nodes, RootContent } from 'mdast';

/** The page calls its heading above the notes so. */
const reserved = 'footnote-label';

/**
 * Gives headings the names by which addresses such as `#obstacles` call them, as GitHub does; no two have the same. Gives all
 * of the names.
 */
export function slugHeadings(nodes: readonly RootContent[]): ReadonlySet<string> {
  const taken = new Set([reserved]);
  const queue: Nodes[] = [...nodes].reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'heading') {
      const slug = textOf(node).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
      let own = slug;
      for (let count = 1; taken.has(own); count++) own = `${slug}-${count}`;
      taken.add(own);
      if (own !== '') node.data = { slug: own, hProperties: { id: own } };
    } else if ('children' in node) for (const child of [...node.children].reverse()) queue.push(child);
  }
  taken.delete(reserved);
  return taken;
}

/** The text of a node without note calls. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : node.type === 'break' ? ' ' : '';
}
