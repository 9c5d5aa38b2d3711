import type { Report, TemplateMatch } from '../report/index.ts';
import { insertionOf } from './insertion.ts';
import { numberedTitle } from '../template/heading-text.ts';
import type { TemplateSection } from '../template/template.ts';
import { quote } from './quote.ts';
import type { OutlineRule, Remark } from './rule.ts';

const threeParts = (second: string): string =>
  `# Report\n\n## Part 1: Executive summary\n\nText.\n\n${second}\n\nText.\n\n## Part 3: Innovative policies, programmes and projects\n\nText.\n`;

export const sectionMissing: OutlineRule = {
  id: 'section-missing',
  severity: 'error',
  scope: 'outline',
  summary: 'Every part that the template requires is there.',
  why: 'The secretariat compiles the contributions part by part; what stands under no heading of the template is easily lost.',
  good: [
    threeParts('## Part 2: Analytical overview'),
    threeParts('Analytical Overview\n==================='),
    threeParts('**PART TWO – ANALYTICAL OVERVIEW**'),
  ],
  bad: [
    { text: threeParts('⟦## Part 3: Innovative policies⟧').replace('\n\nText.\n\n## Part 3: Innovative policies, programmes and projects', '') },
  ],
  *check(report) {
    for (const section of report.context.template.sections) {
      const match = report.found.get(section.id);
      if (!match && section.required) yield missing(section, report);
      for (const child of match ? section.sections : []) {
        if (child.required && !report.found.has(child.id)) yield missing(child, report, match);
      }
    }
  },
};

function missing(section: TemplateSection, report: Report, parent?: TemplateMatch): Remark {
  const { template } = report.context;
  const siblings = parent?.template.sections ?? template.sections;
  const after = siblings.find((other) => other.order > section.order && report.found.has(other.id));
  const before = siblings.findLast((other) => other.order < section.order && report.found.has(other.id));
  const next = after && report.found.get(after.id);
  const previous = (before && report.found.get(before.id)) ?? parent;
  const place = (next ?? previous)?.heading.place ?? report.title?.place ?? report.opening;
  if (!place) throw new Error('An empty report has no place for a finding.');
  const name = numberedTitle(section, template);
  const where = next ? ` It belongs before ${quote(next.heading.title)}.` : previous ? ` It belongs after ${quote(previous.heading.title)}.` : '';
  const edit = insertionOf(section, report);
  return {
    place,
    message: `${quote(name)} is missing.${where}`,
    fix: { title: `Insert “${name}”`, edits: [edit], offered: true },
  };
}
