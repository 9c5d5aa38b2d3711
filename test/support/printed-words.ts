import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { parse } from '../../server/core/markdown/parse.ts';

/** The words of a Markdown text as a plain walk over its tree finds them: to compare an export with. */
export interface PrintedWords {
  readonly body: readonly string[];
  /** Of each note that is called, in the order of the calls. */
  readonly notes: readonly (readonly string[])[];
  /** How often notes are called, further calls of the same among them. */
  readonly calls: number;
}

/** Notes that only other notes call, and notes that are defined twice, are beyond this walk: let a text have none. */
export function printedWords(text: string): PrintedWords {
  const root = parse(text);
  const notes = new Map<string, FootnoteDefinition>();
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  });
  const calls: string[] = [];
  const body = textOf({ type: 'root', children: root.children.filter(({ type }) => type !== 'footnoteDefinition') }, calls);
  const order = [...new Set(calls)];
  const left = [...notes.values()].filter(({ identifier }) => !order.includes(identifier)).map((note) => `[^${note.label}]: ${blocksOf(note, [])}`);
  return {
    body: words([body, ...left].join('\n')),
    notes: order.map((identifier) => words(blocksOf(notes.get(identifier)!, []))),
    calls: calls.length,
  };
}

/** Text as words: what stands between white space. The boxes of tasks count for nothing, nor does what no file can hold. */
export function words(text: string): string[] {
  return text.replace(/[☐☑\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\p{Surrogate}/gu, '\uFFFD').split(/\s+/).filter((word) => word !== '');
}

function textOf(node: Nodes, calls: string[]): string {
  switch (node.type) {
    case 'text': case 'inlineCode': case 'code': return node.value;
    case 'break': return ' ';
    case 'html': return node.value === '<br>' ? ' ' : '';
    case 'image': case 'imageReference': return node.alt ?? '';
    case 'footnoteReference':
      calls.push(node.identifier);
      return '';
    case 'paragraph': case 'heading': case 'tableCell': case 'emphasis': case 'strong': case 'delete': case 'link': case 'linkReference':
      return node.children.map((child) => textOf(child, calls)).join('');
    default: return 'children' in node ? blocksOf(node, calls) : '';
  }
}

function blocksOf(node: Extract<Nodes, { children: unknown[] }> | Root, calls: string[]): string {
  return node.children.map((child) => textOf(child, calls)).join('\n');
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
