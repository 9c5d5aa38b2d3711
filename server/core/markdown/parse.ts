import type { Paragraph, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { noteCallsInOneLine } from './note-calls.ts';
import { wholeSource } from './source.ts';
import { readFrontMatter } from './front-matter.ts';
import { open } from './open.ts';
import { shiftNodes } from './positions.ts';

const plainProcessor = unified().use(remarkParse).use(remarkGfm).use(remarkNoteCalls).freeze();
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkNoteCalls).use(remarkFrontmatter, ['yaml']).freeze();

/**
 * The mdast of a whole text: GitHub's Markdown with YAML front matter, positions in the whole text. Never fails.
 * It takes much longer than `open`, whose nodes are those: it says what is right, for the tests, in the parser's own words.
 */
export function parse(text: string): Root {
  const opaque = opaqueNodes(text);
  // The parser with front matter reads no quotes, lists or notes below a fence that is never closed.
  const chosen = readFrontMatter(wholeSource(text)) ? processor : plainProcessor;
  const masked = mask(text, opaque);
  const root = chosen.parse(masked);
  // It drops a byte order mark without counting it.
  if (masked.startsWith('\uFEFF')) shiftNodes(root.children, 1, 0, 1);
  for (const { start, end, node } of opaque) {
    // Not sorted: a heading below a definition begins, for the parser, where the definition does.
    const first = root.children.findIndex((child) => startOf(child) >= start);
    const hidden = root.children.filter((child) => startOf(child) >= start && startOf(child) < end).length;
    root.children.splice(first, hidden, node);
  }
  return root;
}

function remarkNoteCalls(this: Processor): void {
  // `remarkGfm` has made the list.
  this.data().micromarkExtensions?.push(noteCallsInOneLine());
}

interface Opaque {
  readonly start: number;
  readonly end: number;
  readonly node: RootContent;
}

/** What the parser must not see because it would take too long. */
function opaqueNodes(text: string): Opaque[] {
  const found: Opaque[] = [];
  let start = 0;
  let line = 0;
  for (const block of open(text).blocks) {
    if (block.unchecked !== undefined) {
      const node = structuredClone(block.nodes[0]) as Paragraph;
      shiftNodes([node], start, line);
      found.push({ start, end: start + block.text.length, node });
    }
    start += block.text.length;
    line += block.text.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return found;
}

/** Puts harmless lines in place of what is opaque. */
function mask(text: string, opaque: readonly Opaque[]): string {
  let masked = '';
  let end = 0;
  for (const part of opaque) {
    masked += text.slice(end, part.start) + maskBlock(text.slice(part.start, part.end), text);
    end = part.end;
  }
  return masked + text.slice(end);
}

/** Keeps blank lines, which part it from what follows, and the kind of its first line, at which what stands before it ends. */
function maskBlock(source: string, text: string): string {
  const mark = /^(?:>|\[\^.+?\]:| {0,3}(?:[-+*]|\d{1,9}[.)])[ \t])/.exec(source)?.[0] ?? '';
  const lines = source.slice(mark.length).replace(/[^\r\n]+/g, (line) => (/[^ \t]/.test(line) ? 'x'.repeat(line.length) : line));
  if (!mark.startsWith('[')) return mark + lines;
  // The label is not defined by what is not read, so it becomes one that nobody asks for.
  let letter = 0xe000;
  while (text.includes(String.fromCharCode(letter))) letter++;
  return `[^${String.fromCharCode(letter).repeat(mark.length - 4)}]:${lines}`;
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}
