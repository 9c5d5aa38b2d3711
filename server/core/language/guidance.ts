import type { TemplateSection } from '../template/template.ts';

/** What an author should know of a section, in Markdown: guidance, length, and how sure its wording is. */
export function guidanceOf(section: TemplateSection): string {
  const { min, max } = section.words ?? {};
  const length = max === undefined ? '' : min ? `About ${min.toLocaleString('en')} to ${max.toLocaleString('en')} words.` : `About ${max.toLocaleString('en')} words at most.`;
  const wording = section.verified
    ? `The wording was checked against its source${section.source ? `: ${section.source}` : '.'}`
    : `The wording of this part was **not checked** against an official source${section.source ? `; it follows ${section.source}` : '.'}`;
  return [section.guidance.trim(), length, `*${wording.replace(/\*/g, '')}*`].filter(Boolean).join('\n\n');
}
