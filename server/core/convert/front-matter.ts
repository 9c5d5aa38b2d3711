import { languageOf } from '../template/language-of.ts';
import type { Template } from '../template/template.ts';
import type { Entry } from './entry.ts';
import { reportYear } from './report-year.ts';
import { submitterOf } from './submitter.ts';
import { yamlOf } from './yaml-of.ts';

export interface WrittenFrontMatter {
  /** With its fences. */
  readonly text: string;
  readonly entries: readonly Entry[];
}

/**
 * The front matter of a draft. What the source had is kept, and only what it lacks is added; what nothing tells is left
 * out, and the report says so. `front`: the first lines of the text, titles and names.
 */
export function frontMatterOf(existing: string, front: readonly string[], text: string, template: Template, fits: boolean): WrittenFrontMatter {
  const found = {
    template: template.name,
    organization: submitterOf(front, template),
    year: reportYear(front)?.toString(),
    language: languageOf(text),
  };
  const entries: Entry[] = [];
  const lines = existing === '' ? [] : existing.split(/\r\n|[\r\n]/);
  for (const [key, value] of Object.entries(found)) {
    if (lines.some((line) => line.startsWith(`${key}:`))) continue;
    if (value !== undefined) lines.push(`${key}: ${yamlOf(value)}`);
    else entries.push({ kind: 'check', text: key, why: `The ${key} is not certain; write “${key}: …” between the lines of --- at the beginning.` });
  }
  if (!fits) entries.push({ kind: 'check', text: template.name, why: `No heading of the template “${template.name}” was found; the draft names it all the same.` });
  return { text: `---\n${lines.join('\n')}\n---\n`, entries };
}
