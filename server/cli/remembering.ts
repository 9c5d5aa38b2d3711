import type { Beside } from './check-candidate.ts';
import { rememberingSeries, type SeriesPaths } from './series-for.ts';
import { rememberingSettings } from './settings-for.ts';
import { rememberingTemplates } from './templates-for.ts';

/** What files are checked beside: each folder and file is read once, and remembered for as long as this is held. */
export function remembering(series: SeriesPaths): Beside {
  const settingsFor = rememberingSettings();
  return { settingsFor, templatesFor: rememberingTemplates(settingsFor), seriesFor: rememberingSeries(series) };
}
