import type { RootContent } from 'mdast';
import type { Block, Change, Delta, Document, Measure, Position } from './document.ts';
import { parse } from './parse.ts';

/** Opens a text as a document; `measure` gives the numbers that `sumBefore` adds up. */
export function open(text: string, measure: Measure = () => []): Document {
  return new FullDocument(text, measure);
}

/** Parses the whole text at every edit, and keeps the blocks at both ends whose source is the same. */
class FullDocument implements Document {
  blocks: Block[] = [];
  #text = '';
  #lineStarts: number[] = [];
  #starts = new Map<Block, number>();
  #indexes = new Map<Block, number>();
  #measures = new Map<Block, readonly number[]>();
  readonly #measure: Measure;

  constructor(text: string, measure: Measure) {
    this.#measure = measure;
    this.#load(text);
  }

  get length(): number {
    return this.#text.length;
  }

  edit(changes: readonly Change[]): Delta {
    const before = this.blocks;
    let text = this.#text;
    for (const change of changes) {
      const start = clamp(change.span.start, text.length);
      const end = Math.max(start, clamp(change.span.end, text.length));
      text = text.slice(0, start) + change.text + text.slice(end);
    }
    this.#load(text);
    const after = new Set(this.blocks);
    const known = new Set(before);
    return { removed: before.filter((block) => !after.has(block)), added: this.blocks.filter((block) => !known.has(block)) };
  }

  offsetOf(block: Block): number {
    const start = this.#starts.get(block);
    if (start === undefined) throw new Error('The block is not in this document.');
    return start;
  }

  next(block: Block): Block | undefined {
    return this.blocks[this.#indexOf(block) + 1];
  }

  previous(block: Block): Block | undefined {
    return this.blocks[this.#indexOf(block) - 1];
  }

  blockAt(offset: number): Block | undefined {
    return this.blocks.findLast((block) => this.offsetOf(block) <= Math.max(0, offset));
  }

  positionAt(offset: number): Position {
    const clamped = clamp(offset, this.#text.length);
    let low = 0;
    let high = this.#lineStarts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, character: clamped - this.#lineStarts[low]! };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#lineStarts[line];
    if (start === undefined) return this.#text.length;
    let end = this.#lineStarts[line + 1] ?? this.#text.length;
    if (line + 1 < this.#lineStarts.length) {
      end -= this.#text[end - 1] === '\n' && this.#text[end - 2] === '\r' && end - 2 >= start ? 2 : 1;
    }
    return Math.min(start + Math.max(0, character), end);
  }

  sumBefore(index: number, block?: Block): number {
    const count = block ? this.#indexOf(block) : this.blocks.length;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#measures.get(this.blocks[i]!)![index] ?? 0;
    return sum;
  }

  firstWith(index: number, from?: Block): Block | undefined {
    for (let i = from ? this.#indexOf(from) : 0; i < this.blocks.length; i++) {
      if (this.#measures.get(this.blocks[i]!)![index]) return this.blocks[i];
    }
    return undefined;
  }

  measure(block: Block): void {
    this.#indexOf(block);
    this.#measures.set(block, this.#measure(block));
  }

  #indexOf(block: Block): number {
    const index = this.#indexes.get(block);
    if (index === undefined) throw new Error('The block is not in this document.');
    return index;
  }

  #load(text: string): void {
    const fresh = split(text);
    const old = this.blocks;
    let head = 0;
    while (head < fresh.length && head < old.length && same(fresh[head]!, old[head]!)) fresh[head] = old[head++]!;
    for (let tail = 1; tail <= Math.min(fresh.length, old.length) - head; tail++) {
      if (!same(fresh[fresh.length - tail]!, old[old.length - tail]!)) break;
      fresh[fresh.length - tail] = old[old.length - tail]!;
    }
    const measures = new Map(fresh.map((block) => [block, this.#measures.get(block)]));
    this.blocks = fresh;
    this.#text = text;
    this.#lineStarts = lineStarts(text);
    this.#starts.clear();
    this.#indexes.clear();
    let start = 0;
    fresh.forEach((block, index) => {
      this.#starts.set(block, start);
      this.#indexes.set(block, index);
      start += block.text.length;
    });
    this.#measures = new Map(fresh.map((block) => [block, measures.get(block) ?? this.#measure(block)]));
  }
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

/** Equal source is not enough: what a block means may hang on definitions that stand elsewhere. */
function same(a: Block, b: Block): boolean {
  return a.text === b.text && JSON.stringify(a.nodes) === JSON.stringify(b.nodes);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** One block for each top-level node; blank lines go with the block before them. */
function split(text: string): Block[] {
  const nodes = parse(text).children;
  if (nodes.length === 0) return text === '' ? [] : [{ text, nodes: [] }];
  const lines = lineStarts(text);
  const starts = nodes.map((node, index) => (index === 0 ? 0 : lines[node.position!.start.line - 1]!));
  return nodes.map((node, index) => {
    const start = starts[index]!;
    const line = index === 0 ? 0 : node.position!.start.line - 1;
    return { text: text.slice(start, starts[index + 1]), nodes: [shift(node, start, line)] };
  });
}

interface Shiftable {
  position?: { start: Point; end: Point };
  children?: Shiftable[];
}

interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** Makes the positions of a fresh tree count from the start of its block. */
function shift(node: RootContent, offset: number, line: number): RootContent {
  const move = (part: Shiftable): void => {
    if (part.position) {
      for (const point of [part.position.start, part.position.end]) {
        point.offset = (point.offset ?? 0) - offset;
        point.line -= line;
      }
    }
    part.children?.forEach(move);
  };
  move(node as Shiftable);
  return node;
}
