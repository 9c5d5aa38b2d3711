import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/** The mdast of a whole text: GitHub's Markdown with YAML front matter. Never fails. */
export function parse(text: string): Root {
  return processor.parse(text);
}
