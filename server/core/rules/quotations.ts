import type { Span } from '../markdown/index.ts';

/** Fewer words in quotation marks are a name, or words held at arm's length. */
const fewest = 5;

/** Opening marks, each with its closing one. A straight or single mark may be an apostrophe: then it opens only before a word and closes only after one. */
const pairs = new Map([['“', '”'], ['‘', '’'], ['"', '"'], ["'", "'"], ['«', '»'], ['„', '“']]);

/** The quotations of a text that have so many words that they are somebody's, with their marks. */
export function* longQuotations(text: string): Iterable<Span> {
  for (const span of quotations(text)) if (text.slice(span.start + 1, span.end - 1).split(/\s+/).length >= fewest) yield span;
}

/** What stands in quotation marks, with them; each character is looked at once. */
function* quotations(text: string): Iterable<Span> {
  let open: { start: number; closing: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (open && mark === open.closing && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      yield { start: open.start, end: at + 1 };
      open = undefined;
    } else if (!open && pairs.has(mark) && /[\s(—–]/.test(before) && !/\s/.test(after)) {
      open = { start: at, closing: pairs.get(mark)! };
    }
  }
}
