import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Templates } from '../core/analysis/index.ts';
import { templatesWith, type TemplateFile } from '../core/template/templates.ts';

const folderPath = join('.wsis', 'templates');

/** The templates that count for a file: those of the nearest `.wsis/templates` above it, and the built-in ones. */
export function templatesFor(path: string): Templates {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const files = templateFiles(join(folder, folderPath));
    if (files) return templatesWith(files);
    if (folder === dirname(folder)) return templatesWith([]);
  }
}

/** Whether a path is that of a template of a workspace. */
export function isTemplatePath(path: string): boolean {
  return path.endsWith('.json') && dirname(resolve(path)).endsWith(sep + folderPath);
}

export function templateNameOf(path: string): string {
  return basename(path, '.json');
}

function templateFiles(folder: string): TemplateFile[] | undefined {
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
