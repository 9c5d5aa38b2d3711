import type { Schema } from 'hast-util-sanitize';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const paragraphs = [...headings, 'p', 'blockquote', 'li', 'td', 'th'];

/** All that may stand in the page below its cover. What is not named here is left out, its text kept. */
export const schema: Schema = {
  // The ids are ours, and those of the author's headings cannot be taken for them.
  clobberPrefix: '',
  tagNames: [...paragraphs, 'a', 'br', 'code', 'del', 'em', 'hr', 'mark', 'ol', 'pre', 'section', 'strong', 'sub', 'sup', 'table', 'tbody', 'thead', 'tr', 'ul'],
  attributes: {
    a: ['href', 'id', ['role', 'doc-noteref', 'doc-backlink'], 'ariaLabel'],
    section: [['role', 'doc-endnotes'], 'ariaLabelledBy', ['className', 'footnotes']],
    ol: ['start'],
    th: [['scope', 'col'], ['dir', 'ltr', 'rtl'], ['className', 'left', 'center', 'right']],
    td: [['dir', 'ltr', 'rtl'], ['className', 'left', 'center', 'right']],
    ...Object.fromEntries(headings.map((name) => [name, ['id', ['dir', 'ltr', 'rtl']]])),
    li: ['id', ['dir', 'ltr', 'rtl']],
    p: [['dir', 'ltr', 'rtl']],
    blockquote: [['dir', 'ltr', 'rtl']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'ftp'] },
  strip: ['script', 'style'],
};
