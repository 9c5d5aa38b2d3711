import type { PhrasingContent, RootContent } from 'mdast';

/** A cell of Markdown has one line: what stands below each other in it is parted by line breaks. */
export function phrasingOf(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index) => [...(index > 0 ? [lineBreak] : []), ...inlineOf(node)]);
}

const lineBreak: PhrasingContent = { type: 'html', value: '<br>' };

function inlineOf(node: RootContent): PhrasingContent[] {
  switch (node.type) {
    case 'paragraph': return node.children.map((child) => (child.type === 'break' ? lineBreak : child));
    case 'heading': return [{ type: 'strong', children: node.children }];
    case 'code': return [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }];
    case 'tableCell': return node.children;
    case 'tableRow': return node.children.flatMap((cell, index) => [...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []), ...cell.children]);
    case 'list': return phrasingOf(node.children.map((item, index) => itemOf(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '• ')));
    case 'table': case 'blockquote': case 'listItem': return phrasingOf(node.children as RootContent[]);
    default: return [];
  }
}

function itemOf(item: Extract<RootContent, { type: 'listItem' }>, sign: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: sign }, ...phrasingOf(item.children)] };
}
