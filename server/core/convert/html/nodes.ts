import type { Element, Nodes, Parents } from 'hast';

/** An element and what it stands in. */
export interface Placed {
  readonly element: Element;
  readonly parents: readonly Parents[];
}

const inline = new Set('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr o:p'.split(' '));

/** Whether an element stands within a line. */
export function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}

/** The elements below a node, outermost first, in the order of the text. */
export function elementsIn(root: Parents): Placed[] {
  const found: Placed[] = [];
  const walk = (parent: Parents, parents: readonly Parents[]): void => {
    const line = [...parents, parent];
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      found.push({ element: child, parents: line });
      walk(child, line);
    }
  };
  walk(root, []);
  return found;
}

/** What stands written in a node; blocks begin on lines of their own. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && /^(?:script|style)$/.test(node.tagName))) return '';
  const words = node.children.map(wordsIn).join('');
  return node.type === 'element' && !isInline(node) ? `\n${words}\n` : words;
}

/** The same on one line. */
export function shownIn(node: Nodes): string {
  return wordsIn(node).replace(/\s+/g, ' ').trim();
}

/** Takes a node out of what it stands in. */
export function removeFrom(parent: Parents, node: Nodes): void {
  parent.children = parent.children.filter((child) => child !== node) as typeof parent.children;
}

/** The style that stands at an element itself, in small letters and without spaces. */
export function styleOf({ properties }: Element): string {
  const { style } = properties;
  return typeof style === 'string' ? style.toLowerCase().replace(/\s+/g, '') : '';
}

/** What an element is called by, from anywhere in the page. */
export function namesOf({ properties }: Element): string[] {
  return [properties['id'], properties['name']].filter((name) => typeof name === 'string' && name !== '') as string[];
}
