export { settingsChoices, type SettingsChoice } from './complete.ts';
export { pathMatcher } from './path-matcher.ts';
export { mayHideReports, noSettings, readSettings, settingsMistakes } from './read-settings.ts';
export { levels, usualReports, type Level, type Settings } from './settings.ts';
