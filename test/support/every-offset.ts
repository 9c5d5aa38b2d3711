import assert from 'node:assert/strict';
import { Analysis, type Range, type TextEdit } from '../../server/core/analysis/index.ts';
import { completionsAt } from '../../server/core/language/completion.ts';
import { excerptPlace } from '../../server/core/language/excerpt/excerpt-place.ts';
import { insertExcerpt } from '../../server/core/language/excerpt/insert-excerpt.ts';
import { choicesAt } from '../../server/core/language/fixes.ts';
import { foldsOf } from '../../server/core/language/folds.ts';
import { hoverAt } from '../../server/core/language/hover.ts';
import { insertSection } from '../../server/core/language/insert-section.ts';
import { noteDefinitionAt } from '../../server/core/language/notes/definition.ts';
import { insertNote } from '../../server/core/language/notes/insert-note.ts';
import { noteActionsEverywhere, noteActionsHere } from '../../server/core/language/notes/note-actions.ts';
import { noteMarksAt } from '../../server/core/language/notes/references.ts';
import { renamedAt, renameNote } from '../../server/core/language/notes/rename.ts';
import { outlineOf, type OutlineItem } from '../../server/core/language/outline.ts';
import { selectionsAt } from '../../server/core/language/selections.ts';
import { statisticsTable } from '../../server/core/language/statistics-table.ts';
import { symbolsOf, type ReportSymbol } from '../../server/core/language/symbols.ts';
import { tokensIn } from '../../server/core/language/tokens.ts';
import type { Span } from '../../server/core/markdown/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { allSections } from '../../server/core/template/choose.ts';
import { templatesWith } from '../../server/core/template/templates.ts';

/** What is pasted at each offset. */
const pasted = 'Pasted.[^1]\n\n[^1]: A source.\n';

/**
 * Asks an analysis for everything at every offset; every range in the answers must lie in the text. Pasting reads the whole
 * text anew, so into a long one it is asked for at every `pasteEvery` offsets.
 */
export function askAtOffsets(text: string, { pasteEvery = 1 } = {}): void {
  const analysis = new Analysis(text, rules, templatesWith([]));
  const { document } = analysis;
  const inside = ({ start, end }: Span, what: string): void => assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} of ${text.length}`);
  const insideRange = (range: Range, what: string): void => {
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    inside(span, what);
    for (const [position, offset] of [[range.start, span.start], [range.end, span.end]] as const) assert.deepEqual(document.positionAt(offset), position, what);
  };
  const edits = (list: readonly TextEdit[] | undefined, what: string): void => {
    for (const edit of list ?? []) inside(edit, what);
  };

  for (let offset = 0; offset <= text.length; offset++) {
    // No cursor stands within the end of a line.
    if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
    const position = document.positionAt(offset);
    const here = { start: offset, end: offset };
    const hover = hoverAt(analysis, offset, { linkTo: () => 'file:///a.md', pageOf: (rule) => `file:///${rule}.md` });
    if (hover) insideRange(hover.range, 'hover');
    for (const { range, also } of completionsAt(analysis, offset, { year: 2026, organization: 'ITU', reports: ['a.md'] })) {
      insideRange(range, 'completion');
      assert.equal(range.start.line, range.end.line, 'completion');
      edits(also, 'completion');
    }
    for (const choice of choicesAt(analysis, { start: position, end: position })) edits(choice.edits, choice.title);
    for (const action of noteActionsHere) edits(action.edits(analysis, here), action.title);
    const definition = noteDefinitionAt(analysis, offset);
    for (const span of definition ? [definition.origin, definition.mark, definition.target] : []) inside(span, 'definition');
    for (const { span } of noteMarksAt(analysis, offset) ?? []) inside(span, 'references');
    const renamed = renamedAt(analysis, offset);
    if (renamed) inside(renamed.span, 'rename');
    const renaming = renamed && renameNote(analysis, offset, 'other');
    if (renaming && 'edits' in renaming) edits(renaming.edits, 'rename');
    const note = insertNote(analysis, here);
    if (!('refusal' in note)) edits([note.call, note.definition], 'insert a note');
    const place = excerptPlace(analysis, here);
    const excerpt = place && offset % pasteEvery === 0 ? insertExcerpt(analysis, here, pasted) : undefined;
    edits(excerpt?.notes && [excerpt.notes], 'paste');
    for (const span of selectionsAt(analysis, offset)) inside(span, 'selection');
  }

  for (const [name, action] of Object.entries(noteActionsEverywhere)) edits(action.edits(analysis, { start: 0, end: text.length }), name);
  const lines = document.positionAt(text.length).line;
  for (const fold of foldsOf(analysis)) assert.ok(fold.start <= fold.end && fold.end <= lines, 'fold');
  const symbols = (list: readonly ReportSymbol[]): void => {
    for (const { range, heading, children } of list) {
      insideRange(range, 'symbol');
      insideRange(heading, 'symbol');
      symbols(children);
    }
  };
  symbols(symbolsOf(analysis));
  const items = (list: readonly OutlineItem[]): void => {
    for (const { range, heading, children } of list) {
      if (range) insideRange(range, 'outline');
      if (heading) insideRange(heading, 'outline');
      items(children);
    }
  };
  const outline = outlineOf(analysis);
  items(outline.items);
  for (const { range } of outline.holes) insideRange(range, 'hole');
  for (const { start, length } of tokensIn(analysis, { start: 0, end: text.length })) insideRange({ start, end: { line: start.line, character: start.character + length } }, 'token');
  for (const { range } of statisticsTable(analysis).groups.flatMap(({ figures }) => figures)) insideRange(range, 'figure');
  for (const section of allSections(analysis.report.context.template)) edits(insertSection(section, analysis).edits, `insert ${section.id}`);
}
