import type { LinkStates } from '../core/report/index.ts';
import { namedTemplate } from '../core/report/named-template.ts';
import { checkReport, checkSettings, checkTemplate, type CheckedFile } from './check-file.ts';
import type { Candidate } from './find-files.ts';
import { readText } from './read-text.ts';
import type { SeriesFor } from './series-for.ts';
import type { SettingsFor } from './settings-for.ts';
import { isSettingsPath } from './settings-path.ts';
import { isTemplatePath } from './template-path.ts';
import type { TemplatesFor } from './templates-for.ts';

/** What came of a file. */
export type Outcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile; readonly remark?: string }
  /** It was found in a folder, and is no report. */
  | { readonly kind: 'passed over' }
  /** `reason` is the rest of a sentence that begins with the path. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What a file is checked beside. */
export interface Beside {
  readonly settingsFor: SettingsFor;
  readonly templatesFor: TemplatesFor;
  readonly seriesFor: SeriesFor;
  /** What is known of links there. */
  readonly web?: LinkStates;
}

/** As much of a candidate as its check needs. */
export type HandedCandidate = Pick<Candidate, 'path' | 'doubtful' | 'read'>;

/** Reads a file and checks it. Never throws. */
export function checkCandidate({ path, doubtful, read = readText(path) }: HandedCandidate, { settingsFor, templatesFor, seriesFor, web }: Beside): Outcome {
  if ('reason' in read) return { kind: 'failed', reason: `cannot be read: ${read.reason}` };
  try {
    const templates = templatesFor(path);
    if (doubtful && !settingsFor.callsReport(path)) {
      const name = namedTemplate(read.text);
      if (name === undefined || !templates.has(name)) return { kind: 'passed over' };
    }
    const file = isTemplatePath(path)
      ? checkTemplate(path, read.text)
      : isSettingsPath(path)
        ? checkSettings(path, read.text, templates)
        : checkReport(path, read.text, { templates, levels: settingsFor(path).levels, seriesFor, ...(web && { web }) });
    return { kind: 'checked', file, ...(!read.whole && { remark: 'is not written in UTF-8 throughout; what could not be read counts as �' }) };
  } catch (error) {
    return { kind: 'failed', reason: `could not be checked: ${error instanceof Error ? error.message : String(error)}` };
  }
}
