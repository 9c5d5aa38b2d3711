import type { Report, TemplateMatch } from '../report/index.ts';
import { insertionOf } from './insertion.ts';
import { numberedTitle } from '../template/heading-text.ts';
import type { TemplateSection } from '../template/template.ts';
import { quote } from './quote.ts';
import { isTemplates, reportLanguage } from './report-language.ts';
import type { OutlineRule, Remark } from './rule.ts';
import { templateGuess } from './template-guess.ts';

const threeParts = (second: string): string =>
  `# Report\n\n## Part 1: Executive summary\n\nText.\n\n${second}\n\nText.\n\n## Part 3: Innovative policies, programmes and projects\n\nText.\n`;

export const sectionMissing: OutlineRule = {
  id: 'section-missing',
  severity: 'error',
  scope: 'outline',
  summary: 'Every part that the template requires is there.',
  why: 'The secretariat compiles the contributions part by part; what stands under no heading of the template is easily lost. In other languages than that of the template no wording of the headings is certain, so little is said there.',
  good: [
    threeParts('## Part 2: Analytical overview'),
    threeParts('Analytical Overview\n==================='),
    threeParts('**PART TWO – ANALYTICAL OVERVIEW**'),
    '# Rapport du réseau\n\n## Partie 1 : Résumé analytique\n\nTexte.\n\n## Partie 2 : Aperçu analytique\n\nTexte.\n\n## Partie 3 : Politiques, programmes et projets novateurs\n\nTexte.\n',
  ],
  bad: [
    { text: threeParts('⟦## Part 3: Innovative policies⟧').replace('\n\nText.\n\n## Part 3: Innovative policies, programmes and projects', '') },
    { text: '# Informe de la red\n\n## Resumen ejecutivo\n\nTexto.\n\n⟦## Políticas, programas y proyectos innovadores⟧\n\nTexto.\n' },
    { text: '---\nlanguage: ⟦ru⟧\n---\n\n# Доклад\n\n## Краткое изложение\n\nТекст.\n' },
  ],
  *check(report) {
    if (templateGuess(report)) return;
    const language = reportLanguage(report);
    if (!report.found.size && !speaks(language, report.context)) {
      const place = report.frontMatter.language?.place ?? report.title?.place ?? report.opening;
      if (place) yield { place, severity: 'hint', message: `Whether parts are missing is not checked: the template “${report.context.template.name}” has no headings in the language of this report.` };
      return;
    }
    for (const section of report.context.template.sections) {
      const match = report.found.get(section.id);
      if (!match && section.required) yield missing(section, report, language);
      for (const child of match ? section.sections : []) {
        if (child.required && !report.found.has(child.id)) yield missing(child, report, language, match);
      }
    }
  },
};

/** Whether a template has headings in a language. */
function speaks(language: string, { template }: Report['context']): boolean {
  return isTemplates(language, { template }) || template.sections.some(({ translations }) => translations.some((other) => other.language === language));
}

function missing(section: TemplateSection, report: Report, language: string, parent?: TemplateMatch): Remark {
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
  if (!isTemplates(language, report.context)) {
    const heading = section.translations.find((other) => other.language === language)?.headings[0];
    const called = heading === undefined ? '' : ` In this language it may be called ${quote(heading)}.`;
    return { place, severity: 'information', message: `No part here is called ${quote(name)}.${called}${where}` };
  }
  const edit = insertionOf(section, report);
  return {
    place,
    message: `${quote(name)} is missing.${where}`,
    fix: { title: `Insert “${name}”`, edits: [edit], offered: true },
  };
}
