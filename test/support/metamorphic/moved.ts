import { passagesOf } from '../../../server/core/report/passages-of.ts';
import { piecesReplaced } from './pieces-replaced.ts';
import { plainParagraphs, type PlainParagraph } from './plain-paragraphs.ts';

// With these a sentence leans on the one before it, and cannot be moved away from it.
const leans = /^(?:This|These|That|Those|They|It|Its|Their|He|She|There|Here|Among|Of|Such|Both|All|Others?|Another|The (?:same|latter|former|other|following|first|second|third|last)|But|And|So|Then|However|Moreover|Thus|Also|In (?:addition|all|total|contrast)|First|Second|Third|Finally|Next|Later|Meanwhile|By (?:then|[a-z]+(?=,)))\b/;

/** A text in which the sentences of each plain paragraph stand in reverse order, and how many paragraphs changed. */
export function sentencesReversed(text: string): { text: string; count: number } {
  const pieces = plainParagraphs(text).flatMap((paragraph) => {
    const sentences = sentencesOfSource(paragraph);
    return sentences.length > 1 && sentences.every(isWhole) ? [{ start: paragraph.start, end: paragraph.end, text: [...sentences].reverse().join(' ') }] : [];
  });
  return { text: piecesReplaced(text, pieces), count: pieces.length };
}

/** A text in which the plain paragraphs that follow one another without anything between them stand in reverse order. */
export function paragraphsReversed(text: string): { text: string; count: number } {
  const runs = new Map<number, PlainParagraph[]>();
  for (const paragraph of plainParagraphs(text)) runs.set(paragraph.run, [...(runs.get(paragraph.run) ?? []), paragraph]);
  const pieces = [...runs.values()].flatMap((run) => {
    // A paragraph that announces what follows stays before it.
    if (run.length < 2 || run.some(({ source }) => /:\s*$/.test(source) || leans.test(source))) return [];
    return run.map(({ start, end }, index) => ({ start, end, text: run.at(-1 - index)!.source }));
  });
  return { text: piecesReplaced(text, pieces), count: pieces.length };
}

/** The sentences with the notes after them, as written. */
function sentencesOfSource({ block, node, source }: PlainParagraph): string[] {
  const passage = passagesOf(block).find(({ span }) => span.start === node.position?.start.offset);
  if (!passage) return [];
  const from = passage.span.start;
  const starts = passage.sentences.map(({ start }, index) => (index === 0 ? 0 : passage.toSource({ start, end: start + 1 }).start - from));
  return starts.map((start, index) => source.slice(start, starts[index + 1] ?? source.length).trim());
}

/** Whether a sentence can stand anywhere: nothing opens in it that another one closes, and it leans on nothing. */
function isWhole(sentence: string): boolean {
  const count = (sign: RegExp): number => sentence.match(sign)?.length ?? 0;
  const closed = count(/\[/g) === count(/\]/g) && count(/[*_]/g) % 2 === 0 && count(/\{/g) === count(/\}/g) && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
  return closed && /^\p{Lu}[^\n]{20}/u.test(sentence) && /[.!?]["”’)]*(?:\[\^[^\]]+\])*$/.test(sentence) && !leans.test(sentence);
}
