import { frontMatterOf } from './front-matter-of.ts';

/** The template that a text's front matter names, found without reading the text below it. */
export function namedTemplate(text: string): string | undefined {
  return frontMatterOf(text)?.template?.value;
}
