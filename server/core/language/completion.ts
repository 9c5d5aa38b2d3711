import type { Analysis, Range, TextEdit } from '../analysis/index.ts';
import { allSections, parentOf } from '../template/choose.ts';
import { sectionText } from '../template/heading-text.ts';
import { begunReport, unclosedStart } from './front-matter/begun.ts';
import { frontMatterCompletionsAt, type Beside } from './front-matter/completion.ts';
import { guidanceOf } from './guidance.ts';
import { ignoredRuleCompletionsAt } from './ignored-rules.ts';
import { noteCompletionsAt } from './notes/completion.ts';
import { ownTitle } from './own-title.ts';
import { asWritten, type Say } from './translator.ts';

export interface Completion {
  readonly kind: 'section' | 'note' | 'key' | 'value' | 'rule';
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What an editor compares with what stands in `range`. */
  readonly filter: string;
  readonly range: Range;
  /** Markdown with `{{holes}}`. */
  readonly text: string;
  /** What has to change elsewhere with it; Markdown with `{{holes}}` too. */
  readonly also?: readonly TextEdit[];
}

/** No heading that an author begins to write is longer. */
const longestStart = 100;

/** The report as it is read for completion: while its front matter is not closed, as if it were. */
export function completedReport(analysis: Analysis, offset: number): Analysis {
  return begunReport(unclosedStart(analysis), offset, analysis.report.context.templates) ?? analysis;
}

/**
 * In the front matter its keys and their values; in a `wsis-ignore` comment the rules; after `[^` the notes of the report; at
 * the beginning of a line, after any `#`, the sections of the template that are not there yet.
 */
export function completionsAt(report: Analysis, offset: number, beside?: Beside, say: Say = asWritten): Completion[] {
  const analysis = completedReport(report, offset);
  return (
    frontMatterCompletionsAt(analysis, offset, beside, say) ??
    ignoredRuleCompletionsAt(analysis, offset, say) ??
    noteCompletionsAt(analysis, offset, say) ??
    sectionCompletionsAt(analysis, offset, say)
  );
}

function sectionCompletionsAt(analysis: Analysis, offset: number, say: Say): Completion[] {
  const { document, report } = analysis;
  const position = document.positionAt(offset);
  const lineStart = offset - position.character;
  const block = document.blockAt(Math.max(0, offset - 1));
  if (position.character > longestStart) return [];
  const typed = block ? textBetween(analysis, lineStart, offset) : '';
  const marks = /^(#{0,6}) ?[\p{L}\p{N} :]*$/u.exec(typed)?.[1];
  if (marks === undefined || insideCode(analysis, offset)) return [];

  const { template } = report.context;
  const partLevel = report.matches.find((match) => !match.parent?.template)?.level ?? 2;
  return allSections(template)
    .filter((section) => !report.found.has(section.id))
    .map((section): Completion => {
      const parent = parentOf(template, section);
      const level = parent ? (report.found.get(parent.id)?.level ?? partLevel) + 1 : partLevel;
      const title = ownTitle(section, report, lineStart, true);
      return {
        kind: 'section',
        label: title,
        detail: say(section.required ? 'Part of the template' : 'Optional section of the template'),
        documentation: guidanceOf(section, say),
        filter: `${marks ? `${marks} ` : ''}${title}`,
        range: { start: { line: position.line, character: 0 }, end: position },
        text: sectionText(section, template, level, report.context, title),
      };
    });
}

function textBetween(analysis: Analysis, start: number, end: number): string {
  const { document } = analysis;
  let text = '';
  for (let block = document.blockAt(start); block; block = document.next(block)) {
    const offset = document.offsetOf(block);
    if (offset >= end) break;
    text += block.text.slice(Math.max(0, start - offset), end - offset);
  }
  return text;
}

function insideCode(analysis: Analysis, offset: number): boolean {
  const { document } = analysis;
  const block = document.blockAt(offset);
  if (!block) return false;
  const within = offset - document.offsetOf(block);
  return block.nodes.some(
    (node) =>
      (node.type === 'code' || node.type === 'html' || node.type === 'yaml') &&
      (node.position?.start.offset ?? 0) < within &&
      within <= (node.position?.end.offset ?? 0),
  );
}
