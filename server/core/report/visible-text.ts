import type { Nodes, PhrasingContent } from 'mdast';
import type { Block, Span } from '../markdown/index.ts';
import { destinationAt } from './destination.ts';
import type { Mark } from './passage.ts';
import { SourceMap } from './source-map.ts';
import { callAt, entityAt, isBlank, isLineEnd, isPunctuation, isSpecial, prefixEnd } from './source-text.ts';

/** What a reader sees of a paragraph, heading or cell, and the way back to its source. */
export interface VisibleText {
  readonly text: string;
  readonly marks: readonly Mark[];
  toSource(span: Span): Span;
}

type Parent = Extract<Nodes, { children: PhrasingContent[] }>;

/** Reads the visible text of a node that holds words. Linear, whatever the nesting. */
export function visibleText(block: Block, node: Parent): VisibleText {
  const reader = new Reader(block.text, contentStart(block.text, node));
  const steps: (PhrasingContent | (() => void))[] = [...node.children].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (typeof step === 'function') step();
    else for (const next of reader.enter(step)) steps.push(next);
  }
  return reader;
}

class Reader implements VisibleText {
  readonly marks: Mark[] = [];
  readonly #source: string;
  readonly #map = new SourceMap();
  #parts: string[] = [];
  #last = '';
  /** Something invisible stood here: of the spaces on its two sides one is enough. */
  #gap = false;
  /** Up to here the source is a note call. */
  #hiddenUntil = 0;
  #raised = false;
  /** How far the source was read: some nodes that GFM makes of addresses have no position. */
  #cursor: number;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#cursor = start;
  }

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')];
    return this.#parts[0] ?? '';
  }

  toSource(span: Span): Span {
    return this.#map.toSource(span);
  }

  /** Reads a node; what remains to be done comes back, last things first. */
  enter(node: PhrasingContent): (PhrasingContent | (() => void))[] {
    const start = node.position?.start.offset ?? this.#cursor;
    const end = node.position?.end.offset;
    this.#cursor = start;
    const leave = (): void => {
      if (end !== undefined) this.#cursor = end;
    };
    switch (node.type) {
      case 'text':
        this.#read(node.value);
        leave();
        return [];
      case 'break':
        this.#space({ start, end: end ?? start });
        leave();
        return [];
      case 'html':
        if (/^<br\b/i.test(node.value)) this.#space({ start, end: end ?? start });
        else if (/^<\/?sup\b/i.test(node.value)) this.#raised = node.value[1] !== '/';
        this.#gap = true;
        leave();
        return [];
      case 'footnoteReference': {
        const source = { start, end: end ?? start };
        this.#note(source);
        leave();
        return [];
      }
      case 'link':
      case 'linkReference':
        return this.#link(node, start, leave);
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.#cursor = contentStart(this.#source, node);
        return [leave, ...[...node.children].reverse()];
      default:
        // Code, pictures and formulas are not prose.
        this.#gap = true;
        leave();
        return [];
    }
  }

  #link(node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>, start: number, leave: () => void): (PhrasingContent | (() => void))[] {
    const url = node.type === 'link' ? node.url : `[${node.label ?? node.identifier}]`;
    const at = this.#map.length;
    const index = this.marks.length;
    const address = addressOf(node);
    if (address !== undefined) {
      const end = node.position?.end.offset ?? this.#endOf(address);
      if (/[\p{L}\p{N}]/u.test(this.#last)) this.#space({ start, end });
      const here = this.#map.length;
      this.marks.push({ kind: 'link', span: { start: here, end: here }, url, ...this.#form(node, { start, end }) });
      this.#gap = true;
      this.#cursor = end;
      return [];
    }
    this.#cursor = contentStart(this.#source, node);
    // Its place among the marks is kept until its end is known.
    this.marks.push({ kind: 'link', span: { start: at, end: at }, url, ...this.#form(node, { start, end: start }) });
    const close = (): void => {
      const source = { start, end: node.position?.end.offset ?? this.#cursor };
      this.marks[index] = { kind: 'link', span: { start: at, end: this.#map.length }, url, ...this.#form(node, source) };
      leave();
    };
    return [close, ...[...node.children].reverse()];
  }

  /** How a link is written, and where its address stands. */
  #form(node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>, source: Span): Pick<Extract<Mark, { kind: 'link' }>, 'form' | 'source' | 'target'> {
    if (node.type === 'linkReference') return { form: 'reference', source, target: source };
    const opening = this.#source[source.start];
    if (opening === '<') return { form: 'autolink', source, target: { start: source.start + 1, end: Math.max(source.start + 1, source.end - 1) } };
    if (opening !== '[') return { form: 'bare', source, target: source };
    const textEnd = node.children.at(-1)?.position?.end.offset ?? source.start + 1;
    return { form: 'inline', source, target: destinationAt(this.#source, textEnd + ']('.length, source.end) };
  }

  /** Where an address without a position ends: it may hold escapes. */
  #endOf(address: string): number {
    this.#hiddenUntil = Infinity;
    this.#read(address);
    this.#hiddenUntil = 0;
    return this.#cursor;
  }

  #note(source: Span): void {
    const label = this.#source.slice(source.start + 2, source.end - 1);
    this.marks.push({ kind: 'note', at: this.#map.length, label, source });
    this.#gap = true;
  }

  /** Reads a text node: its value and its source run side by side and part at escapes, entities and line ends. */
  #read(value: string): void {
    if (this.#raised && /^[\d,\s]*$/.test(value)) return;
    const source = this.#source;
    // After a hard break, a text without a position has its line's indentation before it.
    let at = isLineEnd(source[this.#cursor - 1]) ? prefixEnd(source, this.#cursor, value, 0) : this.#cursor;
    let read = 0;
    while (read < value.length) {
      const limit = Math.min(source.length, at + value.length - read);
      let found = at;
      while (found < limit && !isSpecial(source.charCodeAt(found))) found++;
      const atLineEnd = isLineEnd(source[found]);
      let end = found;
      // White space before a line end is in the source only.
      while (atLineEnd && end > at && isBlank(source[end - 1])) end--;
      this.#add(value.slice(read, read + end - at), at);
      read += end - at;
      at = end;
      if (read >= value.length || found >= source.length) break;
      if (atLineEnd) {
        const start = at;
        const lineEnd = source.startsWith('\r\n', found) ? 2 : 1;
        read += value.startsWith('\r\n', read) ? 2 : 1;
        at = prefixEnd(source, found + lineEnd, value, read);
        this.#space({ start, end: at });
      } else if (source[at] === '\\') {
        const escaped = isPunctuation(source.charCodeAt(at + 1));
        this.#addOne(value.slice(read, read + 1), { start: at, end: at + (escaped ? 2 : 1) });
        read += 1;
        at += escaped ? 2 : 1;
      } else if (source[at] === '&') {
        const entity = entityAt(source, at, value, read);
        this.#addOne(value.slice(read, read + entity.decoded), { start: at, end: at + entity.written });
        read += entity.decoded;
        at += entity.written;
      } else {
        const call = at >= this.#hiddenUntil ? callAt(source, at) : undefined;
        if (call) {
          this.#note(call);
          this.#hiddenUntil = call.end;
        }
        this.#add('[', at);
        read += 1;
        at += 1;
      }
    }
    this.#cursor = at;
  }

  #add(text: string, start: number): void {
    const hidden = Math.max(0, Math.min(text.length, this.#hiddenUntil - start));
    let from = hidden;
    if (this.#gap && (this.#last === '' || this.#last === ' ')) while (text[from] === ' ') from++;
    if (from >= text.length) return;
    const seen = text.slice(from);
    this.#map.addRun(start + from, seen.length);
    this.#push(seen);
  }

  /** Text of which each part stands for the whole of `span`. */
  #addOne(text: string, span: Span): void {
    if (span.start < this.#hiddenUntil || text === '') return;
    this.#map.addOne(span, text.length);
    this.#push(text);
  }

  #space(span: Span): void {
    if (this.#gap && (this.#last === '' || this.#last === ' ')) return;
    this.#addOne(' ', span);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#last = text[text.length - 1]!;
    this.#gap = false;
  }
}

/** Where the words of a node begin, after its opening marks. */
function contentStart(source: string, node: Parent): number {
  const first = node.children[0]?.position?.start.offset;
  if (first !== undefined) return first;
  const start = node.position?.start.offset ?? 0;
  const marks = openingMarks[node.type];
  if (!marks) return start;
  const sticky = new RegExp(marks, 'y');
  sticky.lastIndex = start;
  return start + (sticky.exec(source)?.[0].length ?? 0);
}

const openingMarks: Readonly<Record<string, string>> = {
  heading: '#{0,6}[ \\t]*',
  emphasis: '[*_]',
  strong: '[*_]{2}',
  delete: '~{1,2}',
  link: '\\[',
  linkReference: '\\[',
  tableCell: '\\|?[ \\t]*',
};

/** The visible text of a link where that is an address: a bare URL, `<…>`, or a link that shows its address. */
function addressOf(node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>): string | undefined {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'text') return undefined;
  const { value } = only;
  if (/^(?:[a-z][a-z0-9+.-]{1,31}:\/\/|www\.|mailto:)\S+$/i.test(value)) return value;
  return node.type === 'link' && (node.url === value || node.url === `mailto:${value}`) && /[@:]/.test(value) ? value : undefined;
}
