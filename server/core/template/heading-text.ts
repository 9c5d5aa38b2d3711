import type { Numbering } from './numbering.ts';
import { skeletonOf } from './skeleton.ts';
import type { Template, TemplateSection } from './template.ts';

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** How a number stands before a title, with the space after it: "Part 2: ", "II. ", "2. ", "(b) ". */
export function numberText(scheme: Numbering['scheme'], value: number): string {
  switch (scheme) {
    case 'part':
      return `Part ${value}: `;
    case 'roman':
      return `${romans[value] ?? value}. `;
    case 'number':
      return `${value}. `;
    case 'letter':
      return `(${String.fromCharCode(96 + value)}) `;
  }
}

/** The title of a section with its number, where the template numbers its parts. */
export function numberedTitle(section: TemplateSection, template: Template): string {
  const isPart = template.sections.includes(section);
  return isPart && template.numbering !== 'none' ? numberText(template.numbering, section.order) + section.title : section.title;
}

/** A section as "Insert section" writes it: a heading of this level, and what an organization should say below it. */
export function sectionText(section: TemplateSection, template: Template, level: number, organization?: string): string {
  const marks = '#'.repeat(Math.min(6, Math.max(1, level)));
  return `${marks} ${numberedTitle(section, template)}\n\n${skeletonOf(section, organization).trim() || '{{text}}'}\n`;
}
