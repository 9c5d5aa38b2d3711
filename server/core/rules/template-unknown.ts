import type { OutlineRule } from './rule.ts';

export const templateUnknown: OutlineRule = {
  id: 'template-unknown',
  severity: 'warning',
  scope: 'outline',
  summary: 'The template that the front matter names is known.',
  why: 'Otherwise the report is checked against another template than its author thinks.',
  good: ['---\ntemplate: wsis-input\n---\n\n# Report\n'],
  bad: [{ text: '---\ntemplate: ⟦wsis-inptu⟧\n---\n\n# Report\n' }],
  *check({ frontMatter, context }) {
    const { template } = frontMatter;
    if (!template || context.templates.has(template.value)) return;
    yield {
      place: template.place,
      message: `There is no template “${template.value}”; “${context.template.name}” is used. Known: ${[...context.templates.keys()].join(', ')}.`,
    };
  },
};
