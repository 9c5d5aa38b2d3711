import type { Heading } from '../report/facts.ts';
import { quote } from './quote.ts';
import type { BlockRule, Fix } from './rule.ts';

export const headingUnmarked: BlockRule = {
  id: 'heading-unmarked',
  severity: 'warning',
  scope: 'block',
  summary: 'The headings of the parts are marked as headings.',
  why: 'Bold or plain text looks like a heading, but stands in no outline and becomes no heading in Word.',
  good: [
    '## Part 2: Analytical overview\n\nText.\n',
    'As noted in Part 2, the analytical overview is short.\n',
    '**Access.** The number of schools online grew.\n',
  ],
  bad: [
    { text: '⟦**Part 2: Analytical overview**⟧\n\nText.\n', fixed: '## Part 2: Analytical overview\n\nText.\n' },
    { text: '⟦Executive summary⟧\n\nText.\n', fixed: '## Executive summary\n\nText.\n' },
  ],
  *check({ headings }) {
    for (const heading of headings) {
      if (heading.form === 'marked') continue;
      const message = `${quote(heading.title)} reads like a heading, but is ${heading.form === 'bold' ? 'bold' : 'plain'} text; begin the line with “##”.`;
      const fix = mark(heading);
      yield { place: heading.place, message, ...(fix && { fix }) };
    }
  },
};

/** A heading is one line; a paragraph of several is left to its author. */
function mark({ place, form }: Heading): Fix | undefined {
  const { block, span } = place;
  const source = block.text.slice(span.start, span.end);
  if (/[\r\n]/.test(source)) return undefined;
  const inner = form === 'bold' ? /^\s*(\*\*|__)([^]*)\1\s*$/.exec(source)?.[2]?.trim() : source;
  if (!inner || (form === 'bold' && /\*\*|__/.test(inner))) return undefined;
  return { title: 'Mark it as a heading', edits: [{ place, text: `## ${inner}` }] };
}
