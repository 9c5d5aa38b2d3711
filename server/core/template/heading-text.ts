import type { Numbering } from './numbering.ts';
import { skeletonOf } from './skeleton.ts';
import type { Template, TemplateSection } from './template.ts';

/** From one to twenty; nothing stands for none. */
export const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** How a part is numbered, by language; English elsewhere. */
const parts: Readonly<Record<string, (value: number) => string>> = {
  fr: (value) => `Partie ${value}\u00a0: `,
  es: (value) => `Parte ${value}: `,
};

const words = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** How a number stands before a title, with the space after it: "Part 2: ", "II. ", "2. ", "(b) ". */
export function numberText(scheme: Numbering['scheme'] | 'words', value: number, language = 'en'): string {
  switch (scheme) {
    case 'words':
      return language === 'en' && words[value] ? `Part ${words[value]}: ` : numberText('part', value, language);
    case 'part':
      return parts[language]?.(value) ?? `Part ${value}: `;
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

/** What is known of a report when text is written for it. */
export interface Known {
  readonly organization?: string;
  /** The id of the template's organization. */
  readonly organizationId?: string;
  readonly year?: number;
}

/** A section as "Insert section" writes it: a heading of this level, and what the organization should say below it. `title` goes in the place of the template's. */
export function sectionText(section: TemplateSection, template: Template, level: number, known: Known = {}, title = numberedTitle(section, template)): string {
  const marks = '#'.repeat(Math.min(6, Math.max(1, level)));
  const body = skeletonOf(section, known.organizationId).trim() || '{{text}}';
  return fillKnown(`${marks} ${title}\n\n${body}\n`, known);
}

/** Text without the holes that need no author: `{{organization}}` and `{{year}}`, where they are known. */
export function fillKnown(text: string, { organization, year }: Known): string {
  const values: Record<string, string | undefined> = { organization, year: year?.toString() };
  return text.replace(/\{\{(organization|year)\}\}/g, (hole, name: string) => values[name]?.replace(/["\\{}\r\n]/g, ' ') ?? hole);
}
