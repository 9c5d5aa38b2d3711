import type { PhrasingContent, Text } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { labelName } from './label-port.ts';
import { positionIn, type OneLine } from './one-line.ts';

/**
 * A note call; words in brackets, with an address of plain characters behind them, a note call, or nothing that could make
 * them a link; a bare address after a space, and with no more than one sign behind it; or some words in emphasis: marks of
 * a kind that can only open, words without markup, the same marks again that can only close.
 */
const inline =
  /(?<!!)\[\^([A-Za-z\d][\w-]{0,99})\]|(?<!!)\[(?![\s^])([^[\]]*[^\s[\]])\](?:\(([A-Za-z\d#/][\w\-./?=%#+,;:~]*)\)|(?=\[\^([A-Za-z\d][\w-]{0,99})\])|(?![([]))|(?<= )(https?:\/\/[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+(?:\/(?:[A-Za-z\d\-./?=%#+:]*[A-Za-z\d/=#+-])?)?)(?=[.,:!?]?(?:\s|$))|(?<![^\s(])(\*{1,2})(?=[\p{L}\p{N}])([^*[\]]*[\p{L}\p{N}])\6(?=[\s.,;:!?)]|$)/gu;

/** What stands in a line, and what is left of it without the markup that was read: if that is none, all has been read. */
export interface SimpleInline {
  readonly children: PhrasingContent[];
  readonly rest: string;
}

/**
 * The words of a line from `start` up to `end` with note calls, links that say their address, and emphasis that is not
 * nested: what most reports hold, at a tenth of the cost of the parser; nothing where that is not certain.
 * `isDefined` is asked for labels, by their names, as the parser asks for them.
 */
export function simpleInline(text: string, line: OneLine, start: number, end: number, isDefined: (label: string) => boolean): SimpleInline | undefined {
  const content = text.slice(start, end);
  const children: PhrasingContent[] = [];
  const textNode = (from: number, to: number): Text => ({ type: 'text', value: text.slice(from, to), position: positionIn(line, from, to) });
  if (!/[*[:]/.test(content)) return { children: start < end ? [textNode(start, end)] : children, rest: content };
  let rest = '';
  let at = start;
  /** Where the text begins that stands before the next node. */
  let textStart = start;
  for (const { 0: written, 1: label, 2: words, 3: address, 4: called, 5: bare, 6: marks, index } of content.matchAll(inline)) {
    const from = start + index;
    rest += text.slice(at, from);
    at = from + written.length;
    const position = positionIn(line, from, at);
    let node: PhrasingContent | undefined;
    if (label !== undefined) {
      const identifier = normalizeIdentifier(label);
      if (isDefined(labelName('note', identifier))) node = { type: 'footnoteReference', identifier: identifier.toLowerCase(), label, position };
      // What is no call may be the text or the label of a link.
      else if (/[([]/.test(text[at] ?? '') || isDefined(labelName('link', `^${identifier}`))) return undefined;
      // Beside letters nothing else joins: the call stands for one.
      rest += node ? 'a' : `^${label}`;
    } else if (words !== undefined) {
      rest += words;
      const refers = isDefined(labelName('link', normalizeIdentifier(words)));
      // An address counts before a definition does.
      if (address !== undefined) node = { type: 'link', title: null, url: address, children: [textNode(from + 1, from + 1 + words.length)], position };
      else if (refers) return undefined;
      else if (called !== undefined && isDefined(labelName('link', `^${normalizeIdentifier(called)}`))) return undefined;
    } else if (bare !== undefined) {
      node = { type: 'link', title: null, url: bare, children: [textNode(from, at)], position };
      rest += 'a';
    } else {
      const inner = textNode(from + marks!.length, at - marks!.length);
      node = { type: marks!.length === 1 ? 'emphasis' : 'strong', children: [inner], position };
      rest += inner.value;
    }
    if (!node) continue;
    if (from > textStart) children.push(textNode(textStart, from));
    children.push(node);
    textStart = at;
  }
  if (textStart < end) children.push(textNode(textStart, end));
  return { children, rest: rest + text.slice(at, end) };
}
