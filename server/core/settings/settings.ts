import * as v from 'valibot';
import { rules, type Levels, type Severity } from '../rules/index.ts';

/** How grave what a rule finds is, or that it is not shown. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What `.wsis/config.json` says; what it does not say, or says wrongly, is left out. */
export interface Settings {
  /** The template of reports that name none. */
  readonly template?: string;
  /** Whose new reports are. */
  readonly organization?: string;
  /** Patterns of the files that are reports without saying so. */
  readonly reports?: readonly string[];
  /** Patterns of files that are never reports, unless they are named. */
  readonly ignore?: readonly string[];
  readonly levels: Levels;
}

/** Files that are reports without saying so, where nobody says anything else. */
export const usualReports: readonly string[] = ['**/*.wsis.md'];

const text = (description: string) => v.optional(v.pipe(v.string(), v.regex(/\S/, 'must not be empty'), v.maxLength(1000, 'is too long'), v.description(description)));

/** The paths that a pattern stands for lie below the folder of `.wsis`. */
const pattern = v.pipe(
  v.string(),
  v.regex(/\S/, 'must not be empty'),
  v.regex(/^[^\\]*$/, 'must have “/” between folders, not “\\”'),
  v.regex(/^(?!!?(?:\/|[A-Za-z]:|\.\.?\/))/, 'must begin in the folder that holds .wsis: without “/”, “./” or “../”'),
  v.maxLength(300, 'is too long'),
  v.description('Such as drafts/2025/*.md. * stands for any part of a name, ** for any folders, ! before a pattern takes its files away.'),
);

/** The settings of a workspace. The published JSON Schema is generated from this. */
export const settingsSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('The address of this schema.'))),
  template: text('The template of reports whose front matter names none.'),
  organization: text('The organization of new reports, as it stands in their front matter. A report that is there already says itself whose it is.'),
  reports: v.optional(
    v.pipe(
      v.array(pattern),
      v.description('Files that are reports although they do not say so, as patterns, in the place of **/*.wsis.md and of the setting of an editor. A file that names its template in its front matter is a report without being listed here.'),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      v.array(pattern),
      v.description('Files that are left alone whatever they say, as patterns. The command line checks them where they are named.'),
    ),
  ),
  rules: v.optional(
    v.pipe(
      v.strictObject(Object.fromEntries(rules.map(({ id, summary, severity }) => [id, v.optional(v.pipe(v.picklist(levels), v.description(`${summary} (${severity})`)))]))),
      v.description('How grave what each rule finds is; “off” shows nothing of it.'),
    ),
  ),
});
