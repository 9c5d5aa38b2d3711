import type { Definition, Nodes, RootContent } from 'mdast';
import type { Block, Span } from '../markdown/index.ts';
import { destinationAt } from './destination.ts';
import type { Link } from './facts.ts';
import type { Passage } from './passage.ts';

/** Every address in a block, in the order of the text; `passages` are the block's. Those in HTML and in code are not read. */
export function linksOf(block: Block, passages: readonly Passage[]): Link[] {
  const links = passages.flatMap((passage) => linksIn(passage));
  const written = links.length;
  if (block.text.includes('![')) links.push(...nodesOf(block, 'image').map((node) => imageOf(block, node)));
  if (block.text.includes(']:')) links.push(...nodesOf(block, 'definition').map((node) => definitionOf(block, node)));
  return links.length > written ? links.sort((a, b) => a.place.span.start - b.place.span.start) : links;
}

function linksIn(passage: Passage): Link[] {
  return passage.marks.flatMap((mark) => {
    if (mark.kind !== 'link') return [];
    const { block } = passage;
    const text = passage.text.slice(mark.span.start, mark.span.end);
    const place = { block, span: mark.source };
    return [{ place, kind: mark.form, address: mark.url, text, target: { block, span: mark.target }, passage, span: mark.span }];
  });
}

type Wanted = Extract<Nodes, { type: 'image' | 'definition' }>;

function nodesOf<Type extends Wanted['type']>(block: Block, type: Type): Extract<Wanted, { type: Type }>[] {
  const found: Extract<Wanted, { type: Type }>[] = [];
  const queue: Nodes[] = [...block.nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === type) found.push(node as Extract<Wanted, { type: Type }>);
    // One by one: a node may have more children than a call may have arguments.
    else if ('children' in node) for (const child of node.children as RootContent[]) queue.push(child);
  }
  return found;
}

function imageOf(block: Block, node: Extract<Wanted, { type: 'image' }>): Link {
  const span = spanOf(node);
  // The description holds no node whose end could be asked for; the address is the last thing but for a title.
  const opening = block.text.slice(span.start, span.end).lastIndexOf('](');
  const target = opening < 0 ? span : destinationAt(block.text, span.start + opening + 2, span.end);
  return { place: { block, span }, kind: 'image', address: node.url, text: node.alt ?? '', target: { block, span: target } };
}

function definitionOf(block: Block, node: Definition): Link {
  const span = spanOf(node);
  const label = /^\[(?:[^\]\\]|\\[^])*\]:/.exec(block.text.slice(span.start, span.end))?.[0] ?? '';
  const target = destinationAt(block.text, span.start + label.length, span.end);
  return { place: { block, span }, kind: 'definition', address: node.url, text: '', target: { block, span: target } };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
