import type { Heading, Nodes, RootContent } from 'mdast';
import { slugHeadings } from '../export/slug-headings.ts';
import type { ImportOptions } from '../import-text.ts';
import type { Imported } from '../imported.ts';
import type { HeadingsByForm } from '../restored.ts';
import { importTree, type NotePiece } from '../tree/import-tree.ts';
import { allText } from './all-text.ts';
import { takeCover } from './cover.ts';
import { noteBookmarks, noteKey } from './note-bookmarks.ts';
import { Numbering } from './numbering.ts';
import { readBlocks, type WordBlock } from './read-blocks.ts';
import { WordReading } from './reading.ts';
import { readStyles } from './styles.ts';
import { unpack } from './unpack.ts';
import { readParts, type WordPart, type WordParts } from './word-parts.ts';
import { allWordsOf } from './words-of.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** Makes a draft of a Word document (.docx). Refuses what is none, is broken, or is too large once unpacked. */
export function importWord(bytes: Uint8Array, { name, templates, entries = [], excerpt = false }: ImportOptions): Imported {
  const unpacked = unpack(bytes);
  if ('refused' in unpacked) return unpacked;
  let parts;
  try {
    parts = readParts(unpacked.parts);
  } catch (error) {
    return { refused: /nested too deeply/.test(String(error)) ? 'its parts are nested more deeply than those of any report.' : 'it is a broken Word document: what is in it cannot be read.' };
  }
  if (!parts) return { refused: 'it is a packed file, but no Word document.' };
  const source = allText(parts);
  if (!/[\p{L}\p{N}]/u.test(source)) return { refused: 'it is empty or holds no letter and no figure.' };

  const noteElements = notesOf(parts);
  const styles = readStyles(parts.styles?.root);
  const reading = new WordReading(styles, new Numbering(parts.numbering?.root), new Set(noteElements.keys()), noteBookmarks(parts.document.root));
  reading.relations = parts.document.relations;
  const body = elementsOf(parts.document.root, 'w:body')[0] ?? parts.document.root;
  const { blocks, properties, isOwn } = takeCover(readBlocks(body, reading), parts.properties, styles);
  const notes = readNotes(noteElements, reading);
  removeRest(parts, noteElements, reading);

  const settled = belowTitle(blocks);
  leadToHeadings([...settled.map(({ node }) => node), ...notes.flatMap(({ nodes }) => nodes)], settled);
  const styled = settled.filter(({ node, style }) => node.type === 'heading' && style !== 'title').length;
  const byForm: HeadingsByForm = isOwn ? 'none' : styled > 1 ? 'bold' : 'all';
  return importTree({ name, source, pieces: settled, notes, entries: [...entries, ...reading.entries], properties, byForm, unit: 'paragraph', excerpt }, templates);
}

interface NoteElement {
  readonly element: XmlElement;
  readonly part: WordPart;
}

function notesOf({ footnotes, endnotes }: WordParts): Map<string, NoteElement> {
  const found = [footnotes, endnotes].flatMap((part) => (part ? elementsOf(part.root).map((element) => ({ element, part })) : []));
  // Those that have a type only draw lines.
  const real = found.filter(({ element: { name, attributes } }) => /^w:(?:foot|end)note$/.test(name) && /^(?:|normal)$/.test(attributes['w:type'] ?? ''));
  return new Map(real.map((note) => [noteKey(note.element), note]));
}

/** Notes in the order of their calls; notes may call others. */
function readNotes(elements: ReadonlyMap<string, NoteElement>, reading: WordReading): NotePiece[] {
  const notes: NotePiece[] = [];
  const before = reading.paragraph;
  for (let index = 0; index < reading.called.length; index++) {
    const [key, label] = reading.called[index]!;
    const { element, part } = elements.get(key)!;
    reading.relations = part.relations;
    notes.push({ label, nodes: readBlocks(element, reading).map(({ node }) => node), line: index + 1 });
  }
  reading.paragraph = before;
  return notes;
}

/** What is no part of the text goes to the report. */
function removeRest({ comments, margins }: WordParts, notes: ReadonlyMap<string, NoteElement>, reading: WordReading): void {
  reading.paragraph = 0;
  const called = new Set(reading.called.map(([key]) => key));
  for (const [key, { element }] of notes) if (!called.has(key)) reading.remove(allWordsOf(element), 'A note that nothing in the text calls.');
  for (const comment of elementsOf(comments?.root, 'w:comment')) reading.remove(allWordsOf(comment), `A comment by ${comment.attributes['w:author'] || 'somebody'}.`);
  for (const { root } of margins) reading.remove(allWordsOf(root), root.name === 'w:hdr' ? 'This stands at the head of pages.' : 'This stands at the foot of pages.');
}

/** Below a title of its own style, the first headings are of the second level. */
function belowTitle(blocks: readonly WordBlock[]): WordBlock[] {
  const isTitle = ({ node, style }: WordBlock): boolean => node.type === 'heading' && style === 'title';
  const others = blocks.filter((block) => block.node.type === 'heading' && !isTitle(block));
  if (!blocks.some(isTitle) || !others.some(({ node }) => node.type === 'heading' && node.depth === 1)) return [...blocks];
  return blocks.map((block) => {
    const { node } = block;
    return node.type === 'heading' && !isTitle(block) ? { ...block, node: { ...node, depth: Math.min(6, node.depth + 1) as Heading['depth'] } } : block;
  });
}

/** Links to places in the document lead to the headings where these stand; others are words. */
function leadToHeadings(nodes: readonly RootContent[], blocks: readonly WordBlock[]): void {
  slugHeadings(nodes);
  const slugs = new Map<string, string>(blocks.flatMap(({ node, places }) => (node.type === 'heading' ? places.map((place) => [`#${place}`, `#${node.data?.slug ?? ''}`] as [string, string]) : [])));
  const queue: Nodes[] = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (!('children' in node)) continue;
    node.children = node.children.flatMap((child: Nodes) => {
      if (child.type !== 'link' || !child.url.startsWith('#')) return [child];
      const url = child.url === '#_top' || child.url === '#' ? '#' : slugs.get(child.url);
      return url === undefined ? child.children : [{ ...child, url }];
    }) as typeof node.children as never;
    queue.push(...(node.children as Nodes[]));
  }
}
