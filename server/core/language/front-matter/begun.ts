import { Analysis, type Templates } from '../../analysis/index.ts';
import { frontMatterKeys } from './keys.ts';
import { frontMatterPlaceAt } from './place.ts';

/** No front matter that a person writes is longer. */
const longest = 20_000;

/** As much of the text below as may hold the title. */
const titleWithin = 2_000;

/** The beginning of an open report, as much as may hold its front matter; empty where nothing opens one, or it is closed. */
export function unclosedStart({ document }: Analysis): string {
  const first = document.blockAt(0);
  if (!first || first.nodes[0]?.type === 'yaml' || !opening.test(first.text)) return '';
  let text = '';
  for (let block: typeof first | undefined = first; block && text.length < longest + titleWithin; block = document.next(block)) text += block.text;
  return text;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;

/**
 * The report that a text will be once the front matter is closed that its author is writing at `offset`; its text is the same up to there.
 * Undefined where what follows the opening `---` does not look like keys: to Markdown it is a thematic break.
 */
export function begunReport(text: string, offset: number, templates: Templates): Analysis | undefined {
  const begun = offset <= longest ? begunFrontMatter(text.slice(0, longest + titleWithin), offset) : undefined;
  if (!begun) return undefined;
  const closed = `${text.slice(0, begun.end)}${begun.lineEnd}---${begun.lineEnd}${begun.rest}`;
  const report = new Analysis(closed, [], templates);
  return frontMatterPlaceAt(report, offset) && report;
}

/** The same for a text that is no report yet: other tools have keys of their own, and there we are silent. */
export function begunByOurKeys(text: string, offset: number, templates: Templates): Analysis | undefined {
  const begun = offset <= longest ? begunFrontMatter(text.slice(0, longest + titleWithin), offset) : undefined;
  return begun?.keys.every((key) => frontMatterKeys.has(key)) ? begunReport(text, offset, templates) : undefined;
}

interface Begun {
  readonly lineEnd: string;
  /** Where its last line ends. */
  readonly end: number;
  readonly keys: readonly string[];
  /** What comes below it. */
  readonly rest: string;
}

function begunFrontMatter(text: string, offset: number): Begun | undefined {
  const fence = opening.exec(text)?.[0];
  if (fence === undefined || offset < fence.length) return undefined;
  const keys: string[] = [];
  const nothingElse = isNothing(text.slice(fence.length));
  // Only a line that stands right below the others goes on with them; behind a blank one the text may begin.
  let [start, end, word, isApart] = [fence.length, nothingElse ? offset : -1, '', false];
  for (;;) {
    const line = firstLine(text.slice(start));
    const isHere = start <= offset && offset <= start + line.length;
    const key = /^([\w-]+)\s*:(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) keys.push(key);
    const belongs = key !== undefined || (keys.length > 0 && /^(?:\s+\S|\s*-(?:\s|$))/.test(line));
    if (isHere && key === undefined) word = line.trim();
    if (belongs || (isHere && !isApart)) end = start + line.length;
    else if (line.trim() !== '' && (!isHere || isFence(line))) break;
    isApart = line.trim() === '';
    const next = /^(?:\r\n|\n|\r)/.exec(text.slice(start + line.length))?.[0];
    if (next === undefined) break;
    start += line.length + next.length;
  }
  if (offset > end || !(keys.length > 0 || nothingElse || isBegunKey(word))) return undefined;
  const rest = text.slice(end);
  return { lineEnd: /\r\n|\n|\r/.exec(fence)![0], end, keys, rest: isNothing(rest) ? '' : rest };
}

/** Whether a text is blank, up to a fence. */
function isNothing(text: string): boolean {
  const line = firstLine(text.trimStart());
  return line === '' || isFence(line);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)![0];
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line);
}

function isBegunKey(word: string): boolean {
  return word !== '' && [...frontMatterKeys.keys()].some((key) => key.startsWith(word));
}
