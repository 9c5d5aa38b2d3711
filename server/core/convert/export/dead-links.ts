import type { Link, Nodes, Parent, RootContent } from 'mdast';

/** Takes, in place, the links away that lead to a heading that is not there; their text stays. `slugs`: the headings' names. */
export function removeDeadLinks(nodes: readonly RootContent[], slugs: ReadonlySet<string>): void {
  const queue: Nodes[] = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (!('children' in node)) continue;
    const parent: Parent = node;
    if (parent.children.some((child) => isDead(child, slugs))) {
      parent.children = parent.children.flatMap((child): RootContent[] => (isDead(child, slugs) ? child.children : [child]));
    }
    for (const child of parent.children) queue.push(child);
  }
}

/** What an address such as `#obstacles` calls for; empty for the top of the report. */
export function fragmentOf(address: string): string {
  const written = address.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function isDead(node: RootContent, slugs: ReadonlySet<string>): node is Link {
  if (node.type !== 'link' || !node.url.startsWith('#')) return false;
  const fragment = fragmentOf(node.url);
  return fragment !== '' && fragment !== 'top' && !slugs.has(fragment);
}
