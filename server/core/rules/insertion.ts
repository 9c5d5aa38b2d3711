import type { Report, Section } from '../report/index.ts';
import { parentOf } from '../template/choose.ts';
import { sectionText } from '../template/heading-text.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Edit } from './rule.ts';

/** What inserts a section of the template at its place in a report: before the one that comes after it, else at the end of its part. */
export function insertionOf(section: TemplateSection, report: Report): Edit {
  const { template } = report.context;
  const parentSection = parentOf(template, section);
  const parent = parentSection && report.found.get(parentSection.id);
  const siblings = parentSection?.sections ?? template.sections;
  const level = parent ? parent.level + 1 : (report.matches.find((match) => !match.parent?.template)?.level ?? 2);
  const text = sectionText(section, template, level, report.context);

  const after = siblings.filter((other) => other.order > section.order).sort((a, b) => a.order - b.order);
  const next = after.map((other) => report.found.get(other.id)).find((match) => match && match.parent === parent);
  const before = next ?? (parent && following(parent, report));
  if (!before) return { place: 'body-end', text };
  const { block, span } = before.heading.place;
  return { place: { block, span: { start: span.start, end: span.start } }, text: `${text}\n` };
}

/** The section that begins where another ends. */
function following(section: Section, report: Report): Section | undefined {
  const siblings = section.parent?.children ?? report.sections;
  return siblings[siblings.indexOf(section) + 1] ?? (section.parent && following(section.parent, report));
}
