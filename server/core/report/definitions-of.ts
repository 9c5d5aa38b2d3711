import type { RootContent } from 'mdast';
import type { Block } from '../markdown/index.ts';
import type { Definition, Link } from './facts.ts';
import type { Passage } from './passage.ts';
import { startingIn } from './starting-in.ts';

/**
 * The notes of a block, in the order of the text, also those in lists and quotations. `passages` and `links` are the
 * block's, in the order of the text.
 */
export function definitionsOf(block: Block, passages: readonly Passage[], links: readonly Link[]): Definition[] {
  const found: Definition[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'footnoteDefinition') {
      const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
      const source = block.text.slice(span.start, span.end);
      const mark = /^\[\^(?:[^\]\\]|\\[^])*\]:/.exec(source)?.[0] ?? '';
      found.push({
        place: { block, span },
        label: node.label ?? node.identifier,
        mark: { block, span: { start: span.start, end: span.start + mark.length } },
        empty: source.slice(mark.length).replace(/<!--[^]*?-->/g, '').trim() === '',
        passages: startingIn(passages, ({ span }) => span.start, span),
        links: startingIn(links, ({ place }) => place.span.start, span),
      });
    }
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      node.children.forEach(visit);
    }
  };
  if (block.text.includes('[^')) block.nodes.forEach(visit);
  return found;
}
