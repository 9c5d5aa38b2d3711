import type { BlockContent, RootContent } from 'mdast';
import { nest, type FormedPiece } from '../tree/nest.ts';
import { ListBuilder } from './list-builder.ts';
import { indentOf, type Marker } from './numbering.ts';
import { piecesOf } from './paragraph-pieces.ts';
import type { WordReading } from './reading.ts';
import { outlineLevel, type Style } from './styles.ts';
import { readTable } from './read-table.ts';
import { allWordsOf } from './words-of.ts';
import { elementAt, elementsOf, isOn, textWithin, valueAt, type XmlElement } from './xml.ts';

/** A block of a document. */
export interface WordBlock {
  readonly node: RootContent;
  /** The paragraph where it begins. */
  readonly line: number;
  /** The name of its style in Word. */
  readonly style: string;
  /** The names of the places in it, which links within the document lead to. */
  readonly places: readonly string[];
}

/** The blocks within a body, a note or a cell, in order. */
export function readBlocks(container: XmlElement, reading: WordReading): WordBlock[] {
  const blocks: WordBlock[] = [];
  const lists = new ListBuilder();
  /** Of a paragraph whose end was deleted, so that the next goes on with it. */
  let carried: FormedPiece[] = [];

  const add = (node: BlockContent | RootContent, line: number, style: string, indent: number, marker?: Marker): void => {
    const places = reading.places.splice(0);
    if (node.type !== 'heading' && node.type !== 'table') {
      const list = marker ? lists.item(marker, indent, node as BlockContent) : lists.goesOn(indent, node as BlockContent);
      if (list === 'added') return;
      if (list) return void blocks.push({ node: list, line, style, places });
    } else lists.end();
    const last = blocks.at(-1);
    if (node.type === 'blockquote' && last?.node.type === 'blockquote' && last.style === style) last.node.children.push(...node.children);
    else if (node.type === 'code' && last?.node.type === 'code' && last.style === style && style !== 'code block') last.node.value += `\n${node.value}`;
    else blocks.push({ node, line, style, places });
  };

  const paragraph = (element: XmlElement): void => {
    reading.paragraph++;
    const line = reading.paragraph;
    const properties = elementAt(element, 'w:pPr');
    const style = reading.styles.get(valueAt(properties, 'w:pStyle') ?? '') ?? normal;
    if (/^toc (?:\d|heading)$/.test(style.name) || style.name === 'contents heading') return reading.remove(allWordsOf(element), 'A line of the table of contents.');
    const level = outlineLevel(valueAt(properties, 'w:outlineLvl')) ?? style.level ?? 0;
    const isTitle = style.name === 'title';
    const marker = reading.numbering.next(elementAt(properties, 'w:numPr'), style.numbering);
    const isCode = /^(?:code block|html preformatted|preformatted text)$/.test(style.name);
    const isPlain = level > 0 || isTitle || isCode || isQuote(style) || /^report |^table heading$/.test(style.name);
    const pieces = [...carried, ...piecesOf(element, reading, isPlain ? {} : { ...(style.bold && { strong: true }), ...(style.italic && { emphasis: true }) })];
    carried = [];
    if (isOn(properties, 'w:rPr', 'w:del')) {
      carried = pieces;
      return;
    }
    if (isCode) {
      const value = pieces.map(({ node }) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : '')).join('');
      if (value.trim() !== '') add({ type: 'code', value }, line, style.name, indentOf(elementAt(properties, 'w:ind')) ?? 0, marker);
      return;
    }
    const children = nest(level > 0 || isTitle ? pieces.map(withoutWeight) : pieces);
    if (children.length === 0) {
      if (!marker) reading.places.length = 0;
      return;
    }
    const number = marker?.shown !== undefined && level > 0 && marker.shown !== '' ? `${marker.shown} ` : '';
    if (level > 0 || isTitle) {
      add({ type: 'heading', depth: Math.min(6, isTitle ? 1 : level) as 1, children: [...(number === '' ? [] : [{ type: 'text' as const, value: number }]), ...children] }, line, style.name, 0);
      return;
    }
    const indent = indentOf(elementAt(properties, 'w:ind')) ?? marker?.indent ?? 0;
    if (marker?.shown !== undefined && /\p{L}/u.test(marker.shown)) {
      reading.entries.push({ kind: 'check', line, text: marker.shown, why: 'This item was numbered so; Markdown numbers items 1, 2, 3.' });
    }
    if (isQuote(style) && !marker) return add({ type: 'blockquote', children: [{ type: 'paragraph', children }] }, line, style.name, indent);
    add({ type: 'paragraph', children }, line, style.name, indent, marker);
  };

  const walk = (parent: XmlElement): void => {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'w:p':
          paragraph(element);
          break;
        case 'w:tbl': {
          const line = reading.paragraph + 1;
          const table = readTable(element, reading, readBlocks);
          for (const { node, style } of 'blocks' in table ? table.blocks : [{ node: table.node, style: 'table' }]) add(node, line, style, 0);
          break;
        }
        case 'w:sdt':
          if (/table of contents/i.test(valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '')) reading.remove(allWordsOf(element), 'This was the table of contents.');
          else walk(elementAt(element, 'w:sdtContent') ?? element);
          break;
        case 'mc:AlternateContent':
          walk(elementAt(element, 'mc:Choice') ?? element);
          break;
        case 'w:del': case 'w:moveFrom':
          reading.remove(allWordsOf(element), 'This was deleted with changes tracked.');
          break;
        case 'w:altChunk':
          reading.entries.push({ kind: 'check', line: reading.paragraph, text: textWithin(element) || 'altChunk', why: 'Another file is put in here, which was not read.' });
          break;
        case 'w:bookmarkStart':
          reading.bookmark(element.attributes['w:name'] ?? '');
          break;
        case 'w:customXml': case 'w:smartTag': case 'w:ins': case 'w:moveTo': case 'w:sdtContent':
          walk(element);
          break;
        default:
      }
      const contents = reading.contents.splice(0).join(' ');
      reading.remove(contents, 'A line of the table of contents.');
    }
  };
  walk(container);
  const rest = nest(carried);
  if (rest.length > 0) add({ type: 'paragraph', children: rest }, reading.paragraph, '', 0);
  return blocks;
}

const normal: Style = { name: 'normal' };

function isQuote({ name }: Style): boolean {
  return /^(?:intense )?quote$|^block text$|^quotations?$/.test(name);
}

/** A heading is bold as a whole, and so is nothing in it; it has one line. */
function withoutWeight({ node, form }: FormedPiece): FormedPiece {
  const { strong: _, ...rest } = form;
  return { node: node.type === 'break' ? { type: 'text', value: ' ' } : node, form: rest };
}
