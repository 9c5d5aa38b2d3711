import type { Rule } from '../rules/index.ts';
import type { BadExample } from '../rules/rule.ts';

/** All that there is to say of a rule, as Markdown: what a right report has, why, and what is found and what is not. */
export function rulePage({ id, severity, summary, why, good, bad, earlier = [] }: Rule): string {
  const parts = [
    `# ${id}`,
    `${summary} (${severity})`,
    why,
    ...earlier.flatMap(({ name, text }) => [`The examples stand beside \`${name}\`:`, fence(text)]),
    '## Found',
    'What is found stands in ⟦brackets⟧.',
    ...bad.flatMap(({ text, fixed, links }) => [fence(text), ...(links === undefined ? [] : [news(links)]), ...(fixed === undefined ? [] : ['mended:', fence(fixed)])]),
    '## Not found',
    ...good.map(fence),
    `To keep one such place: \`<!-- wsis-ignore ${id}: the reason -->\` before it.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function news(links: NonNullable<BadExample['links']>): string {
  return `where ${Object.entries(links).map(([address, { message }]) => `\`${address}\`: ${message}`).join('; ')}`;
}

/** Some examples are long on purpose; a page shows how they begin. */
const longestLine = 200;

function fence(text: string): string {
  const lines = text.trimEnd().split('\n');
  const short = lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} …${line.endsWith('⟧') ? '⟧' : ''}` : line));
  return `~~~~markdown\n${short.join('\n')}\n~~~~`;
}
