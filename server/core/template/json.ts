import type { Span } from '../markdown/index.ts';

/** What is wrong with a file, and where. */
export interface Mistake {
  readonly span: Span;
  readonly message: string;
  /** Whether an editor that checks JSON against the published schema says so too. */
  readonly schema?: boolean;
}

/** A JSON value with its place in the file. */
export interface JsonNode {
  readonly span: Span;
  readonly value: string | number | boolean | null | readonly JsonNode[] | readonly JsonMember[];
  readonly kind: 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object';
}

/** A key with its value. The key's span includes its quotation marks. */
export interface JsonMember {
  readonly key: string;
  readonly span: Span;
  readonly node: JsonNode;
}

const deepest = 60;
const text = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/;
const token = new RegExp(`[{}[\\],:]|${text.source}|${number.source}|(?:true|false|null)(?!\\w)`, 'y');
const comment = /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/y;
const space = /[ \t\r\n]*/y;
const scrap = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"?|'[^'\r\n]*'?|[\w.+-]+|[^]/uy;

/**
 * Reads strict JSON with the place of every value. It accepts exactly what `JSON.parse` accepts, down to 60 levels, and
 * says in plain words what is wrong. After a comma too many or too few and after comments it reads on; anything
 * else that is not JSON ends it, with `node` undefined.
 */
export function readJson(text: string): { readonly node?: JsonNode; readonly mistakes: readonly Mistake[] } {
  const reader = new JsonReader(text);
  try {
    const node = reader.document();
    return { node, mistakes: reader.mistakes };
  } catch (error) {
    if (error instanceof Unreadable) return { mistakes: [...reader.mistakes, error.mistake] };
    throw error;
  }
}

/** The plain value of a node. A key that stands twice has its last value, as in `JSON.parse`. */
export function plainValue(node: JsonNode): unknown {
  if (node.kind === 'list') return itemsOf(node).map(plainValue);
  if (node.kind === 'object') return Object.fromEntries(membersOf(node).map(({ key, node }) => [key, plainValue(node)]));
  return node.value;
}

/** The items of a list; none for anything else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'list' ? (node.value as readonly JsonNode[]) : [];
}

/** The members of an object; none for anything else. */
export function membersOf(node: JsonNode | undefined): readonly JsonMember[] {
  return node?.kind === 'object' ? (node.value as readonly JsonMember[]) : [];
}

/** The last member of an object with this key, whose value counts. */
export function memberOf(node: JsonNode | undefined, key: string): JsonMember | undefined {
  return membersOf(node).findLast((member) => member.key === key);
}

class Unreadable extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

class JsonReader {
  readonly mistakes: Mistake[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    if (this.#text.startsWith('\uFEFF')) this.#fail({ start: 0, end: 1 }, 'The file begins with a byte order mark; save it as UTF-8 without one.');
    const node = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) this.#fail({ start: this.#at, end: this.#text.length }, 'Nothing may follow the closing “}”.');
    return node;
  }

  #value(depth: number): JsonNode {
    const span = this.#next();
    const written = this.#text.slice(span.start, span.end);
    if (depth > deepest) this.#fail(span, 'This is nested too deeply.');
    if (written === '{') return { kind: 'object', ...this.#sequence(span.start, '}', () => this.#member(depth)) };
    if (written === '[') return { kind: 'list', ...this.#sequence(span.start, ']', () => this.#value(depth + 1)) };
    if (written.startsWith('"')) return { kind: 'text', span, value: JSON.parse(written) as string };
    if (/^[-\d]/.test(written)) return { kind: 'number', span, value: Number(written) };
    if (written === 'true' || written === 'false') return { kind: 'boolean', span, value: written === 'true' };
    if (written === 'null') return { kind: 'null', span, value: null };
    return this.#fail(span, `A value is missing before “${written}”.`);
  }

  #member(depth: number): JsonMember {
    const span = this.#next();
    const written = this.#text.slice(span.start, span.end);
    if (!written.startsWith('"')) this.#fail(span, `“${written}” stands where a key in quotation marks must stand.`);
    const colon = this.#next();
    if (this.#text[colon.start] !== ':') this.#fail(span, `A colon is missing after ${written}.`);
    return { key: JSON.parse(written) as string, span, node: this.#value(depth + 1) };
  }

  #sequence<T>(start: number, close: string, read: () => T): { span: Span; value: T[] } {
    const value: T[] = [];
    for (let comma: Span | undefined; ; ) {
      const next = this.#peek();
      if (this.#text[next.start] === close) {
        if (comma) this.#note(comma, 'Remove this comma: nothing follows it.');
        this.#at = next.end;
        return { span: { start, end: next.end }, value };
      }
      if (value.length > 0 && !comma) {
        const sign = this.#text[next.start] ?? '';
        if (!/[["{\w-]/.test(sign)) this.#fail(next, `A comma or “${close}” is missing before “${sign}”.`);
        this.#note(next, 'A comma is missing before this.');
      }
      value.push(read());
      const after = this.#peek(close);
      comma = this.#text[after.start] === ',' ? after : undefined;
      if (comma) this.#at = comma.end;
    }
  }

  #next(): Span {
    const span = this.#peek();
    this.#at = span.end;
    return span;
  }

  /** The span of the next token. */
  #peek(close?: string): Span {
    this.#skip();
    const start = this.#at;
    const end = this.#match(token, start);
    if (end !== undefined) return { start, end };
    if (start === this.#text.length) {
      const last = { start: Math.max(0, this.#text.trimEnd().length - 1), end: this.#text.trimEnd().length };
      this.#fail(last, last.end === 0 ? 'The file is empty.' : `The file ends too early${close ? `: a “${close}” is missing` : ''}.`);
    }
    const span = { start, end: this.#match(scrap, start) ?? start + 1 };
    return this.#fail(span, scrapMessage(this.#text.slice(span.start, span.end)));
  }

  #skip(): void {
    for (;;) {
      this.#at = this.#match(space, this.#at) ?? this.#at;
      const end = this.#match(comment, this.#at);
      if (end === undefined) return;
      this.#note({ start: this.#at, end }, 'Remove this comment: JSON has none.');
      this.#at = end;
    }
  }

  #match(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(this.#text);
    return match ? at + match[0].length : undefined;
  }

  #note(span: Span, message: string): void {
    this.mistakes.push({ span, message, schema: true });
  }

  #fail(span: Span, message: string): never {
    throw new Unreadable({ span, message, schema: true });
  }
}

function scrapMessage(written: string): string {
  if (written.startsWith("'")) return 'Use double quotation marks.';
  if (/^[“”„]/.test(written)) return 'Use straight quotation marks.';
  if (/^".*"$/s.test(written)) return 'This text holds a tab or a “\\” that stands for nothing; write “\\t” or “\\\\”.';
  if (written.startsWith('"')) return 'This text has no closing quotation mark on its line.';
  return `“${written}” is not JSON; text stands in quotation marks.`;
}
