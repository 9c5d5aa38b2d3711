import { textEdits, type Analysis, type TextEdit } from '../analysis/index.ts';
import { insertionOf } from '../rules/insertion.ts';
import { numberedTitle } from '../template/heading-text.ts';
import type { TemplateSection } from '../template/template.ts';
import { ownTitle } from './own-title.ts';

/** What puts a section of the template in at its place, headed as the report heads those beside it: its title there, and Markdown with `{{holes}}`. */
export function insertSection(section: TemplateSection, { report, document }: Analysis): { readonly title: string; readonly edits: readonly TextEdit[] } {
  const insertion = insertionOf(section, report);
  const { place } = insertion;
  const title = ownTitle(section, report, typeof place === 'string' ? document.length : document.offsetOf(place.block) + place.span.start);
  // The heading is its first line.
  const text = insertion.text.replace(numberedTitle(section, report.context.template), () => title);
  return { title, edits: textEdits([{ place, text }], document) };
}
