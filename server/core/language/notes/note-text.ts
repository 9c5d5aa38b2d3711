import type { Nodes } from 'mdast';
import type { Analysis } from '../../analysis/index.ts';
import type { Block } from '../../markdown/index.ts';
import type { Definition, Passage } from '../../report/index.ts';

/** A longer note is shown by its beginning. */
const longestShown = 1000;

/** The words of a note as a reader sees them, its paragraphs joined by a space; at most `longest` characters. */
export function plainNote({ place: { block, span } }: Definition, analysis: Pick<Analysis, 'factsOf'>, longest = longestShown): string {
  const passages = analysis.factsOf(block).passages.filter((passage) => passage.span.start >= span.start && passage.span.end <= span.end);
  return shortened(passages.map(withAddresses).join(' ').replace(/\s+/g, ' ').trim(), longest);
}

/**
 * A note in Markdown, without its mark and indentation; as plain words where it is long, or holds what a hover should not
 * show, such as a picture that would have to be fetched.
 */
export function markdownNote(definition: Definition, analysis: Pick<Analysis, 'factsOf'>): string {
  const { place, mark } = definition;
  const { block, span } = place;
  const source = block.text.slice(mark.span.end, span.end);
  if (source.length <= longestShown && isSimple(nodeOf(block, span.start))) return source.replace(/(\r\n|\n|\r)(?: {1,4}|\t)/g, '$1').trim();
  return escaped(plainNote(definition, analysis));
}

/** A bare address is no visible text of a passage, but all that many a note says. */
function withAddresses({ text, marks }: Passage): string {
  let whole = '';
  let end = 0;
  for (const mark of marks) {
    if (mark.kind !== 'link' || mark.span.start !== mark.span.end) continue;
    const before = text.slice(end, mark.span.start);
    whole += `${before}${/\S$/.test(before) ? ' ' : ''}${mark.url}`;
    end = mark.span.start;
  }
  return whole + text.slice(end);
}

/** A text that Markdown shows as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&$]/g, '\\$&');
}

/** A text, or its beginning, cut between words. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).replace(/[\s,;:.]+$/, '')} …`;
}

const simple: ReadonlySet<string> = new Set(['footnoteDefinition', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'link', 'break', 'inlineCode', 'footnoteReference']);

function isSimple(node: Nodes | undefined): boolean {
  if (!node || !simple.has(node.type)) return false;
  return !('children' in node) || node.children.every(isSimple);
}

function nodeOf(block: Block, start: number): Nodes | undefined {
  const queue: Nodes[] = [...block.nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'footnoteDefinition' && node.position?.start.offset === start) return node;
    if ('children' in node) queue.push(...node.children);
  }
  return undefined;
}
