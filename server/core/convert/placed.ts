/**
 * Note marks and links travel within the text as characters that Unicode keeps for such inner use (U+FDD0 to U+FDD4), so
 * that joining lines moves them along. `readLines` takes these characters out of what comes in.
 */
const markStart = '\uFDD0';
const markEnd = '\uFDD1';
const linkStart = '\uFDD2';
const linkMiddle = '\uFDD3';
const linkEnd = '\uFDD4';

/** A piece of a text: words, a mark of a note, or words with an address. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly label: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** The mark of a note, as it stands in a text. */
export function placedMark(label: string): string {
  return markStart + label + markEnd;
}

/** What stands before and behind words that have an address. */
export function placedLink(url: string): readonly [before: string, behind: string] {
  return [linkStart, linkMiddle + url + linkEnd];
}

/** The text as a reader sees it: without marks and addresses. */
export function visible(text: string): string {
  return text.replace(/\uFDD0[^\uFDD1]*\uFDD1|\uFDD3[^\uFDD4]*\uFDD4|\uFDD2/g, '');
}

/** The pieces of a text, in order. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const match of text.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1|\uFDD2([^\uFDD3]*)\uFDD3([^\uFDD4]*)\uFDD4|[^\uFDD0\uFDD2]+/g)) {
    const [written, label, words, url] = match;
    if (label !== undefined) segments.push({ kind: 'mark', label });
    else if (words !== undefined) segments.push({ kind: 'link', text: words, url: url! });
    else segments.push({ kind: 'text', text: written });
  }
  return segments;
}
