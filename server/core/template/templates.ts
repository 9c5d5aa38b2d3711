import { metrics } from '../knowledge/metrics.ts';
import { builtInFile, builtInTemplates } from './built-in.ts';
import { readTemplate, type Parent } from './load.ts';
import { memberOf, readJson, type Mistake } from './json.ts';
import { orMeant } from './nearest.ts';
import type { Template } from './template.ts';

/** A template file of a workspace: NAME.json, and what it says. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/** The templates that a report may name, by name; the first is for reports that name none. */
export interface Templates extends ReadonlyMap<string, Template> {
  /** Whether somebody has said that the first is for those, so that nothing else need be guessed. */
  readonly chosen?: true;
}

/**
 * The templates by name: the built-in ones, then those of the workspace, which take the place of built-in ones of the
 * same name. A file with a mistake in it counts for nothing; `templateMistakes` says what is wrong.
 */
export function templatesWith(files: readonly TemplateFile[]): Templates {
  if (files.length === 0) return builtInTemplates;
  const templates = new Map(builtInTemplates);
  for (const file of files) {
    const read = readTemplateFile(file, files);
    if ('template' in read) templates.set(file.name, read.template);
  }
  return templates;
}

/** Templates with the one of this name first: that of reports that name none. The same where there is no such template. */
export function templatesFrom(templates: Templates, name: string | undefined): Templates {
  const first = name === undefined ? undefined : templates.get(name);
  return first ? Object.assign(new Map([[name!, first], ...templates]), { chosen: true as const }) : templates;
}

/** What is wrong with a template file; `others` lie beside it, and may be what it extends. */
export function templateMistakes(file: TemplateFile, others: readonly TemplateFile[] = []): readonly Mistake[] {
  const read = readTemplateFile(file, others.map((other) => (other.name === file.name ? file : other)));
  return 'mistakes' in read ? read.mistakes : [];
}

/** More templates than these, each extending the next, nobody can follow. */
const mostGenerations = 20;

function readTemplateFile({ name, text }: TemplateFile, files: readonly TemplateFile[]): ReturnType<typeof readTemplate> {
  return readTemplate(text, { name, metrics: [...metrics.map(({ id }) => id), 'any'], parent: (wanted) => parentOf(name, wanted, files) });
}

/** A template that extends its own name means the built-in one whose place it takes. */
function parentOf(name: string, wanted: string, files: readonly TemplateFile[]): Parent {
  const builtIn = builtInFile(wanted);
  const file = wanted === name ? undefined : files.find((other) => other.name === wanted);
  if (!file) {
    const known = [...new Set([...files.map((other) => other.name), ...builtInTemplates.keys()])].filter((other) => other !== name);
    if (builtIn) return { file: builtIn };
    return { problem: wanted === name ? 'names the template itself.' : `names “${wanted}”, which is no template here${orMeant(wanted, known)}` };
  }
  const line = [name, wanted];
  for (let next = extendedBy(file); next !== undefined && next !== line.at(-1); next = extendedBy(files.find((other) => other.name === next))) {
    const again = line.indexOf(next);
    line.push(next);
    if (again >= 0) return { problem: `leads back to where it began: ${line.slice(again).map((each) => `“${each}”`).join(', ')}.` };
    if (line.length > mostGenerations) return { problem: `goes back over more than ${mostGenerations} templates.` };
  }
  const read = readTemplateFile(file, files);
  return 'file' in read ? read : { problem: `names “${wanted}”, in which something is wrong; mend that first.` };
}

function extendedBy(file: TemplateFile | undefined): string | undefined {
  const extended = memberOf(file && readJson(file.text).node, 'extends')?.node;
  return extended?.kind === 'text' ? String(extended.value) : undefined;
}
