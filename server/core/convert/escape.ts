/**
 * Plain text as Markdown that shows just this text. Only what Markdown would read as a sign gets a backslash, so that the
 * draft stays readable; addresses become links of their own.
 */
export function escapeText(text: string): string {
  let written = '';
  let end = 0;
  for (const match of text.matchAll(addresses)) {
    const { 0: address, index } = match;
    // GitHub links "www.…" by itself, and would show a backslash within it.
    const url = address.startsWith('www.') ? address : `<${withoutClosing(address)}>`;
    written += escapeWords(text.slice(end, index)) + url;
    end = index + (url === address ? address.length : url.length - 2);
  }
  return written + escapeWords(text.slice(end));
}

const addresses = /(?<![\p{L}\p{M}\p{N}])(?:https?:\/\/[^\s<>"\uFDD0-\uFDD4]+|(?<![^\s(])www\.[A-Za-z0-9./%=-]+(?=[,;:!?)]?(?:\s|$)))/gu;

/** The signs that mean something only where a line begins: headings, items, quotations, rules, fences. */
export function escapeLineStart(markdown: string): string {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(markdown);
  if (number) return `${number[1]}\\${markdown.slice(number[1]!.length)}`;
  return /^(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|>|={1,}\s*$|-{2,}\s*$|~{3})/.test(markdown) ? `\\${markdown}` : markdown;
}

function escapeWords(text: string): string {
  return (
    text
      .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
      .replace(/[`[\]]/g, '\\$&')
      // Stars between spaces are none of Markdown's; those at a line's beginning are a list's.
      .replace(/(?<! )\*|\*(?! )/g, '\\*')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/~(?=\S)|(?<=\S)~/g, '\\~')
      .replace(/<(?=[A-Za-z/!?])/g, '\\<')
      // What GitHub would link, and is no address here.
      .replace(/(?<=https?):(?=\/\/)|(?<=www)\./gi, '\\$&')
      .replace(/&(?=#?\w{1,40};)/g, '\\&')
  );
}

/** "(see https://example.org/a)." ends before the bracket and the full stop. */
function withoutClosing(url: string): string {
  const closing = (sign: string): number => url.split(sign).length - 1;
  const spare: Record<string, number> = { ')': closing(')') - closing('('), ']': closing(']') - closing('[') };
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1]!;
    if (/[.,;:!?'’”»*]/.test(last)) continue;
    // A bracket that was opened within is the address's own.
    if (!((spare[last] ?? 0) > 0)) break;
    spare[last]!--;
  }
  return url.slice(0, end);
}
