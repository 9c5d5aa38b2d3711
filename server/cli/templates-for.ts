import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Templates } from '../core/analysis/index.ts';
import { templatesFrom, templatesWith, type TemplateFile } from '../core/template/templates.ts';
import type { SettingsFor } from './settings-for.ts';
import { templateFolder, templateNameOf } from './template-path.ts';

/**
 * Tells the templates that count for a file: those of the nearest `.wsis/templates` above it, and the built-in ones; first that
 * of reports that name none.
 */
export type TemplatesFor = (path: string) => Templates;

/** Looks on disk once for each folder, and remembers what was there for as long as it is held itself. `asked` counts in the place of what settings say. */
export function rememberingTemplates(settingsFor: SettingsFor, asked?: string): TemplatesFor {
  const known = new Map<string, Templates>();
  const ordered = new Map<Templates, Map<string | undefined, Templates>>();
  const inFolder = (folder: string): Templates => {
    const before = known.get(folder);
    if (before) return before;
    const files = templateFiles(join(folder, templateFolder));
    const above = dirname(folder);
    const templates = files || above === folder ? templatesWith(files ?? []) : inFolder(above);
    known.set(folder, templates);
    return templates;
  };
  return (path) => {
    const templates = inFolder(dirname(resolve(path)));
    const template = asked ?? settingsFor(path).template;
    // The same map for the same question, since what is read under it is kept with it.
    const byFirst = ordered.get(templates) ?? new Map<string | undefined, Templates>();
    ordered.set(templates, byFirst);
    const before = byFirst.get(template) ?? templatesFrom(templates, template);
    byFirst.set(template, before);
    return before;
  };
}

/** The templates in a folder; undefined where there is no such folder. */
export function templateFiles(folder: string): TemplateFile[] | undefined {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
    return names.flatMap((name) => {
      try {
        return [{ name: templateNameOf(name), text: readFileSync(join(folder, name), 'utf8') }];
      } catch {
        return [];
      }
    });
  } catch {
    return undefined;
  }
}
