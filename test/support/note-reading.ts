import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/**
 * A report as its reader meets it: the text with the number of each note, and what the notes say, in the order in which
 * they are printed. Labels do not show, nor where notes are given; a call without a note is plain text, so its number is
 * left out.
 */
export function noteReading(text: string): { body: string; notes: string[]; uncalled: string[] } {
  const root = parser.parse(text) as Root;
  const given = new Map<string, Nodes>();
  const definitions: Nodes[] = [];
  visit(root, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    definitions.push(node);
    if (!given.has(node.identifier)) given.set(node.identifier, node);
  });
  const order: string[] = [];
  const read = (node: Nodes): string => {
    switch (node.type) {
      case 'footnoteDefinition': return '';
      case 'footnoteReference': {
        if (!order.includes(node.identifier)) order.push(node.identifier);
        return `⟨${order.indexOf(node.identifier) + 1}⟩`;
      }
      case 'text': return node.value.replaceAll(/\[\^[^\]\s]*\]/g, '[^]');
    }
    const value = 'value' in node ? node.value : '';
    const url = 'url' in node ? node.url : '';
    const children = 'children' in node ? node.children.map(read).filter((part) => part !== '').join('|') : '';
    return `${node.type}(${value}${url}${children})`;
  };
  // What is not printed has no numbers.
  const unnumbered = (node: Nodes): string => inner(node).replaceAll(/⟨\d+⟩/g, '[^]');
  const inner = (node: Nodes): string => ('children' in node ? node.children.map(read).join('|') : '');
  const body = read(root);
  const notes: string[] = [];
  for (let index = 0; index < order.length; index++) notes.push(inner(given.get(order[index]!)!));
  const printed = new Set(order.map((identifier) => given.get(identifier)));
  return { body, notes, uncalled: definitions.filter((node) => !printed.has(node)).map(unnumbered).sort() };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
