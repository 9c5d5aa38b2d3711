import type { RootContent } from 'mdast';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension as SyntaxExtension } from 'micromark-util-types';
import { noSentinel, noteSentinel, type Sentinel } from './boundaries.ts';
import type { Definitions } from './definitions.ts';
import { labelName, labelPort } from './label-port.ts';
import { noteCallsInOneLine } from './note-calls.ts';
import { shiftNodes } from './positions.ts';
import { opaqueParagraph } from './simple-nodes.ts';
import { noLabels } from './stored-block.ts';

/** The nodes of a closed block and the labels that it met. */
export interface ParsedText {
  readonly nodes: RootContent[];
  readonly defines: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  /** Why it was not parsed, if it was not. */
  readonly unchecked?: string;
}

/** A text that goes on past its end: its last node, the one that is open, starts here. */
export interface OpenText {
  readonly openAt: number;
}

interface Feature {
  /** What a text must contain before the extension can make a difference. */
  readonly trigger: RegExp;
  readonly syntax: SyntaxExtension;
  readonly tree: TreeExtension;
}

// Each extension slows down every parse that it takes part in, so it does only where it may matter.
const features: readonly Feature[] = [
  // An escape or a character reference may stand for any of the characters of an address.
  { trigger: /[@&\\]|:\/\/|www\./i, syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() },
  // A space may stand before the mark, in `![ ^a]`.
  { trigger: /\[[^]*\^/, syntax: combineExtensions([gfmFootnote(), noteCallsInOneLine()]), tree: gfmFootnoteFromMarkdown() },
  { trigger: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  // A table of one column needs no pipe but a colon.
  { trigger: /\||:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { trigger: /\[/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
];

/** What to give to the parser for each set of features, by the sum of their bits. */
const combinations = Array.from({ length: 1 << features.length }, (_, bits) => {
  const chosen = features.filter((_feature, index) => bits & (1 << index));
  return { syntax: combineExtensions(chosen.map(({ syntax }) => syntax)), tree: chosen.map(({ tree }) => tree) };
});

const byteOrderMark = '\uFEFF';

/**
 * Parses the text of a block. Whether it is closed is asked of the parser, by `sentinel` (the kind of the line that
 * follows): if that does not come out as a node of its own, the answer is where the open node starts.
 * Positions count from the start of the text; `first` says that it is that of the document.
 */
export function parseBlock(
  text: string,
  sentinel: Sentinel,
  first: boolean,
  definitions: Pick<Definitions, 'has'>,
): ParsedText | OpenText {
  const { line, label } = sentinelLine(text, sentinel);
  // The parser drops a byte order mark at the start of what it is given, where only the start of a document should lose it.
  const marked = text.startsWith(byteOrderMark);
  const source = (marked && !first ? '\n' : '') + text + line;
  const bits = features.reduce((sum, { trigger }, index) => (trigger.test(source) ? sum | (1 << index) : sum), 0);
  const { syntax, tree } = combinations[bits]!;
  const labels = { defines: new Set<string>(), asks: new Set<string>() };
  const extensions = source.includes('[') ? [syntax, labelPort(definitions, labels)] : [syntax];
  let nodes: RootContent[];
  try {
    nodes = fromMarkdown(source, { extensions, mdastExtensions: tree }).children;
  } catch {
    // No input is known that makes it fail; if there is one, an author shall lose the checks of one block only.
    if (label !== undefined) labels.defines.delete(label);
    return { nodes: [opaqueParagraph(text)], ...labels, unchecked: 'the parser fails on it' };
  }
  // Neither the mark that is dropped nor the line end in its place is counted as it should be.
  if (marked && first) shiftNodes(nodes, 1, 0, 1);
  else if (marked) shiftNodes(nodes, -1, -1);
  if (sentinel !== noSentinel) {
    const openAt = nodes.pop()!.position!.start.offset!;
    if (openAt !== text.length) return { openAt };
    if (label !== undefined) labels.defines.delete(label);
  }
  const { defines, asks } = labels;
  return { nodes, defines: defines.size > 0 ? defines : noLabels, asks: asks.size > 0 ? asks : noLabels };
}

/** A note as sentinel defines a label, so it takes one that the text cannot ask for or define. */
function sentinelLine(text: string, sentinel: Sentinel): { line: string; label?: string } {
  if (sentinel !== noteSentinel) return { line: sentinel };
  let name = '0';
  while (text.includes(name)) name += '0';
  return { line: `[^${name}]:`, label: labelName('note', name) };
}
