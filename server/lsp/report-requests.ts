import type { Connection } from 'vscode-languageserver';
import { insertSection } from '../core/language/insert-section.ts';
import { newReportText } from '../core/language/new-report.ts';
import { statisticsTable } from '../core/language/statistics-table.ts';
import { statisticsText } from '../core/language/statistics-text.ts';
import { outlineOf } from '../core/language/outline.ts';
import type { Say } from '../core/language/translator.ts';
import { sectionById } from '../core/template/choose.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';
import {
  insertSectionMethod,
  markMethod,
  newReportMethod,
  outlineMethod,
  statisticsMethod,
  statisticsTextMethod,
  templatesMethod,
  type DocumentParams,
  type Insertion,
  type InsertSectionParams,
  type MarkParams,
  type NewReport,
  type NewReportParams,
  type Outline,
  type StatisticsTable,
  type StatisticsTextParams,
  type TemplateSummary,
} from './protocol.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';
import type { WorkspaceTemplates } from './workspace-templates.ts';

/** A longer table is no view to work with. */
const mostFigures = 1000;

/** Answers what our own clients ask beyond the Language Server Protocol. */
export function answerReportRequests(connection: Connection, documents: Documents, templates: WorkspaceTemplates, settings: WorkspaceSettings, say: Say): void {
  connection.onRequest(outlineMethod, async ({ uri }: DocumentParams, token): Promise<Outline | null> => {
    const analysis = await documents.report(uri, token);
    return analysis ? { version: documents.version(uri), ...outlineOf(analysis, say) } : null;
  });

  connection.onRequest(statisticsMethod, async ({ uri }: DocumentParams, token): Promise<StatisticsTable | null> => {
    const analysis = await documents.report(uri, token);
    return analysis ? saidTable(statisticsTable(analysis, mostFigures), say) : null;
  });

  connection.onRequest(statisticsTextMethod, async ({ uri, format }: StatisticsTextParams, token): Promise<string | null> => {
    const analysis = await documents.report(uri, token);
    return analysis ? statisticsText(statisticsTable(analysis), format === 'csv' ? 'csv' : 'markdown') : null;
  });

  connection.onRequest(insertSectionMethod, async ({ uri, section: id }: InsertSectionParams, token): Promise<Insertion | null> => {
    const analysis = await documents.report(uri, token);
    const section = analysis && sectionById(analysis.report.context.template, id);
    // Asked twice, as by an author who does not wait, it is there when the second comes.
    if (!section || analysis.report.found.has(section.id)) return null;
    const [edit] = insertSection(section, analysis).edits;
    if (!edit) return null;
    const range = { start: analysis.document.positionAt(edit.start), end: analysis.document.positionAt(edit.end) };
    return { range, snippet: toSnippet(edit.text), text: edit.text };
  });

  connection.onRequest(templatesMethod, async ({ uri }: Partial<DocumentParams>): Promise<TemplateSummary[]> => {
    const known = await templates.of(uri ?? '');
    return [...known.values()].map(({ name, title, description }) => ({ name, title: say(title), description: say(description) }));
  });

  connection.onRequest(newReportMethod, async ({ uri, template: name, organization, year }: NewReportParams): Promise<NewReport | null> => {
    const template = (await templates.of(uri ?? '')).get(name);
    if (!template) return null;
    const text = newReportText(template, organization ?? (await settings.of(uri ?? '')).organization, year);
    return { text, snippet: toSnippet(text) };
  });

  connection.onNotification(markMethod, ({ uri, marked }: MarkParams) => documents.mark(uri, marked));
}

/** The table as its author reads it; what is copied into a report stays as it is. */
function saidTable(table: StatisticsTable, say: Say): StatisticsTable {
  const groups = table.groups.map((group) => ({
    ...group,
    title: say(group.title),
    figures: group.figures.map((figure) => ({ ...figure, value: say(figure.value), remarks: figure.remarks.map((remark) => ({ ...remark, message: say(remark.message) })) })),
    earlier: group.earlier.map((cell) => ({ ...cell, value: say(cell.value) })),
  }));
  return { ...table, groups };
}
