import { rulePage } from '../server/core/language/rule-page.ts';
import { rules } from '../server/core/rules/index.ts';
import { allSections, parentOf } from '../server/core/template/choose.ts';
import { numberedTitle, sectionText } from '../server/core/template/heading-text.ts';
import { templateJsonSchema } from '../server/core/template/json-schema.ts';
import { builtInTemplates } from '../server/core/template/built-in.ts';
import { settingsJsonSchema } from '../server/core/settings/json-schema.ts';
import { toSnippet } from '../server/core/template/snippet.ts';
import { newReportText } from '../server/core/language/new-report.ts';
import { templatesPage } from './templates-page.ts';

/** The files that are made from the rules and templates, by path from the root of the project. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/rules/README.md', indexPage()],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
    ['docs/templates.md', templatesPage()],
    ['snippets/wsis-report.json', json(snippets())],
    ['server/data/templates/template.schema.json', json(templateJsonSchema())],
    ['server/data/settings.schema.json', json(settingsJsonSchema())],
  ]);
}

function indexPage(): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} |`);
  return `# Rules\n\nEach page is made from the rule itself; its examples are also its tests.\n\n| rule | severity | a right report |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function snippets(): Record<string, { prefix: string[]; description: string; body: string[] }> {
  const made: Record<string, { prefix: string[]; description: string; body: string[] }> = {};
  // What a template inherits as it is has its snippet already.
  const bodies = new Set<string>();
  for (const template of builtInTemplates.values()) {
    made[`${template.title}: whole report`] = {
      prefix: [template.name],
      description: template.description,
      body: toSnippet(newReportText(template)).split('\n'),
    };
    for (const section of allSections(template)) {
      const level = parentOf(template, section) ? 3 : 2;
      const body = toSnippet(sectionText(section, template, level));
      if (bodies.has(body)) continue;
      bodies.add(body);
      made[`${template.title}: ${numberedTitle(section, template)}`] = {
        prefix: [section.id, numberedTitle(section, template)],
        description: `Section “${section.title}” of ${template.title}`,
        body: body.split('\n'),
      };
    }
  }
  return made;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
