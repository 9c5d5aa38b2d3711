import { rangeOf, textEdits, type Analysis, type Range, type TextEdit } from '../analysis/index.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { allSections } from '../template/choose.ts';
import { numberedTitle } from '../template/heading-text.ts';
import { insertSection } from './insert-section.ts';
import { noteForFigure } from './note-for-figure.ts';

/** A mend that an author can choose at a place. */
export interface Choice {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** `fix`: mends it; `ignore`: puts a comment before it that says why it stays. */
  readonly kind: 'fix' | 'ignore';
  /** It leaves something for the author to fill or to judge. */
  readonly offered: boolean;
}

/** What can be done about the findings that touch a range. */
export function choicesAt(analysis: Analysis, range: Range): Choice[] {
  const { document } = analysis;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const choices: Choice[] = [];
  for (let block = document.blockAt(start); block && document.offsetOf(block) <= end; block = document.next(block)) {
    for (const finding of analysis.shownIn(block)) {
      const place = rangeOf(finding.place, document);
      if (document.offsetAt(place.start) > end || document.offsetAt(place.end) < start) continue;
      if (finding.fix) choices.push({ ...mendOf(finding, finding.fix, analysis), finding, kind: 'fix', offered: finding.fix.offered ?? false });
      // The number of the note hangs on all other notes, so it is chosen only when it is asked for.
      const note = finding.rule === 'statistic-unsourced' ? noteForFigure(analysis, finding) : undefined;
      if (note) choices.push({ title: 'Add a note for this figure', finding, edits: note, kind: 'fix', offered: true });
      const ignore = ignoreEdit(finding, analysis);
      if (ignore) choices.push({ title: keep(finding.rule), finding, edits: [ignore], kind: 'ignore', offered: true });
    }
  }
  return choices.sort((a, b) => Number(a.kind === 'ignore') - Number(b.kind === 'ignore'));
}

/** A part that is put in is headed as the report heads its others; the rule knows the template's way alone. */
function mendOf({ rule }: Finding, fix: Fix, analysis: Analysis): Pick<Choice, 'title' | 'edits'> {
  const { template } = analysis.report.context;
  const section = rule === 'section-missing' && allSections(template).find((other) => !analysis.report.found.has(other.id) && fix.title === insertTitle(numberedTitle(other, template)));
  if (!section) return { title: fix.title, edits: textEdits(fix.edits, analysis.document) };
  const { title, edits } = insertSection(section, analysis);
  return { title: insertTitle(title), edits };
}

function insertTitle(title: string): string {
  return `Insert “${title}”`;
}

/** What the rule calls it to leave a thing as it is: "This figure is right: …". */
function keep(id: string): string {
  return rules.find((rule) => rule.id === id)?.keep ?? `Ignore “${id}” here, with a reason`;
}

/** A comment before the top-level node that holds the finding; none before front matter, which must come first. */
function ignoreEdit({ rule, place }: Finding, { document }: Analysis): TextEdit | undefined {
  if (rule === 'suppression-unused' || rule === 'front-matter-invalid') return undefined;
  const node = place.block.nodes.findLast((other) => (other.position?.start.offset ?? 0) <= place.span.start);
  if (!node || node.type === 'yaml') return undefined;
  const offset = document.offsetOf(place.block) + (node.position?.start.offset ?? 0);
  const lineEnd = /\r\n|\n|\r/.exec(place.block.text)?.[0] ?? '\n';
  return { start: offset, end: offset, text: `<!-- wsis-ignore ${rule}: {{reason}} -->${lineEnd}${lineEnd}` };
}
