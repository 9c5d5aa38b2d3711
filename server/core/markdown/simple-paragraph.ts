import type { FootnoteReference, Link, Paragraph, PhrasingContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Definitions } from './definitions.ts';
import { labelName } from './label-port.ts';
import { contentEnd } from './lines.ts';
import { isPlain, isSpace } from './plain.ts';
import { span, textNode } from './simple-nodes.ts';
import { noLabels } from './stored-block.ts';

/**
 * A note call; words in brackets, with an address of plain characters behind them, a note call, or nothing that could make
 * them a link; or some words in emphasis: marks of a kind that can only open, words without markup, the same marks again
 * that can only close.
 */
const inline =
  /(?<!!)\[\^([A-Za-z\d][\w-]{0,99})\]|(?<!!)\[(?![\s^])([^[\]]*[^\s[\]])\](?:\(([A-Za-z\d#/][\w\-./?=%#+,;:~]*)\)|(?=\[\^([A-Za-z\d][\w-]{0,99})\])|(?![([]))|(?<![^\s(])(\*{1,2})(?=[\p{L}\p{N}])([^*[\]]*[\p{L}\p{N}])\5(?=[\s.,;:!?)]|$)/gu;

/** A paragraph, and the labels that it asked for. */
export interface SimpleParagraph {
  readonly nodes: [Paragraph];
  readonly asks: ReadonlySet<string>;
}

/**
 * The paragraph of a text in one line with no other markup than note calls, links that say their address, and emphasis that
 * is not nested: what is left of most reports, at a tenth of the cost of the parser; nothing where that is not certain.
 */
export function simpleParagraph(text: string, definitions: Pick<Definitions, 'has'>): SimpleParagraph | undefined {
  const end = contentEnd(text);
  const content = text.slice(0, end);
  // Spaces at the end are left to the parser. At the start a label may be that of a definition.
  if (isSpace(text[end]) || !/^[^[\r\n][^\r\n]*$/.test(content) || !/[*[]/.test(content)) return undefined;
  const asks = new Set<string>();
  const isDefined = (label: string): boolean => {
    asks.add(label);
    return definitions.has(label);
  };
  const children: PhrasingContent[] = [];
  let rest = '';
  let at = 0;
  /** Where the text begins that stands before the next node. */
  let textStart = 0;
  for (const { 0: written, 1: label, 2: words, 3: address, 4: called, 5: marks, index } of content.matchAll(inline)) {
    rest += content.slice(at, index);
    at = index + written.length;
    let node: PhrasingContent | undefined;
    if (label !== undefined) {
      const identifier = normalizeIdentifier(label);
      if (isDefined(labelName('note', identifier))) node = noteCall(text, label, index, at);
      // What is no call may be the text or the label of a link.
      else if (/[([]/.test(content[at] ?? '') || isDefined(labelName('link', `^${identifier}`))) return undefined;
      // Beside letters nothing else joins: the call stands for one.
      rest += node ? 'a' : `^${label}`;
    } else if (words !== undefined) {
      rest += words;
      const refers = isDefined(labelName('link', normalizeIdentifier(words)));
      // An address counts before a definition does.
      if (address !== undefined) node = link(text, address, words, index, at);
      else if (refers) return undefined;
      else if (called !== undefined && isDefined(labelName('link', `^${normalizeIdentifier(called)}`))) return undefined;
    } else {
      const inner = textNode(text, index + marks!.length, at - marks!.length);
      node = { type: marks!.length === 1 ? 'emphasis' : 'strong', children: [inner], position: span(text, index, at) };
      rest += inner.value;
    }
    if (!node) continue;
    if (index > textStart) children.push(textNode(text, textStart, index));
    children.push(node);
    textStart = at;
  }
  if (textStart < end) children.push(textNode(text, textStart, end));
  rest += content.slice(at);
  return isPlain(rest) ? { nodes: [{ type: 'paragraph', children, position: span(text, 0, end) }], asks: asks.size > 0 ? asks : noLabels } : undefined;
}

function noteCall(text: string, label: string, start: number, end: number): FootnoteReference {
  return { type: 'footnoteReference', identifier: normalizeIdentifier(label).toLowerCase(), label, position: span(text, start, end) };
}

function link(text: string, url: string, words: string, start: number, end: number): Link {
  return { type: 'link', title: null, url, children: [textNode(text, start + 1, start + 1 + words.length)], position: span(text, start, end) };
}
