import { organizationOf } from '../template/choose.ts';
import { fillKnown, sectionText } from '../template/heading-text.ts';
import type { Template } from '../template/template.ts';

/** The text of a new report: the template's opening and all required parts, with `{{holes}}` for what is still to be said. */
export function newReportText(template: Template, organization?: string, year?: number): string {
  const opening = template.opening || '---\ntemplate: {{template}}\norganization: "{{organization}}"\nyear: {{year}}\n---\n\n# {{title of the report}}\n';
  const id = organization === undefined ? undefined : organizationOf(organization, template);
  const known = { ...(organization !== undefined && { organization }), ...(id !== undefined && { organizationId: id }), ...(year !== undefined && { year }) };
  const parts = template.sections.filter((section) => section.required).toSorted((a, b) => a.order - b.order);
  const start = fillKnown(opening.replaceAll('{{template}}', template.name), known).trim();
  return [start, ...parts.map((section) => sectionText(section, template, 2, known).trim())].join('\n\n') + '\n';
}
