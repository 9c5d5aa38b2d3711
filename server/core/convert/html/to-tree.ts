import type { Element, Root } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { safeAddress } from '../export/safe-address.ts';
import { phrasingOf } from '../tree/cell.ts';
import { nest, type Form, type FormedPiece } from '../tree/nest.ts';
import { callTag } from './take-notes.ts';

/** The blocks of a page or of a note in it, as Markdown has them. `drop`: is told of addresses that cannot be followed. */
export function toTree(root: Root, drop: (address: string) => void): RootContent[] {
  const raised = (how: 'sup' | 'sub'): Handle => (state: State, node: Element) => ({ type: 'raised', how, children: state.all(node) as PhrasingContent[] }) as never;
  const call: Handle = (_state, { properties }: Element) => ({ type: 'footnoteReference', identifier: String(properties['label']), label: String(properties['label']) }) as never;
  const tree = toMdast(root, {
    document: true,
    handlers: { sup: raised('sup'), sub: raised('sub'), [callTag]: call, caption: (state: State, node: Element) => ({ type: 'paragraph', children: state.all(node) as PhrasingContent[] }) },
  });
  const blocks = tree.type === 'root' ? tree.children : [tree as RootContent];
  return blocks.flatMap((node) => finished(node, drop));
}

function finished(node: RootContent, drop: (address: string) => void): RootContent[] {
  switch (node.type) {
    case 'paragraph': case 'heading': {
      const children = formed(node.children, drop, node.type === 'heading');
      return children.length === 0 ? [] : [{ ...node, children } as RootContent];
    }
    case 'table': {
      const cells = node.children.flatMap((row) => row.children);
      // A table of one cell is a frame.
      if (cells.length === 1) return blocksIn(cells[0]!.children as RootContent[]).flatMap((inner) => finished(inner, drop));
      for (const cell of cells) cell.children = formed(inLine(cell.children as RootContent[]), drop, false);
      return [node];
    }
    case 'thematicBreak': case 'html': case 'definition':
      return [];
    default:
      if ('children' in node) {
        const children = (node.children as RootContent[]).flatMap((child) => finished(child, drop));
        if (children.length === 0) return [];
        const spread = node.type === 'listItem' && children.filter(({ type }) => type !== 'list').length > 1;
        return [{ ...node, children, ...(/^list/.test(node.type) && { spread }) } as RootContent];
      }
      return [node];
  }
}

function blocksIn(nodes: readonly RootContent[]): RootContent[] {
  return nodes.every(isPhrasing) ? [{ type: 'paragraph', children: nodes as PhrasingContent[] }] : [...nodes];
}

function inLine(nodes: readonly RootContent[]): PhrasingContent[] {
  const groups: RootContent[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (!isPhrasing(node)) groups.push(node);
    else if (last?.type === 'paragraph' && last.data === undefined) last.children.push(node as PhrasingContent);
    else groups.push({ type: 'paragraph', children: [node as PhrasingContent] });
  }
  return phrasingOf(groups);
}

function isPhrasing(node: Nodes): boolean {
  return /^(?:text|strong|emphasis|delete|link|break|inlineCode|footnoteReference|raised|image|html)$/.test(node.type);
}

/** Text as pieces and together again: spaces come to stand where Markdown wants them. */
function formed(nodes: readonly PhrasingContent[], drop: (address: string) => void, heading: boolean): PhrasingContent[] {
  const pieces = nodes.flatMap((node) => piecesIn(node, {}, drop)).map(lowered);
  if (!heading) return nest(pieces);
  return nest(pieces.map(({ node, form: { strong: _, ...form } }) => ({ node: node.type === 'break' ? { type: 'text', value: ' ' } : node, form })));
}

/** Marks are raised of themselves, and so is what parts them. */
function lowered(piece: FormedPiece): FormedPiece {
  const { node, form: { raised, ...form } } = piece;
  const isMark = node.type === 'footnoteReference' || (node.type === 'text' && /^[\s,;]*$/.test(node.value));
  return raised !== undefined && isMark ? { node, form } : piece;
}

function piecesIn(node: PhrasingContent, form: Form, drop: (address: string) => void): FormedPiece[] {
  const within = (children: readonly PhrasingContent[], more: Form): FormedPiece[] => children.flatMap((child) => piecesIn(child, { ...form, ...more }, drop));
  switch (node.type) {
    case 'strong': return within(node.children, { strong: true });
    case 'emphasis': return within(node.children, { emphasis: true });
    case 'delete': return within(node.children, { delete: true });
    case 'raised': return within(node.children, { raised: node.how });
    case 'inlineCode': return [{ node: { type: 'text', value: node.value }, form: { ...form, code: true } }];
    case 'link': {
      const isLocal = node.url.startsWith('#');
      if (!isLocal && safeAddress(node.url) === undefined) {
        if (node.url !== '') drop(node.url);
        return within(node.children, {});
      }
      return within(node.children, { link: node.url });
    }
    case 'image': case 'imageReference': return [];
    default: return 'children' in node ? within(node.children as PhrasingContent[], {}) : [{ node, form }];
  }
}
