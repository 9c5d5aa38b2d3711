import type { Markup } from './source-line.ts';

const signs = [/\]\([^()[\]\s]*\)/, /(?:^|[\s'"“‘(])\*\*[^\s*][^*]{0,300}\*\*/, /\[\^[^[\]\s]+\]/, /<https?:\/\/[^\s>]+>/, /^#{2,6} \S/, /^\|? *:?-{3,}:? *\|/];

/**
 * Whether a text is written in Markdown: by the ending of its file's name, or because three of its lines hold signs that
 * nobody uses otherwise (links, bold, marks of notes). One such line alone may be chance.
 */
export function markupOf(text: string, name: string): Markup {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  let signed = 0;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (!signs.some((sign) => sign.test(match[0]))) continue;
    signed++;
    if (signed > 2) return 'markdown';
  }
  return 'plain';
}
