import type { Element, Nodes, Root } from 'hast';
import { startsRightToLeft } from '../language.ts';

const written = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/**
 * Adds, in place, what the tree lacks for those who do not see the page: what the cells of a table stand under, what a mark
 * of a note is, and which way a text runs that runs against the page. `note`: what a note is called.
 */
export function finish(root: Root, note: string, rightToLeft: boolean): void {
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'element') finishElement(node, note, rightToLeft);
    if ('children' in node) for (const child of node.children) queue.push(child);
  }
}

function finishElement(node: Element, note: string, rightToLeft: boolean): void {
  const { tagName, properties } = node;
  if (tagName === 'th') properties['scope'] = 'col';
  if (typeof properties['align'] === 'string') {
    properties['className'] = [properties['align']];
    delete properties['align'];
  }
  if (properties['dataFootnoteRef'] !== undefined) {
    properties['role'] = 'doc-noteref';
    properties['ariaLabel'] = `${note} ${textOf(node)}`;
    delete properties['ariaDescribedBy'];
  }
  if (properties['dataFootnoteBackref'] !== undefined) properties['role'] = 'doc-backlink';
  if (properties['dataFootnotes'] !== undefined) {
    properties['role'] = 'doc-endnotes';
    properties['ariaLabelledBy'] = ['footnote-label'];
  }
  if (written.has(tagName)) {
    const words = textOf(node);
    if (/\p{L}/u.test(words) && startsRightToLeft(words) !== rightToLeft) properties['dir'] = rightToLeft ? 'ltr' : 'rtl';
  }
}

/** The first words suffice. */
function textOf(node: Nodes): string {
  let text = '';
  const queue: Nodes[] = [node];
  for (let next = queue.pop(); next && text.length < 200; next = queue.pop()) {
    if (next.type === 'text') text += next.value;
    else if ('children' in next) for (const child of [...next.children].reverse()) queue.push(child);
  }
  return text;
}
