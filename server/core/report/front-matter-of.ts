import { open } from '../markdown/index.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';

/** Front matter that is longer is none that a person wrote. */
const longest = 20_000;

/** The front matter of a text, found without reading the text below it; undefined where there is none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const head = text.slice(0, longest);
  const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!fence) return undefined;
  const end = /(?:\r\n|\n|\r)---[ \t]*(?:[\r\n]|$)/.exec(head.slice(fence[0].length - 1));
  if (!end) return undefined;
  const document = open(head.slice(0, fence[0].length - 1 + end.index + end[0].length));
  return readFrontMatter(document.blockAt(0));
}
