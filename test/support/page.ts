import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page as a browser reads it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The elements within, in the order of the text, itself among them; of certain names only, where any are given. */
  all(...names: readonly string[]): PageElement[];
  /** The text, where blocks end with a line end, less that of some elements. */
  textWithout(left: (element: PageElement) => boolean): string;
}

type Node = DefaultTreeAdapterTypes.Node;

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'pre', 'br']);

/** Reads a page. */
export function readPage(html: string): PageElement {
  return elementOf(parse(html));
}

function elementOf(node: Node): PageElement {
  const name = 'tagName' in node ? node.tagName : '';
  return {
    name,
    attributes: 'attrs' in node ? Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value])) : {},
    get text() {
      return textOf(node, () => false).trim();
    },
    all: (...names) => [...elements(node)].map(elementOf).filter((element) => names.length === 0 || names.includes(element.name)),
    textWithout: (left) => textOf(node, left),
  };
}

function* elements(node: Node): Iterable<Node> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

function textOf(node: Node, left: (element: PageElement) => boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const within = node.childNodes.map((child) => ('tagName' in child && left(elementOf(child)) ? '' : textOf(child, left))).join('');
  return 'tagName' in node && blocks.has(node.tagName) ? `\n${within}\n` : within;
}
