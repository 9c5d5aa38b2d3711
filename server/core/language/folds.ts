import type { Nodes } from 'mdast';
import type { Analysis } from '../analysis/index.ts';
import type { Block } from '../markdown/index.ts';
import type { Section } from '../report/index.ts';
import { contentEnd } from './content-end.ts';
import { spanOf } from './notes/node-at.ts';

/** Lines that can be hidden below the first of them. */
export interface Fold {
  readonly kind: 'section' | 'front-matter' | 'comment' | 'block';
  /** Zero-based; the last line is hidden too. */
  readonly start: number;
  readonly end: number;
}

const folded: ReadonlySet<Nodes['type']> = new Set(['code', 'table', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'html', 'yaml']);
/** Deeper ones nobody folds. */
const deepest = 20;

/** Sections, front matter, comments, lists, quotations, tables, code and long notes; of one line each only the widest. */
export function foldsOf(analysis: Analysis): Fold[] {
  const { document, report } = analysis;
  const byLine = new Map<number, Fold>();
  const add = (fold: Fold): void => {
    const other = byLine.get(fold.start);
    if (fold.end > fold.start && (!other || other.end < fold.end)) byLine.set(fold.start, fold);
  };
  const addSections = (sections: readonly Section[]): void => {
    for (const section of sections) {
      const { start, end } = section.span();
      add({ kind: 'section', start: document.positionAt(start).line, end: document.positionAt(contentEnd(document, end)).line });
      addSections(section.children);
    }
  };
  addSections(report.sections);
  for (const block of document.blocks) {
    // A block of one line is most of a report, and has nothing to fold.
    if (/[\r\n]\s*\S/.test(block.text)) addNodes(block.nodes, block, analysis, add, 0);
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start);
}

function addNodes(nodes: readonly Nodes[], block: Block, analysis: Analysis, add: (fold: Fold) => void, depth: number): void {
  for (const node of nodes) {
    if (folded.has(node.type)) add(foldOf(node, block, analysis));
    if ('children' in node && depth < deepest) addNodes(node.children, block, analysis, add, depth + 1);
  }
}

function foldOf(node: Nodes, block: Block, { document }: Analysis): Fold {
  const { start, end } = spanOf(node);
  const kind = node.type === 'yaml' ? 'front-matter' : node.type === 'html' && node.value.startsWith('<!--') ? 'comment' : 'block';
  const written = block.text.slice(start, end).trimEnd();
  return { kind, start: document.positionIn(block, start).line, end: document.positionIn(block, start + written.length).line };
}
