import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { noSettings, pathMatcher, readSettings, usualReports, type Settings } from '../core/settings/index.ts';
import { settingsPath } from './settings-path.ts';

/** The settings that count for a file, and whether they call it a report. */
export interface SettingsFor {
  (path: string): Settings;
  callsReport(path: string): boolean;
  /** Whether they leave it alone. */
  ignores(path: string): boolean;
}

interface Known {
  /** The folder that holds `.wsis`. */
  readonly folder: string;
  readonly settings: Settings;
  readonly isReport: (path: string) => boolean;
  readonly isIgnored: (path: string) => boolean;
}

const usual = pathMatcher(usualReports);

/** Settings are those of the nearest `.wsis/config.json` above a file. Each is read once, and remembered as long as this is held. */
export function rememberingSettings(): SettingsFor {
  const known = new Map<string, Known | undefined>();
  const inFolder = (folder: string): Known | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const found = readIn(folder) ?? (above === folder ? undefined : inFolder(above));
    known.set(folder, found);
    return found;
  };
  const pathIn = ({ folder }: Known, path: string): string => relative(folder, resolve(path)).split(sep).join('/');
  const callsReport = (path: string): boolean => {
    const found = inFolder(dirname(resolve(path)));
    return found ? found.isReport(pathIn(found, path)) : usual(basename(path));
  };
  const ignores = (path: string): boolean => {
    const found = inFolder(dirname(resolve(path)));
    return found?.isIgnored(pathIn(found, path)) ?? false;
  };
  return Object.assign((path: string) => inFolder(dirname(resolve(path)))?.settings ?? noSettings, { callsReport, ignores });
}

function readIn(folder: string): Known | undefined {
  try {
    const path = join(folder, settingsPath);
    if (!statSync(path).isFile()) return undefined;
    const settings = readSettings(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return { folder, settings, isReport: pathMatcher(settings.reports ?? usualReports), isIgnored: pathMatcher(settings.ignore ?? []) };
  } catch {
    return undefined;
  }
}
