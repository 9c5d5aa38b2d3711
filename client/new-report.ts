import { l10n, type QuickPickItem, SnippetString, type TextDocument, window, workspace } from 'vscode';
import { type NewReport, newReportMethod, type NewReportParams, type TemplateSummary, templatesMethod } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import { createReportFile } from './report-file.ts';
import { askFolder } from './report-folder.ts';
import type { Server } from './server.ts';

/** Asks what a report needs to begin, and opens it: in the folder that is chosen, or saved nowhere yet. Escape at any question ends it. */
export async function newReport(server: Server, report: CurrentReport): Promise<void> {
  const near = report.document?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const place = near ? { uri: String(near) } : {};
  const templates = await server.ask<readonly TemplateSummary[]>(templatesMethod, place);
  if (!templates) return;
  const template = await askTemplate(templates);
  if (!template) return;
  const organization = await window.showInputBox({
    title: template.title,
    prompt: l10n.t('Which organization reports? Leave it empty to fill it in later.'),
    placeHolder: 'Internet Society',
    ignoreFocusOut: true,
  });
  if (organization === undefined) return;
  const year = await window.showInputBox({
    title: template.title,
    prompt: l10n.t('Which year does the report cover?'),
    value: String(reportedYear(new Date())),
    validateInput: (text) => (/^(19|20)\d\d$/.test(text.trim()) ? undefined : l10n.t('Write a year in four digits.')),
    ignoreFocusOut: true,
  });
  if (year === undefined) return;
  const folder = await askFolder(report.document?.uri, template.title);
  if (folder === undefined) return;

  const name = organization.trim();
  const parameters: NewReportParams = { ...place, template: template.name, year: Number(year), ...(name !== '' && { organization: name }) };
  const made = await server.ask<NewReport | null>(newReportMethod, parameters);
  if (!made) return;
  const document = folder === 'nowhere' ? await workspace.openTextDocument({ language: 'markdown' }) : await createReportFile(folder, name, year.trim());
  if (document) await fill(document, made);
}

async function fill(document: TextDocument, { snippet }: NewReport): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new SnippetString(snippet));
  // A file that was made for the report holds it from the start; what has no file stays so.
  if (!document.isUntitled) await document.save();
}

async function askTemplate(templates: readonly TemplateSummary[]): Promise<TemplateSummary | undefined> {
  if (templates.length === 1) return templates[0];
  const items = templates.map((template): QuickPickItem & { template: TemplateSummary } => ({ label: template.title, detail: template.description, template }));
  const picked = await window.showQuickPick(items, { title: l10n.t('New Report'), placeHolder: l10n.t('What kind of report?'), ignoreFocusOut: true, matchOnDetail: true });
  return picked?.template;
}

// Inputs on a year are written at its end and at the beginning of the next.
function reportedYear(today: Date): number {
  return today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();
}
