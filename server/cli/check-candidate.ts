import type { LinkStates } from '../core/report/index.ts';
import { namedTemplate } from '../core/report/named-template.ts';
import { checkReport, checkSettings, checkTemplate, mendReport, type CheckedFile } from './check-file.ts';
import type { Candidate } from './find-files.ts';
import { readText, type Encoding } from './read-text.ts';
import type { SeriesFor } from './series-for.ts';
import type { SettingsFor } from './settings-for.ts';
import { isSettingsPath } from './settings-path.ts';
import { isTemplatePath } from './template-path.ts';
import type { TemplatesFor } from './templates-for.ts';

/** What came of a file. */
export type Outcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile; readonly remark?: string; readonly mended?: Mended }
  /** It was not asked for itself, and is no report, or one that settings leave alone. */
  | { readonly kind: 'passed over' }
  /** `reason` is the rest of a sentence that begins with the path. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The text of a report before and after it was mended; nothing is written yet. */
export interface Mended {
  readonly before: string;
  readonly after: string;
  readonly encoding: Encoding;
}

/** What a file is checked beside. */
export interface Beside {
  readonly settingsFor: SettingsFor;
  readonly templatesFor: TemplatesFor;
  readonly seriesFor: SeriesFor;
  /** What is known of links there. */
  readonly web?: LinkStates;
}

/** As much of a candidate as its check needs. */
export type HandedCandidate = Pick<Candidate, 'path' | 'asked' | 'doubtful' | 'read' | 'mend'>;

/** Reads a file and checks it. Never throws. */
export function checkCandidate({ path, asked, doubtful, read = readText(path), mend }: HandedCandidate, { settingsFor, templatesFor, seriesFor, web }: Beside): Outcome {
  if (!asked && !isSettingsPath(path) && settingsFor.ignores(path)) return { kind: 'passed over' };
  if ('reason' in read) return { kind: 'failed', reason: `cannot be read: ${read.reason}` };
  try {
    const templates = templatesFor(path);
    if (doubtful && !settingsFor.callsReport(path)) {
      const name = namedTemplate(read.text);
      if (name === undefined || !templates.has(name)) return { kind: 'passed over' };
    }
    const remark = read.whole ? undefined : 'is not written in UTF-8 throughout; what could not be read counts as \uFFFD';
    if (isTemplatePath(path)) return checked(checkTemplate(path, read.text), remark);
    if (isSettingsPath(path)) return checked(checkSettings(path, read.text, templates), remark);
    const circumstances = { templates, levels: settingsFor(path).levels, seriesFor, ...(web && { web }) };
    if (!mend) return checked(checkReport(path, read.text, circumstances), remark);
    // What is written now would be without those characters for ever.
    if (!read.whole) return { kind: 'failed', reason: 'cannot be mended: some of its characters cannot be read; save it as UTF-8' };
    const { text: after, file } = mendReport(path, read.text, circumstances);
    return after === read.text ? checked(file) : { kind: 'checked', file, mended: { before: read.text, after, encoding: read.encoding } };
  } catch (error) {
    return { kind: 'failed', reason: `could not be checked: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function checked(file: CheckedFile, remark?: string): Outcome {
  return { kind: 'checked', file, ...(remark && { remark }) };
}
