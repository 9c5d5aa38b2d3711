import type { OutlineRule } from './rule.ts';

export const frontMatterInvalid: OutlineRule = {
  id: 'front-matter-invalid',
  severity: 'error',
  scope: 'outline',
  summary: 'The lines between “---” at the beginning can be read.',
  why: 'They say which template, organization and year the report is checked for.',
  good: ['---\ntemplate: wsis-input\norganization: "ITU: Geneva"\n---\n\n# Report\n', '---\n\n# A report that begins with a rule\n'],
  bad: [
    { text: '---\ntemplate: wsis-input\norganization: [ITU⟦\n⟧---\n\n# Report\n' },
    { text: '⟦---⟧\ntemplate: wsis-input\n\n# Report\n' },
  ],
  check: ({ frontMatter }) => frontMatter.mistakes,
};
