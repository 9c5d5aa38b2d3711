import type { Analysis } from '../analysis/index.ts';
import type { Block, Span } from '../markdown/index.ts';
import { nodesAt, spanOf } from './notes/node-at.ts';

/** No word is longer. */
const longestWord = 200;

/** What a selection at an offset grows to, step by step, the smallest first: word, sentence, paragraph, section, report. Absolute spans. */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const { document } = analysis;
  const block = document.blockAt(offset);
  const steps: Span[] = [];
  const add = (span: Span): void => {
    const last = steps.at(-1);
    if (span.start > offset || span.end < offset || span.end <= span.start) return;
    if (last && (span.start > last.start || span.end < last.end || (span.start === last.start && span.end === last.end))) return;
    steps.push(span);
  };
  if (block) {
    const start = document.offsetOf(block);
    const inner = [wordAt(block, offset - start), ...sentencesAt(analysis, block, offset - start), ...nodesAt(block, offset - start).map(spanOf)];
    for (const span of inner.filter((other) => other !== undefined).sort((a, b) => a.end - a.start - (b.end - b.start))) {
      add({ start: start + span.start, end: start + span.end });
    }
  }
  let sections = analysis.report.sections;
  const around: Span[] = [];
  for (;;) {
    const section = sections.find((other) => {
      const span = other.span();
      return span.start <= offset && offset < span.end;
    });
    if (!section) break;
    around.unshift(section.span());
    sections = section.children;
  }
  for (const span of around) add(span);
  add({ start: 0, end: document.length });
  return steps.length > 0 ? steps : [{ start: offset, end: offset }];
}

function wordAt({ text }: Block, within: number): Span | undefined {
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(Math.max(0, within - longestWord), within))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(within, within + longestWord))?.[0].length ?? 0;
  return before + after > 0 ? { start: within - before, end: within + after } : undefined;
}

function sentencesAt(analysis: Analysis, block: Block, within: number): Span[] {
  return analysis
    .factsOf(block)
    .passages.filter(({ span }) => span.start <= within && within <= span.end)
    .flatMap((passage) => passage.sentences.map((sentence) => passage.toSource(sentence)))
    .filter(({ start, end }) => start <= within && within <= end);
}
