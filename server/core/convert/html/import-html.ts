import type { Element, Root } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import type { Entry } from '../entry.ts';
import { slugHeadings } from '../export/slug-headings.ts';
import type { ImportOptions } from '../import-text.ts';
import type { Imported } from '../imported.ts';
import type { HeadingsByForm } from '../restored.ts';
import { importTree, type Piece } from '../tree/import-tree.ts';
import { cleanPage } from './clean-page.ts';
import { elementsIn, wordsIn } from './nodes.ts';
import { takePageCover } from './page-cover.ts';
import { readPage } from './read-page.ts';
import { takeNotes } from './take-notes.ts';
import { toTree } from './to-tree.ts';
import { makeWordLists } from './word-lists.ts';

/** In characters; two thousand pages. */
const longest = 10_000_000;

/** Makes a draft of a web page, or of what a program lays onto the clipboard as one. Nothing that it refers to is fetched. */
export function importHtml(html: string, { name, templates, entries: before = [], excerpt = false }: ImportOptions): Imported {
  if (html.length > longest) return { refused: `it has ${html.length.toLocaleString('en')} characters, and a page may have at most ${longest.toLocaleString('en')}.` };
  const page = readPage(html);
  if (!page) return { refused: 'its parts are nested more deeply than those of any report.' };
  const { properties, isOwn } = takePageCover(page);
  const source = [allText(page), ...Object.values(properties)].join('\n');
  if (!/[\p{L}\p{N}]/u.test(source)) return { refused: 'it is empty or holds no letter and no figure.' };

  const entries: Entry[] = [...before];
  // The styles that a program lays onto the clipboard beside a text are no news.
  entries.push(...cleanPage(page).filter(({ line }) => !excerpt || line !== undefined));
  makeWordLists(page);
  const found = takeNotes(page);
  entries.push(...found.entries);
  const drop = (address: string): void => void entries.push({ kind: 'removed', text: address, why: 'An address that cannot be followed from a report; its words were kept.' });
  const nodes = toTree(page, drop);
  const notes = found.notes.map(({ label, content, line }) => ({ label, line, nodes: toTree({ type: 'root', children: content.tagName === 'p' ? [content] : content.children }, drop) }));
  leadToHeadings([...nodes, ...notes.flatMap((note) => note.nodes)], page);
  const pieces = nodes.map((node): Piece => ({ node, line: node.position?.start.line ?? 1 }));
  const byForm: HeadingsByForm = isOwn ? 'none' : nodes.some(({ type }) => type === 'heading') ? 'bold' : 'all';
  return importTree({ name, source, pieces, notes, entries, properties, byForm, unit: 'line', excerpt }, templates);
}

/** All words of a page, and each address that a link in it leads to. */
function allText(page: Root): string {
  const words = wordsIn(page);
  const alts = elementsIn(page).flatMap(({ element: { tagName, properties } }) => (tagName === 'img' && typeof properties['alt'] === 'string' ? properties['alt'] : []));
  const addresses = new Set(elementsIn(page).flatMap(({ element: { tagName, properties } }) => (tagName === 'a' && typeof properties['href'] === 'string' && /^[a-z]+:/i.test(properties['href']) ? properties['href'] : [])));
  return [words, ...alts, ...[...addresses].filter((address) => !words.includes(address.replace(/^mailto:/, '')))].join('\n');
}

/** Links within the page lead to its headings; others are words. */
function leadToHeadings(nodes: readonly RootContent[], page: Root): void {
  const slugs = slugHeadings(nodes);
  const headings = nodes.filter((node) => node.type === 'heading');
  const ids = elementsIn(page).filter(({ element }) => /^h[1-6]$/.test(element.tagName)).map(({ element }) => element);
  const own = new Map(ids.map((element: Element, index) => [`#${String(element.properties['id'] ?? '')}`, headings[index]?.data?.slug]));
  const queue: Nodes[] = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (!('children' in node)) continue;
    node.children = node.children.flatMap((child: Nodes) => {
      if (child.type !== 'link' || !child.url.startsWith('#') || child.url === '#') return [child];
      const slug = slugs.has(child.url.slice(1)) ? child.url.slice(1) : own.get(child.url);
      return slug === undefined ? child.children : [{ ...child, url: `#${slug}` }];
    }) as typeof node.children as never;
    queue.push(...(node.children as Nodes[]));
  }
}
