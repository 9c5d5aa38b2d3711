import { metrics } from '../knowledge/metrics.ts';
import { builtInTemplates, readTemplate } from './load.ts';
import type { Mistake } from './json.ts';
import type { Template } from './template.ts';

/** A template file of a workspace: NAME.json, and what it says. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

const builtIn: ReadonlyMap<string, Template> = new Map(builtInTemplates.map((template) => [template.name, template]));

/**
 * The templates by name: the built-in ones, then those of the workspace, which take the place of built-in ones of the
 * same name. A file with a mistake in it counts for nothing; `templateMistakes` says what is wrong.
 */
export function templatesWith(files: readonly TemplateFile[]): ReadonlyMap<string, Template> {
  if (files.length === 0) return builtIn;
  const templates = new Map(builtIn);
  for (const file of files) {
    const read = readTemplateFile(file);
    if ('template' in read) templates.set(file.name, read.template);
  }
  return templates;
}

/** Templates with the one of this name first: that of reports that name none. The same where there is no such template. */
export function templatesFrom(templates: ReadonlyMap<string, Template>, name: string | undefined): ReadonlyMap<string, Template> {
  const first = name === undefined ? undefined : templates.get(name);
  return first ? new Map([[name!, first], ...templates]) : templates;
}

/** What is wrong with a template file. */
export function templateMistakes(file: TemplateFile): readonly Mistake[] {
  const read = readTemplateFile(file);
  return 'mistakes' in read ? read.mistakes : [];
}

function readTemplateFile({ name, text }: TemplateFile): ReturnType<typeof readTemplate> {
  return readTemplate(text, { name, metrics: [...metrics.map(({ id }) => id), 'any'] });
}
