import type { Paragraph, RootContent } from 'mdast';
import type { Template } from '../../template/template.ts';
import type { Block } from '../block.ts';
import type { Entry } from '../entry.ts';
import type { ImportedDraft } from '../imported.ts';
import type { Note } from '../notes.ts';
import type { HeadingsByForm } from '../restored.ts';
import { writeDraft } from '../write-draft.ts';
import { yamlOf } from '../yaml-of.ts';
import { inlineOf, markdownOf } from './markdown-of.ts';
import { nameSections } from './name-sections.ts';

/** A node of a source, and where it stood there. */
export interface Piece {
  readonly node: RootContent;
  readonly line: number;
}

/** The text of a note, and where it stood. */
export interface NotePiece {
  readonly label: string;
  readonly nodes: readonly RootContent[];
  readonly line: number;
}

/** A source that knows its headings, lists, tables and notes, as its reader found them. */
export interface SourceTree {
  readonly name: string;
  /** All that the source says, to prove that nothing was lost. */
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly notes: readonly NotePiece[];
  readonly entries: readonly Entry[];
  /** What the source says of itself, by the keys of a front matter. */
  readonly properties: Readonly<Record<string, string>>;
  readonly byForm: HeadingsByForm;
  /** What `line` counts. */
  readonly unit: string;
  readonly excerpt?: boolean;
}

/** Makes a draft of a source that knows its structure. */
export function importTree(tree: SourceTree, templates: readonly [Template, ...Template[]]): ImportedDraft {
  const { name, source, entries, properties, byForm, unit, excerpt = false } = tree;
  const named = nameSections(tree.pieces.map(blockOf), templates, byForm, properties['template']);
  const notes = tree.notes.map(({ label, nodes, line }): Note => ({ label, text: noteText(nodes), line }));
  const frontMatter = Object.entries(properties).map(([key, value]) => `${key}: ${yamlOf(value)}`).join('\n');
  return writeDraft({ name, source, markup: 'markdown', ...named, notes, entries, frontMatter, byForm, unit, excerpt });
}

function blockOf({ node, line }: Piece): Block {
  if (node.type === 'heading') return { kind: 'heading', text: inlineOf(node.children, 'heading'), line, level: node.depth };
  if (node.type === 'paragraph') return { kind: 'paragraph', text: inlineOf(node.children, 'paragraph'), line, ...(isBold(node) && { bold: true }) };
  return { kind: 'verbatim', text: markdownOf(node), line };
}

function isBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]!.type === 'strong';
}

/** What goes on below the first paragraph of a note stands four spaces in. */
function noteText(nodes: readonly RootContent[]): string {
  return nodes.map((node) => markdownOf(node)).join('\n\n').replace(/\n(?=[^\n])/g, '\n    ');
}
