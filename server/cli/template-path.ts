import { basename, dirname, join, resolve, sep } from 'node:path';

/** The folder of a workspace that holds its own templates. */
export const templateFolder = join('.wsis', 'templates');

/** Whether a path is that of a template of a workspace. */
export function isTemplatePath(path: string): boolean {
  return path.endsWith('.json') && dirname(resolve(path)).endsWith(sep + templateFolder);
}

/** What a report calls the template of a file. */
export function templateNameOf(path: string): string {
  return basename(path, '.json');
}
