import type { FootnoteDefinition, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Definitions } from './definitions.ts';
import { labelName } from './label-port.ts';
import { contentEnd } from './lines.ts';
import { pointIn, positionIn, type OneLine } from './one-line.ts';
import { isPlain, isSpace } from './plain.ts';
import { simpleInline } from './simple-inline.ts';
import { simpleTable } from './simple-table.ts';
import { noLabels } from './stored-block.ts';

/** The nodes of a block, and the labels that it met. */
export interface SimpleBlock {
  readonly nodes: RootContent[];
  readonly defines: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
}

/** A line of the block, with what stands in it up to `end`. */
interface Line extends OneLine {
  readonly end: number;
}

const heading = /^(#{1,6}) (?=[^\s#[])/;
const listItem = /(?:[-*+]|\d{1,9}[.)]) (?=[^\s[])/y;
const note = /\[\^([A-Za-z\d][\w-]{0,99})\]: (?=[^\s[])/y;

/**
 * The block of a text whose lines hold nothing that needs the parser (`simpleInline`): a paragraph or a heading in one line, a
 * list with one line for each item, notes with one line each, or a table. Nothing where that is not certain.
 * Each must be equal to what the parser makes.
 */
export function simpleBlock(text: string, definitions: Pick<Definitions, 'has'>): SimpleBlock | undefined {
  const end = contentEnd(text);
  // Spaces at the end are left to the parser, and so are other line ends where there are several.
  if (end === 0 || isSpace(text[end])) return undefined;
  const reader = new Reader(text, end, definitions);
  const nodes = reader.read();
  if (!nodes) return undefined;
  const { asks, defines } = reader;
  return { nodes, asks: asks.size > 0 ? asks : noLabels, defines: defines.size > 0 ? defines : noLabels };
}

class Reader {
  readonly asks = new Set<string>();
  readonly defines = new Set<string>();
  readonly #text: string;
  readonly #end: number;
  readonly #definitions: Pick<Definitions, 'has'>;

  constructor(text: string, end: number, definitions: Pick<Definitions, 'has'>) {
    this.#text = text;
    this.#end = end;
    this.#definitions = definitions;
  }

  read(): RootContent[] | undefined {
    const text = this.#text;
    if (text[0] === '|') {
      const table = simpleTable(text, this.#end, this.#isDefined);
      return table && [table];
    }
    if (text[0] === '[') return this.#notes();
    const first = { number: 1, start: 0, end: this.#end };
    if (!/[\r\n]/.test(text.slice(0, this.#end))) {
      const marks = heading.exec(text)?.[1];
      if (marks !== undefined) return this.#heading(first, marks.length as Heading['depth']);
      const paragraph = this.#paragraph(first, 0);
      if (paragraph) return [paragraph];
    }
    return this.#list();
  }

  readonly #isDefined = (label: string): boolean => {
    this.asks.add(label);
    return this.defines.has(label) || this.#definitions.has(label);
  };

  /** A line that may end a paragraph, or be one, only by what it is made of; not at the start, where a label may be that of a definition. */
  #paragraph(line: Line, start: number): Paragraph | undefined {
    if (this.#text[start] === '[') return undefined;
    const read = simpleInline(this.#text, line, start, line.end, this.#isDefined);
    return read && isPlain(read.rest) ? { type: 'paragraph', children: read.children, position: positionIn(line, start, line.end) } : undefined;
  }

  #heading(line: Line, depth: Heading['depth']): [Heading] | undefined {
    const read = this.#text[line.end - 1] === '#' ? undefined : simpleInline(this.#text, line, depth + 1, line.end, this.#isDefined);
    return read && isPlain(read.rest) ? [{ type: 'heading', depth, children: read.children, position: positionIn(line, 0, line.end) }] : undefined;
  }

  /** One after the other, up to something else or the end. */
  #notes(): FootnoteDefinition[] | undefined {
    const lines = this.#lines();
    if (!lines || !/^\n*$/.test(this.#text.slice(this.#end))) return undefined;
    const labels = lines.map(({ start }) => matchAt(note, this.#text, start)?.[1]);
    for (const label of labels) {
      if (label === undefined) return undefined;
      this.defines.add(labelName('note', normalizeIdentifier(label)));
    }
    const nodes: FootnoteDefinition[] = [];
    for (const [index, line] of lines.entries()) {
      const label = labels[index]!;
      const paragraph = this.#paragraph(line, line.start + label.length + 5);
      if (!paragraph) return undefined;
      nodes.push({ type: 'footnoteDefinition', identifier: normalizeIdentifier(label).toLowerCase(), label, children: [paragraph], position: positionIn(line, line.start, line.end) });
    }
    return nodes;
  }

  /** The blank line that ends it must be there: what stands on the next line may belong to the last item. */
  #list(): [List] | undefined {
    const lines = this.#text.startsWith('\n\n', this.#end) ? this.#lines() : undefined;
    if (!lines) return undefined;
    const children: ListItem[] = [];
    let kind: string | undefined;
    for (const line of lines) {
      const marker = matchAt(listItem, this.#text, line.start)?.[0];
      kind ??= marker?.at(-2);
      if (marker === undefined || marker.at(-2) !== kind) return undefined;
      const paragraph = this.#paragraph(line, line.start + marker.length);
      if (!paragraph) return undefined;
      children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position: positionIn(line, line.start, line.end) });
    }
    const [number] = /^\d+/.exec(this.#text) ?? [];
    const last = lines.at(-1)!;
    const position = { start: pointIn(lines[0]!, 0), end: pointIn(last, last.end) };
    return [{ type: 'list', ordered: number !== undefined, start: number === undefined ? null : Number(number), spread: false, children, position }];
  }

  /** The lines with something in them; nothing where they do not end in line feeds, or where one is blank. */
  #lines(): Line[] | undefined {
    const content = this.#text.slice(0, this.#end);
    if (content.includes('\r') || content.includes('\n\n')) return undefined;
    const lines: Line[] = [];
    for (let start = 0; start < this.#end; ) {
      const feed = content.indexOf('\n', start);
      const end = feed < 0 ? this.#end : feed;
      lines.push({ number: lines.length + 1, start, end });
      // A space there is dropped, or makes a break.
      if (isSpace(content[end - 1])) return undefined;
      start = end + 1;
    }
    return lines;
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
