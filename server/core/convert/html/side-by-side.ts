import type { Element, Nodes, Root } from 'hast';
import { isInline } from './nodes.ts';

/** What marks read like that stand side by side with nothing between them: "12" for the marks of notes 1 and 2. */
export function sideBySide(root: Root, calls: ReadonlySet<Element>): string[] {
  const found: string[] = [];
  let run: { readonly call: Element; readonly text: string }[] = [];
  const end = (): void => {
    if (new Set(run.map(({ call }) => call)).size > 1) found.push(run.map(({ text }) => text).join(''));
    run = [];
  };
  const walk = (node: Nodes, call: Element | undefined): void => {
    if (node.type === 'text') {
      if (call) run.push({ call, text: node.value });
      else if (node.value !== '') end();
    }
    if (!('children' in node)) return;
    const isBlock = node.type === 'element' && !isInline(node);
    if (isBlock) end();
    for (const child of node.children) walk(child, node.type === 'element' && calls.has(node) ? node : call);
    if (isBlock) end();
  };
  walk(root, undefined);
  end();
  return found;
}
