import type { Definition, FootnoteReference, Nodes, PhrasingContent } from 'mdast';
import { legalText } from './legal-text.ts';
import { inlineTag } from './html-text.ts';
import type { Raised } from './nodes.ts';
import { safeAddress } from './safe-address.ts';

type Links = ReadonlyMap<string, Definition>;

/** What nobody sends on purpose: a placeholder of the template, or a note call that stayed text since it has no note. */
const holes = /\{\{[^{}\r\n]{0,200}\}\}|\[\^[^[\]\s]{1,200}\]/g;

/** Nobody marks text in more ways than these at once; what is nested deeper stays, without its form. */
const deepest = 30;

/** The text of a paragraph, heading or cell as readers get it. */
export function printedText(nodes: readonly PhrasingContent[], links: Links, depth = 0): PhrasingContent[] {
  const outer: PhrasingContent[] = [];
  const open: Raised[] = [];
  const add = (node: PhrasingContent): void => void (open.at(-1)?.children ?? outer).push(node);
  for (const node of depth > deepest ? flat(nodes) : nodes) {
    const tag = node.type === 'html' ? inlineTag(node.value) : undefined;
    if (tag?.name === 'br') add({ type: 'break' });
    else if (tag?.name === 'sup' || tag?.name === 'sub') {
      if (!tag.closes) open.push({ type: 'raised', how: tag.name, data: { hName: tag.name }, children: [] });
      else if (open.at(-1)?.how === tag.name) add(open.pop()!);
    } else for (const printed of printedNode(node, links, depth)) add(printed);
  }
  // What is opened and never closed is not raised.
  for (let raised = open.pop(); raised; raised = open.pop()) for (const child of raised.children) add(child);
  return outer;
}

function printedNode(node: PhrasingContent, links: Links, depth: number): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return withHoles(legalText(node.value).replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ').replace(/\t/g, ' '));
    case 'inlineCode':
      return [{ type: 'inlineCode', value: legalText(node.value) }];
    case 'break':
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: node.identifier, label: node.label ?? node.identifier }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: printedText(node.children, links, depth + 1) }];
    case 'link':
      return linked(node.url, printedText(node.children, links, depth + 1));
    case 'linkReference':
      return linked(links.get(node.identifier)?.url ?? '', printedText(node.children, links, depth + 1));
    case 'image':
      return described(node.url, node.alt);
    case 'imageReference':
      return described(links.get(node.identifier)?.url ?? '', node.alt);
    default:
      return [];
  }
}

function withHoles(text: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(holes)) {
    if (match.index > end) found.push({ type: 'text', value: text.slice(end, match.index) });
    found.push({ type: 'hole', value: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ type: 'text', value: text.slice(end) });
  return found;
}

/** Links stand neither in links nor around note calls, which are links themselves: the calls follow after. */
function linked(url: string, children: PhrasingContent[]): PhrasingContent[] {
  const address = safeAddress(url);
  if (address === undefined || children.length === 0) return children;
  const calls: FootnoteReference[] = [];
  const rest = without(children, calls);
  return rest.length > 0 ? [{ type: 'link', url: address, children: rest }, ...calls] : calls;
}

function without(nodes: readonly PhrasingContent[], calls: FootnoteReference[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'footnoteReference') {
      calls.push(node);
      return [];
    }
    if (node.type === 'link') return without(node.children, calls);
    return 'children' in node ? [{ ...node, children: without(node.children, calls) } as PhrasingContent] : [node];
  });
}

/** Pictures are in neither file: what they show is said, and leads to them. */
function described(url: string, alt: string | null | undefined): PhrasingContent[] {
  const text = legalText(alt ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? [] : linked(url, withHoles(text));
}

/** Texts and calls in their order, out of everything that they are nested in. */
function flat(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  const queue: Nodes[] = [...nodes].reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('children' in node) for (const child of [...node.children].reverse()) queue.push(child);
    else found.push(node as PhrasingContent);
  }
  return found;
}
