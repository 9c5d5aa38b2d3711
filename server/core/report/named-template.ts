import { open } from '../markdown/index.ts';
import { readFrontMatter } from './front-matter.ts';

/** Front matter that is longer is none that a person wrote. */
const longest = 20_000;

/** The template that a text's front matter names, found without reading the text below it. */
export function namedTemplate(text: string): string | undefined {
  const head = text.slice(0, longest);
  const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!fence) return undefined;
  const end = /(?:\r\n|\n|\r)---[ \t]*(?:[\r\n]|$)/.exec(head.slice(fence[0].length - 1));
  if (!end) return undefined;
  const document = open(head.slice(0, fence[0].length - 1 + end.index + end[0].length));
  return readFrontMatter(document.blockAt(0)).template?.value;
}
