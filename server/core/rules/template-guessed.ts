import type { Report } from '../report/index.ts';
import type { Edit, OutlineRule } from './rule.ts';
import { templateGuess } from './template-guess.ts';

const lines = (...titles: readonly string[]): string => titles.map((title) => `## ${title}\n\nText.\n`).join('\n');
const three = lines('C2. Information and communication infrastructure', 'C4. Capacity building', 'C9. Media');

export const templateGuessed: OutlineRule = {
  id: 'template-guessed',
  severity: 'information',
  scope: 'outline',
  summary: 'A report whose headings are of another template names it.',
  why: 'Organizations give their inputs different forms. While a report does not say which one it has, nothing of the usual one is called missing in it.',
  good: [
    `---\ntemplate: by-action-line\n---\n\n# Report\n\n${lines('Introduction')}\n${three}`,
    `# Report\n\n${lines('Executive summary', 'Analytical overview')}\n${three.replaceAll('##', '###')}`,
    `# Report\n\n${lines('Capacity building', 'Our members', 'Our year')}`,
  ],
  bad: [
    { text: `⟦# Report⟧\n\n${three}`, fixed: `---\ntemplate: by-action-line\n---\n\n# Report\n\n${three}` },
    { text: `---\nyear: 2012\n---\n\n⟦# Report⟧\n\n${three}`, fixed: `---\nyear: 2012\ntemplate: by-action-line\n---\n\n# Report\n\n${three}` },
  ],
  *check(report) {
    const guess = templateGuess(report);
    const place = report.title?.place ?? report.opening;
    if (!guess || !place) return;
    const edit = naming(guess.name, report);
    yield {
      place,
      message: `The headings are those of the template “${guess.name}”; write “template: ${guess.name}” between lines of --- at the beginning if that is the form of this report.`,
      ...(edit && { fix: { title: `Use the template “${guess.name}”`, edits: [edit], offered: true as const } }),
    };
  },
};

/** What writes the template into the front matter, or a front matter before everything. */
function naming(name: string, { document, frontMatter }: Report): Edit | undefined {
  const block = document.blockAt(0);
  if (!block || frontMatter.mistakes.length > 0) return undefined;
  const start = block.text.startsWith('\uFEFF') ? 1 : 0;
  const ending = /\r\n|[\r\n]/.exec(block.text)?.[0] ?? '\n';
  if (!frontMatter.place) return { place: { block, span: { start, end: start } }, text: ['---', `template: ${name}`, '---', '', ''].join(ending) };
  const end = frontMatter.place.span.end - '---'.length;
  return { place: { block, span: { start: end, end } }, text: `template: ${name}${ending}` };
}
