import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { parse } from '../../server/core/markdown/parse.ts';
import { exportReport, type ExportFormat } from '../../server/core/convert/export/index.ts';
import { importSource, type ImportedDraft } from '../../server/core/convert/index.ts';
import type { Template } from '../../server/core/template/template.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { words } from './printed-words.ts';

const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

/** What comes of the bytes of a file that can be imported. */
export async function importedFile(bytes: Uint8Array, name: string): Promise<ImportedDraft> {
  const result = await importSource(bytes, { name, templates });
  assert.ok('draft' in result, JSON.stringify(result));
  return result;
}

/** Why a file cannot be imported. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await importSource(bytes, { name, templates });
  assert.ok('refused' in result, 'it was imported');
  return result.refused;
}

/** The draft that comes of a report that was exported. */
export async function roundTrip(text: string, format: ExportFormat): Promise<ImportedDraft> {
  return importedFile(await exportReport(text, format), `report.${format}`);
}

/** What a Markdown text is made of, to compare two: whatever way each is written. */
export interface Shape {
  /** Level and words of each. */
  readonly headings: readonly string[];
  /** Words and address of each. */
  readonly links: readonly string[];
  /** Lists, tables, paragraphs, and what of them is quoted: Word does not tell two quotations from one. */
  readonly blocks: readonly string[];
  /** The text of each note, in the order of their first calls. */
  readonly notes: readonly string[];
  /** Where each note is called: the number of the note, and how many words stand before it. */
  readonly calls: readonly string[];
}

/** Reads what a text is made of. */
export function shapeOf(text: string): Shape {
  const shape = { headings: [] as string[], links: [] as string[], blocks: [] as string[], calls: [] as string[] };
  const notes = new Map<string, string>();
  const order: string[] = [];
  let count = 0;
  const see = (node: Nodes, quoted = ''): void => {
    if (node.type === 'footnoteDefinition') return void notes.set(node.identifier, shown(node));
    if (node.type === 'heading') shape.headings.push(`${node.depth} ${shown(node)}`);
    if (node.type === 'link') shape.links.push(`${shown(node)} ${node.url}`);
    if (/^(?:list|listItem|table|tableRow|tableCell|code|paragraph)$/.test(node.type)) shape.blocks.push(quoted + node.type);
    if (node.type === 'footnoteReference') {
      if (!order.includes(node.identifier)) order.push(node.identifier);
      shape.calls.push(`${order.indexOf(node.identifier) + 1} after ${count}`);
    }
    if ('value' in node && node.type !== 'html' && node.type !== 'yaml') count += words(node.value).length;
    if ('children' in node) for (const child of node.children) see(child, node.type === 'blockquote' ? 'quoted ' : quoted);
  };
  see(parse(text));
  return { ...shape, notes: order.map((identifier) => notes.get(identifier) ?? '') };
}

function shown(node: Nodes): string {
  const text = (inner: Nodes): string => {
    if ('value' in inner) return inner.type === 'html' ? '' : inner.value;
    return 'children' in inner ? inner.children.map(text).join(inner.type === 'footnoteDefinition' ? ' ' : '') : '';
  };
  return text(node).replace(/\s+/g, ' ').trim();
}
