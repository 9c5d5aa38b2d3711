import type { Block, Span } from '../markdown/index.ts';
import type { Suppression } from './facts.ts';

const opening = '<!--';
const closing = '-->';
const command = /^\s*wsis-ignore(?![\w-])\s*([^:]*?)\s*(?::([^]*))?$/;

/** The `<!-- wsis-ignore RULE, RULE: reason -->` comments among the top-level nodes of a block, and what they cover there. */
export function suppressionsOf(block: Block): Suppression[] {
  if (!block.text.includes('wsis-ignore')) return [];
  const found: Suppression[] = [];
  block.nodes.forEach((node, index) => {
    if (node.type !== 'html') return;
    const start = node.position?.start.offset ?? 0;
    const source = block.text.slice(start, node.position?.end.offset ?? start);
    const covers = coveredBy(block, index);
    for (const { span, text } of comments(source)) {
      const match = command.exec(text);
      if (!match) continue;
      found.push({
        place: { block, span: { start: start + span.start, end: start + span.end } },
        rules: (match[1] ?? '').split(/[\s,]+/).filter(Boolean),
        reason: (match[2] ?? '').trim(),
        ...(covers && { covers }),
      });
    }
  });
  return found;
}

/** Whether a block holds nothing but suppressions, so that those before it reach over it. */
export function isOnlySuppressions(block: Block): boolean {
  return block.nodes.length > 0 && block.nodes.every((_, index) => isSuppression(block, index));
}

function isSuppression(block: Block, index: number): boolean {
  const node = block.nodes[index];
  return node?.type === 'html' && /^<!--\s*wsis-ignore(?![\w-])[^]*-->\s*$/.test(node.value);
}

function coveredBy(block: Block, index: number): Span | undefined {
  let next = index + 1;
  while (next < block.nodes.length && isSuppression(block, next)) next++;
  const position = block.nodes[next]?.position;
  return position && { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}

function* comments(source: string): Iterable<{ span: Span; text: string }> {
  for (let start = source.indexOf(opening); start >= 0; ) {
    const end = source.indexOf(closing, start + opening.length);
    if (end < 0) return;
    yield { span: { start, end: end + closing.length }, text: source.slice(start + opening.length, end) };
    start = source.indexOf(opening, end);
  }
}
