import type { Entry } from './entry.ts';
import { cutsSentence } from './cuts-sentence.ts';
import { withoutLines, type SourceLine } from './source-line.ts';

/** Lines without some that were taken out of them, and what the report says of these. */
export interface Taken {
  readonly lines: readonly SourceLine[];
  readonly entries: readonly Entry[];
}

/** Takes out the numbers of pages. */
export function takePageNumbers(lines: readonly SourceLine[]): Taken {
  const numbers = pageNumbers(lines);
  const entries = [...numbers].map((line): Entry => ({ kind: 'removed', line: line.number, text: line.text, why: 'The number of a page.' }));
  return { lines: withoutLines(lines, numbers), entries };
}

const pageNumber = /^(?:[-–—|[(]\s?)?(page |p\. ?|seite |página )?(\d{1,4})( ?(?:\/|of|de|von|sur) ?\d{1,4})?(?:\s?[-–—|\])])?$/i;

/** Numbers alone in their lines that count on by one: two where they say that they are pages, stand at a page's edge or cut a sentence, else three. */
function pageNumbers(lines: readonly SourceLine[]): Set<SourceLine> {
  const chains: { line: SourceLine; index: number; value: number; sure: boolean }[][] = [];
  for (const [index, line] of lines.entries()) {
    const match = line.verbatim ? null : pageNumber.exec(line.text);
    if (!match) continue;
    const edge = index > 0 && (line.pageStart || (lines[index + 1]?.pageStart ?? false));
    const found = { line, index, value: Number(match[2]), sure: match[1] !== undefined || match[3] !== undefined || edge };
    // Rows of figures stand closer together than the ends of pages; but the last page may be short.
    const chain = chains.slice(-100).findLast((other) => other.at(-1)!.value === found.value - 1 && (index - other.at(-1)!.index > 5 || index === lines.length - 1 || other.length > 2 || (found.sure && other.at(-1)!.sure)));
    if (chain) chain.push(found);
    else chains.push([found]);
  }
  const kept = chains.filter((chain) => chain.length > 2 || (chain.length > 1 && (chain.every(({ sure }) => sure) || chain.some(({ index }) => cutsSentence(lines, index)))));
  return new Set(kept.flatMap((chain) => chain.map(({ line }) => line)));
}
