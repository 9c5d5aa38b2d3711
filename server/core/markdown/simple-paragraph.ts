import type { FootnoteReference, Paragraph, PhrasingContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Definitions } from './definitions.ts';
import { labelName } from './label-port.ts';
import { contentEnd } from './lines.ts';
import { isPlain, isSpace } from './plain.ts';
import { span, textNode } from './simple-nodes.ts';
import { noLabels } from './stored-block.ts';

/** A note call, or some words in emphasis: marks of a kind that can only open, words without markup, the same marks again that can only close. */
const inline = /(?<!!)\[\^([A-Za-z\d][\w-]{0,99})\]|(?<![^\s(])(\*{1,2})(?=[\p{L}\p{N}])([^*[\]]*[\p{L}\p{N}])\2(?=[\s.,;:!?)]|$)/gu;

/** A paragraph, and the notes that it asked for. */
export interface SimpleParagraph {
  readonly nodes: [Paragraph];
  readonly asks: ReadonlySet<string>;
}

/**
 * The paragraph of a text in one line with no other markup than note calls and emphasis that is not nested: what is
 * left of most reports, at a tenth of the cost of the parser; nothing where that is not certain. All called notes must be
 * defined: what a call without a note reads as depends on what follows it.
 */
export function simpleParagraph(text: string, definitions: Pick<Definitions, 'has'>): SimpleParagraph | undefined {
  const end = contentEnd(text);
  const content = text.slice(0, end);
  // Spaces at the end are left to the parser. At the start a label may be that of a definition.
  if (isSpace(text[end]) || !/^[^[\r\n][^\r\n]*$/.test(content) || !/[*[]/.test(content)) return undefined;
  const asks = new Set<string>();
  const children: PhrasingContent[] = [];
  let rest = '';
  let at = 0;
  for (const { 0: written, 1: label, 2: marks, index } of content.matchAll(inline)) {
    if (index > at) children.push(textNode(text, at, index));
    rest += content.slice(at, index);
    at = index + written.length;
    if (label !== undefined) {
      const note = labelName('note', normalizeIdentifier(label));
      if (!definitions.has(note)) return undefined;
      asks.add(note);
      children.push(noteCall(text, label, index, at));
      // Beside letters nothing else joins: the call stands for one.
      rest += 'a';
    } else {
      const inner = textNode(text, index + marks!.length, at - marks!.length);
      children.push({ type: marks!.length === 1 ? 'emphasis' : 'strong', children: [inner], position: span(text, index, at) });
      rest += inner.value;
    }
  }
  if (at < end) children.push(textNode(text, at, end));
  rest += content.slice(at);
  return isPlain(rest) ? { nodes: [{ type: 'paragraph', children, position: span(text, 0, end) }], asks: asks.size > 0 ? asks : noLabels } : undefined;
}

function noteCall(text: string, label: string, start: number, end: number): FootnoteReference {
  return { type: 'footnoteReference', identifier: normalizeIdentifier(label).toLowerCase(), label, position: span(text, start, end) };
}
