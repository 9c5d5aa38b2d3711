import type { TemplateSection } from '../template/template.ts';

/** What an author should know of a section, in Markdown: guidance, length, and how sure its wording is. */
export function guidanceOf(section: TemplateSection): string {
  const { min, max } = section.words ?? {};
  const length = max === undefined ? '' : min ? `About ${min.toLocaleString('en')} to ${max.toLocaleString('en')} words.` : `About ${max.toLocaleString('en')} words at most.`;
  const wording = section.verified ? 'Wording checked against its source.' : 'Wording **not checked** against an official source.';
  return [section.guidance.trim(), length, [wording, section.source.trim()].filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
}
