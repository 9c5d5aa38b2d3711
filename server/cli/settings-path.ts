import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Where a workspace keeps its settings. */
export const settingsPath = join('.wsis', 'config.json');

/** Whether a path is that of the settings of a workspace. */
export function isSettingsPath(path: string): boolean {
  return resolve(path).endsWith(sep + settingsPath);
}

/** The settings files that count for some files, beside those files, each once. */
export function settingsFilesOf(paths: readonly string[]): string[] {
  const given = new Set(paths.map((path) => resolve(path)));
  const nearest = new Map<string, string | undefined>();
  const above = (folder: string): string | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    const path = join(folder, settingsPath);
    const found = existsSync(path) ? path : dirname(folder) === folder ? undefined : above(dirname(folder));
    nearest.set(folder, found);
    return found;
  };
  return [...new Set(paths.flatMap((path) => above(dirname(resolve(path))) ?? []))].filter((path) => !given.has(path));
}
