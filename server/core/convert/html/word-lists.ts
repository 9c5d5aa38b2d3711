import type { Element, ElementContent, Parents } from 'hast';
import { elementsIn, shownIn, styleOf } from './nodes.ts';

/** Word writes the items of lists as paragraphs, each with its bullet or number before it: makes lists of them, in place. */
export function makeWordLists(root: Parents): void {
  const parents = new Set<Parents>([root, ...elementsIn(root).map(({ element }) => element)]);
  for (const parent of parents) {
    if (parent.children.some((child) => child.type === 'element' && levelOf(child) !== undefined)) parent.children = listed(parent.children as ElementContent[]);
  }
}

function listed(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let open: Element[] = [];
  for (const child of children) {
    const level = child.type === 'element' ? levelOf(child) : undefined;
    if (level === undefined || child.type !== 'element') {
      if (child.type !== 'text' || child.value.trim() !== '') open = [];
      if (open.length === 0) result.push(child);
      continue;
    }
    const number = /^\W*(\d{1,4})[.)]/.exec(takeMarker(child) ?? '')?.[1];
    const tagName = number === undefined ? 'ul' : 'ol';
    open = open.slice(0, level);
    if (open[level - 1] && open[level - 1]!.tagName !== tagName) open = open.slice(0, level - 1);
    while (open.length < level) {
      const list: Element = { type: 'element', tagName, properties: number === undefined ? {} : { start: Number(number) }, children: [], ...(child.position && { position: child.position }) };
      const item = open.at(-1)?.children.at(-1);
      if (item?.type === 'element') item.children.push(list);
      else if (open.length > 0) open.at(-1)!.children.push({ type: 'element', tagName: 'li', properties: {}, children: [list] });
      else result.push(list);
      open.push(list);
    }
    open.at(-1)!.children.push({ type: 'element', tagName: 'li', properties: {}, children: child.children });
  }
  return result;
}

function levelOf(element: Element): number | undefined {
  const level = /mso-list:.{0,40}level([1-9])/.exec(styleOf(element))?.[1];
  return element.tagName === 'p' && level !== undefined ? Number(level) : undefined;
}

/** Takes the bullet or number out of a paragraph, and gives it. */
function takeMarker(paragraph: Element): string | undefined {
  const found = elementsIn(paragraph).find(({ element }) => /mso-list:ignore/.test(styleOf(element)));
  if (!found) return undefined;
  const parent = found.parents.at(-1)!;
  parent.children = parent.children.filter((child) => child !== found.element) as typeof parent.children;
  return shownIn(found.element);
}
