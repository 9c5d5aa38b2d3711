import type { Yaml } from 'mdast';
import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import type { Block, Place, Span } from '../markdown/index.ts';
import { oncePer } from '../template/once.ts';

/** A value of the front matter and where it stands. */
export interface Entry {
  readonly value: string;
  readonly place: Place;
}

/** What the front matter says. Everything is absent where there is none. */
export interface FrontMatter {
  /** The `---` … `---` at the beginning. */
  readonly place?: Place;
  readonly template?: Entry;
  readonly title?: Entry;
  readonly organization?: Entry;
  readonly year?: Entry;
  /** The session of the commission that the report is written for. */
  readonly session?: Entry;
  readonly language?: Entry;
  /** Paths of the earlier reports to compare with, from the folder of the report; an empty list asks for none. */
  readonly previous?: readonly Entry[];
  readonly mistakes: readonly { readonly place: Place; readonly message: string }[];
}

const keys = ['template', 'title', 'organization', 'year', 'session', 'language'] as const;
const none: FrontMatter = { mistakes: [] };

/** No person writes more; the YAML reader needs memory in proportion to the square of the depth, and can end the process. */
const longest = 50_000;
const deepest = 50;

function depthOf(yaml: string): number {
  let depth = 0;
  let most = 0;
  for (const character of yaml) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return most;
}

/** Reads the front matter out of the first block of a report; `second` is looked at only where it is not closed. */
export function readFrontMatter(first: Block | undefined, second?: Block): FrontMatter {
  if (!first) return none;
  return first.nodes[0]?.type === 'yaml' ? readClosed(first) : (unclosed(first, second) ?? none);
}

/** Several ask for it, and its reader is slow. */
const readClosed = oncePer((first: Block): FrontMatter => {
  const node = first.nodes[0] as Yaml;
  const end = node.position?.end.offset ?? 0;
  const start = end - node.value.length - '---'.length;
  const inner = first.text.indexOf(node.value, start > 0 ? first.text.search(/[\r\n]/) : 0);
  const at = (from: number, to: number): Place => {
    const clamp = (offset: number): number => Math.min(Math.max(inner + offset, 0), end);
    return { block: first, span: { start: clamp(from), end: Math.max(clamp(to), clamp(from) + 1) } };
  };
  if (node.value.length > longest || depthOf(node.value) > deepest) {
    return { place: { block: first, span: { start: 0, end } }, mistakes: [{ place: at(0, 1), message: 'The front matter is too long or too deeply nested to be read.' }] };
  }
  // To the reader of YAML a lone CR ends no line.
  const document = parseDocument(node.value.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, logLevel: 'silent' });
  const mistakes = document.errors.map((error) => ({
    place: at(...error.pos),
    message: `The front matter cannot be read here: ${error.message.replace(/\.?$/, '.')}`,
  }));
  const found: { -readonly [Key in (typeof keys)[number]]?: Entry } & { previous?: readonly Entry[] } = {};
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (isScalar(pair.key) && pair.key.value === 'previous') {
        const paths = pathsOf(pair, at);
        if (paths) found.previous = paths;
        else if (isMap(pair.value) && pair.value.range) mistakes.push({ place: at(pair.value.range[0], pair.value.range[1]), message: '“previous” names one earlier report, or a list of them; write their paths.' });
        continue;
      }
      const key = isScalar(pair.key) ? keys.find((name) => name === (pair.key as { value: unknown }).value) : undefined;
      if (!key || !isScalar(pair.value) || pair.value.value === null || !pair.value.range) continue;
      const value = String(pair.value.value).trim();
      if (value) found[key] = { value, place: at(pair.value.range[0], pair.value.range[1]) };
    }
  } else if (document.contents && mistakes.length === 0) {
    mistakes.push({ place: at(0, node.value.length), message: 'The front matter is no list of “key: value” lines.' });
  }
  return { place: { block: first, span: { start: 0, end } }, ...found, mistakes };
});

/** The paths of `previous: a.md` or `previous: [a.md, b.md]`. */
function pathsOf({ value }: Pair, at: (from: number, to: number) => Place): Entry[] | undefined {
  const items = isSeq(value) ? value.items : isScalar(value) && value.value !== null ? [value] : undefined;
  return items?.flatMap((item) => {
    if (!isScalar(item) || item.value === null || !item.range) return [];
    const path = String(item.value).trim();
    return path === '' ? [] : [{ value: path, place: at(item.range[0], item.range[1]) }];
  });
}

/** A fence that nothing closes is no front matter to any Markdown tool; only a person can see what was meant. */
function unclosed(first: Block, second: Block | undefined): FrontMatter | undefined {
  const span: Span = { start: 0, end: 3 };
  if (!/^---[ \t]*(?:\r\n|\n|\r)[A-Za-z][\w-]*:(?:[ \t\r\n]|$)/.test((first.text + (second?.text ?? '')).slice(0, 200))) return undefined;
  const message = 'The front matter is not closed: write a line of --- below its last line.';
  return { mistakes: [{ place: { block: first, span }, message }] };
}
