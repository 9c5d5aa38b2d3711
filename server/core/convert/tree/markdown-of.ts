import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { FootnoteReference, Heading, Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { destination } from '../destination.ts';
import { escapeLineStart, escapeText } from '../escape.ts';

/** A node as Markdown, without the line end behind it. */
export function markdownOf(node: RootContent): string {
  return toMarkdown(node, options).trim();
}

/** The text of a paragraph or heading as Markdown; of a heading on one line. */
export function inlineOf(children: readonly PhrasingContent[], kind: 'paragraph' | 'heading'): string {
  if (kind === 'paragraph') return markdownOf({ type: 'paragraph', children: [...children] });
  const heading: Heading = { type: 'heading', depth: 1, children: [...children] };
  return markdownOf(heading).replace(/^# ?/, '').replace(/(?<!\\)((?:\\\\)*)\\(#+)$/, '$1$2');
}

/** What `escape.ts` makes of a text stays readable; the library would write a backslash before many more signs. */
const text: Handle = (node: Text, parent, state, { before, after }) => {
  const inLink = state.stack.includes('link');
  let written = inLink ? escapeText(node.value.replace(/:\/\//g, '\uFDD5')).replaceAll('\uFDD5', '://') : escapeText(node.value);
  if (before === '\n' || before === '') written = escapeLineStart(written);
  // Before a link, an exclamation mark would make a picture of it.
  if (after === '[' || (parent?.type === 'paragraph' && isLinkBehind(node, parent))) written = written.replace(/!$/, '\\!');
  return state.stack.includes('tableCell') ? written.replace(/\|/g, '\\|') : written;
};

function isLinkBehind(node: Nodes, parent: { readonly children: readonly Nodes[] }): boolean {
  return parent.children[parent.children.indexOf(node) + 1]?.type === 'link';
}

const writeLink: Handle = (node: Link, _parent, state, info) => {
  const words = node.children.map((child) => ('value' in child ? child.value : '\uFDD5')).join('');
  // GitHub makes a link of it by itself.
  if (node.url === `mailto:${words}` && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words)) return words;
  if (node.url === words && /^https?:\/\/[^\s<>]+$/.test(words)) return `<${words}>`;
  const exit = state.enter('link');
  const label = state.enter('label');
  const shown = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  label();
  exit();
  return `[${shown}](${destination(node.url)})`;
};
const link = Object.assign(writeLink, { peek: () => '[' });

const writeCall: Handle = (node: FootnoteReference) => `[^${node.label ?? node.identifier}]`;
const call = Object.assign(writeCall, { peek: () => '[' });

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fence: '`',
  listItemIndent: 'one',
  incrementListMarker: true,
  extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: { text, link, footnoteReference: call, break: () => '\\\n' },
};
