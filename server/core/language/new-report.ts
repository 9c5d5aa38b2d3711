import { organizationOf } from '../template/choose.ts';
import { sectionText } from '../template/heading-text.ts';
import type { Template } from '../template/template.ts';

/** The text of a new report: the template's opening and all required parts, with `{{holes}}` for what is still to be said. */
export function newReportText(template: Template, organization?: string, year?: number): string {
  const opening = template.opening || '---\ntemplate: {{template}}\norganization: "{{organization}}"\nyear: {{year}}\n---\n\n# {{title of the report}}\n';
  const known: Record<string, string | undefined> = { template: template.name, organization, year: year?.toString() };
  const filled = opening.replace(/\{\{(template|organization|year)\}\}/g, (hole, name: string) => known[name]?.replace(/["\\\r\n]/g, ' ') ?? hole);
  const id = organization === undefined ? undefined : organizationOf(organization, template);
  const parts = template.sections.filter((section) => section.required).toSorted((a, b) => a.order - b.order);
  return [filled.trim(), ...parts.map((section) => sectionText(section, template, 2, id).trim())].join('\n\n') + '\n';
}
