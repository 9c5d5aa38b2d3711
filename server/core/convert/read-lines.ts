import { rawLines } from './raw-lines.ts';
import type { Markup, SourceLine } from './source-line.ts';
import { keepVerbatim } from './verbatim.ts';

/** The lines of a text that are not blank, each with what stands above it. A form feed begins a page. */
export function readLines(text: string, markup: Markup): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  let ruled = false;
  let pageStart = false;
  const raw = rawLines(text);
  for (const line of markup === 'markdown' ? keepVerbatim(raw) : raw) {
    const written = line.verbatim ? line.text : line.text.trim().replace(/\s+/g, ' ');
    pageStart ||= line.pageStart;
    if (written === '' || (markup === 'plain' && /^[-_–—=*.·~ ]{3,}$/.test(written))) {
      gap++;
      // In the text of a PDF, the rule above notes becomes a long run of spaces.
      ruled ||= written !== '' || line.text.length >= 20;
      continue;
    }
    const columns = !line.verbatim && (line.text.trim().match(/(?: {3}|\t)(?=\S)/g)?.length ?? 0) > 1;
    const indent = line.text.length - line.text.trimStart().length;
    lines.push({ number: line.number, text: written, indent, gap, pageStart, ruled, cut: false, verbatim: line.verbatim, columns });
    gap = 0;
    ruled = false;
    pageStart = false;
  }
  return lines;
}
