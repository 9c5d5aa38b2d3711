import type { Beside } from './check-candidate.ts';
import type { Checks } from './checks.ts';
import { rememberingSeries } from './series-for.ts';
import { rememberingSettings } from './settings-for.ts';
import { rememberingTemplates } from './templates-for.ts';

/** What files are checked beside: each folder and file is read once, and remembered for as long as this is held. */
export function remembering({ template, ...series }: Checks): Beside {
  const settingsFor = rememberingSettings();
  return { settingsFor, templatesFor: rememberingTemplates(settingsFor, template), seriesFor: rememberingSeries(series) };
}
