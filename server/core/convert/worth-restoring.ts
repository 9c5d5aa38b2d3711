import { endsInWord, startsSmall } from './line-ends.ts';
import { markupOf } from './markup-of.ts';

/** What a program lays onto the clipboard. */
export interface Clip {
  readonly html?: string;
  readonly text?: string;
}

/** Beyond these lines and characters a text need not be read to see how it was set. */
const mostLines = 400;
const longest = 40_000;
/** Nobody ends a shorter line because the page does. */
const shortestLine = 30;

/**
 * Which form of what was copied says more than its bare text: HTML that has headings, lists, tables, links, emphasis or paragraphs; else text
 * whose lines were ended by the page that they stood on. Undefined where pasting as ever loses nothing.
 */
export function worthRestoring({ html = '', text = '' }: Clip): 'html' | 'text' | undefined {
  if (structure.test(html) || /<p[\s>][^]*?<p[\s>]/i.test(html)) return 'html';
  return hasBrokenLines(text.slice(0, longest)) ? 'text' : undefined;
}

/** Google Docs puts everything into a `b` that is not bold. */
const structure = /<(?:h[1-6]|[uo]l|li|table|blockquote|sup|strong|em|b(?!\s+(?:style="font-weight:\s*normal|id="docs-internal))|i|a\s[^>]{0,200}href)[\s>=]/i;

function hasBrokenLines(text: string): boolean {
  if (markupOf(text, '') === 'markdown') return false;
  const lines = text.split(/\r\n|[\r\n]/, mostLines).map((line) => line.trim()).filter((line) => line !== '');
  return lines.some((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) return false;
    // A note of its own below the text that calls it.
    if (/^[¹²³⁴-⁹]+\s*\S/u.test(line)) return true;
    return above.length >= shortestLine && startsSmall(line) && (endsInWord(above) || /[-‐\u00AD,]$/.test(above));
  });
}
