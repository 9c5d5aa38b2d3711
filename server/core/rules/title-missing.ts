import type { OutlineRule } from './rule.ts';

export const titleMissing: OutlineRule = {
  id: 'title-missing',
  severity: 'warning',
  scope: 'outline',
  summary: 'The report has a title.',
  why: 'Without one nobody can tell whose contribution it is, and for which year.',
  good: [
    '# Contribution of the Regional Network, 2025\n\n## Executive summary\n\nText.\n',
    '---\ntitle: Contribution of the Regional Network\n---\n\n## Executive summary\n\nText.\n',
    'Contribution of the Regional Network\n====================================\n\n## Executive summary\n\nText.\n',
  ],
  bad: [
    { text: '⟦## Executive summary⟧\n\nText.\n', fixed: '# {{title of the report}}\n\n## Executive summary\n\nText.\n' },
    { text: '⟦---⟧\nyear: 2017\n---\n', fixed: '---\nyear: 2017\n---\n\n# {{title of the report}}\n' },
    { text: '⟦# Executive summary⟧\n\nText.\n', fixed: '# {{title of the report}}\n\n# Executive summary\n\nText.\n' },
  ],
  *check({ title, frontMatter, opening }) {
    if (title || frontMatter.title || !opening) return;
    const { block, span } = opening;
    const matter = frontMatter.place;
    // Where nothing follows the front matter, the opening is the front matter itself.
    const empty = matter !== undefined && matter.block === block && span.start < matter.span.end;
    yield {
      place: opening,
      message: 'The report has no title; begin it with a line “# …” that names the organization and the year.',
      fix: {
        title: 'Insert a title',
        edits: [empty ? { place: 'body-end', text: '# {{title of the report}}\n' } : { place: { block, span: { start: span.start, end: span.start } }, text: '# {{title of the report}}\n\n' }],
        offered: true,
      },
    };
  },
};
