import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A tag of HTML in a line of text. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closes: boolean;
}

/** Reads a piece of HTML that stands in a line; nothing for comments and the like. */
export function inlineTag(html: string): Tag | undefined {
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
  return found ? { name: found[2]!.toLowerCase(), closes: found[1] === '/' } : undefined;
}

/** What is never seen of a page; the end is that of the element, or of the text. */
const unseen = ['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'title'] as const;

/** The text of a block of HTML, a line for each of its lines that says something: no comment, no tag, no script. */
export function linesOfHtml(html: string): string[] {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    text += html.slice(at, start);
    if (html.startsWith('<!--', start)) at = after(html, '-->', start + 4);
    else if (/^<[a-z/!?]/i.test(html.slice(start, start + 2)) && html.includes('>', start)) {
      const tag = inlineTag(html.slice(start, start + 40));
      at = endOfTag(html, start + 1);
      const hidden = unseen.find((name) => name === tag?.name && !tag.closes);
      if (hidden) at = afterElement(html, hidden, at);
      // Where a block or a cell ends, so does a word.
      text += tag && /^(?:br|p|div|li|tr|h[1-6]|table|ul|ol|dl|dt|dd|blockquote|section|article|details|summary|center|hr)$/.test(tag.name) ? '\n' : /^t[dh]$/.test(tag?.name ?? '') ? ' ' : '';
    } else {
      text += '<';
      at = start + 1;
    }
  }
  text += html.slice(at);
  return text.split(/\r\n|\n|\r/).map((line) => decoded(line).replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function endOfTag(html: string, from: number): number {
  let quote: string | undefined;
  for (let at = from; at < html.length; at++) {
    const character = html[at]!;
    if (quote === undefined && character === '>') return at + 1;
    if (quote === character) quote = undefined;
    // A quotation mark holds a value only after "=".
    else if (quote === undefined && (character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 3), at))) quote = character;
  }
  // A quotation that never ends is none.
  return html.indexOf('>', from) + 1;
}

function afterElement(html: string, name: string, from: number): number {
  const close = html.toLowerCase().indexOf(`</${name}`, from);
  return close < 0 ? html.length : endOfTag(html, close + 1);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function decoded(text: string): string {
  return text.replace(/&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,30}));/g, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
