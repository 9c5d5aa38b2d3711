/**
 * Text with `{{holes}}` in snippet syntax: each hole becomes a tab stop that holds it, so that what is skipped is still
 * seen as a hole. Holes of one name are one tab stop, typed once.
 */
export function toSnippet(text: string): string {
  const numbers = new Map<string, number>();
  const snippet = text.split(/(\{\{[^{}\r\n]{0,200}\}\})/).map((part, index) => {
    const escaped = part.replace(/[\\$}]/g, '\\$&');
    if (index % 2 === 0) return escaped;
    const number = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, number);
    return `\${${number}:${escaped}}`;
  });
  return snippet.join('');
}
