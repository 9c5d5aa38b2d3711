import { organizations } from '../knowledge/organizations.ts';
import type { RequiredStatistic, Template, TemplateSection } from './template.ts';

/** All sections of a template, or within a section, each before the sections within it. */
export function allSections({ sections }: { readonly sections: readonly TemplateSection[] }): TemplateSection[] {
  return sections.flatMap((section) => [section, ...allSections(section)]);
}

/** The section with this id, at any depth. */
export function sectionById(template: Template, id: string): TemplateSection | undefined {
  return allSections(template).find((section) => section.id === id);
}

/** The section that holds another; undefined for one of the first level. */
export function parentOf(template: Template, section: TemplateSection): TemplateSection | undefined {
  return allSections(template).find((other) => other.sections.some(({ id }) => id === section.id));
}

/**
 * The id of the organization with this name. Case, diacritics, punctuation, "the", "Secretariat" and an acronym in
 * parentheses make no difference: "the Secretariat of the IGF" is the Internet Governance Forum, "IGF-USA" is not.
 */
export function organizationOf(name: string, template: Template): string | undefined {
  const wanted = nameKey(name);
  if (!wanted) return undefined;
  return template.organizations.find(({ names }) => names.some((other) => nameKey(other) === wanted))?.id;
}

/** The statistics of a section that an organization owes; an organization that the template does not know owes what all do. */
export function owedStatistics(section: TemplateSection, organization?: string): RequiredStatistic[] {
  return section.statistics.filter(({ organizations, except }) => {
    if (organizations && !organizations.some((id) => id === organization)) return false;
    return !except?.some((id) => id === organization);
  });
}

/** A name as it is compared with others; empty where it holds no word. */
export function nameKey(name: string): string {
  const words = name
    .slice(0, 300)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:the )?(?:secretariat of )?(?:the )?/, '').replace(/ secretariat$/, '');
}

const fullNames: ReadonlyMap<string, string> = new Map(organizations.flatMap(([full, ...others]) => others.map((other) => [nameKey(other), nameKey(full!)] as const)));

/** A name as it is compared with those of other reports: the same for the name and the acronym of a known organization. */
export function organizationKey(name: string): string {
  const key = nameKey(name);
  return fullNames.get(key) ?? key;
}
