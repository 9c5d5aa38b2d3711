import type { PageLine } from './page-lines.ts';
import { raisedFigures } from './raised-figures.ts';
import { romanValue } from './roman.ts';

/**
 * The lines that begin notes at the end of the text, each as it is with its number raised. They count on from 1, or i, to the last mark of the
 * text, and below them stand no more marks.
 */
export function endnotes(lines: readonly PageLine[]): Map<PageLine, string> {
  const lastMark = lines.findLastIndex(({ text }) => /[^\s⁰¹²³⁴-⁹][⁰¹²³⁴-⁹]/u.test(text));
  const marks = new Set(lines.slice(0, lastMark + 1).flatMap(({ text }) => text.match(/(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,3}/gu) ?? []));
  const found = new Map<PageLine, string>();
  if (marks.size === 0) return found;
  for (const line of lines.slice(lastMark + 1)) {
    const next = raisedFigures(String(found.size + 1));
    const [written, number] = /^(?:(\d{1,3}|[ivxl]{1,8})[.)]?\s+|[⁰¹²³⁴-⁹]{1,3}\s*)(?=\S)/u.exec(line.text) ?? [];
    if (written === undefined || !marks.has(next)) continue;
    const raised = number === undefined ? written.trim() : raisedFigures(String(romanValue(number) ?? number));
    if (raised === next) found.set(line, `${raised} ${line.text.slice(written.length)}`);
  }
  return found.size === marks.size ? found : new Map();
}
