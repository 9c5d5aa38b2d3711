import type { BlockRule } from './rule.ts';

export const blockUnchecked: BlockRule = {
  id: 'block-unchecked',
  severity: 'warning',
  scope: 'block',
  summary: 'Everything in the report can be checked.',
  why: 'Some text, mostly damaged, is so deeply nested that reading it would take minutes; it is left out and said to be.',
  good: ['> > > A quotation within quotations.\n'],
  bad: [{ text: `⟦${'>'.repeat(4000)} x⟧\n` }],
  *check({ block }) {
    if (!block.unchecked) return;
    const line = /^[^\r\n]*/.exec(block.text)?.[0] ?? '';
    yield {
      place: { block, span: { start: 0, end: line.length } },
      message: `This passage was not checked: ${block.unchecked}.`,
    };
  },
};
