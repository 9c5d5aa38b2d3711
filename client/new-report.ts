import { type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import { type NewReport, newReportMethod, type NewReportParams, type TemplateSummary, templatesMethod } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';

/** Asks what a report needs to begin, and opens one that is not saved anywhere yet. Escape at any question ends it. */
export async function newReport(server: Server, report: CurrentReport): Promise<void> {
  const near = report.document?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const place = near ? { uri: String(near) } : {};
  const templates = await server.ask<readonly TemplateSummary[]>(templatesMethod, place);
  if (!templates) return;
  const template = await askTemplate(templates);
  if (!template) return;
  const organization = await window.showInputBox({
    title: template.title,
    prompt: 'Which organization reports? Leave it empty to fill it in later.',
    placeHolder: 'Internet Society',
    ignoreFocusOut: true,
  });
  if (organization === undefined) return;
  const year = await window.showInputBox({
    title: template.title,
    prompt: 'Which year does the report cover?',
    value: String(reportedYear(new Date())),
    validateInput: (text) => (/^(19|20)\d\d$/.test(text.trim()) ? undefined : 'Write a year in four digits.'),
    ignoreFocusOut: true,
  });
  if (year === undefined) return;

  const name = organization.trim();
  const parameters: NewReportParams = { ...place, template: template.name, year: Number(year), ...(name !== '' && { organization: name }) };
  const made = await server.ask<NewReport | null>(newReportMethod, parameters);
  if (!made) return;
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
  await editor.insertSnippet(new SnippetString(made.snippet));
}

async function askTemplate(templates: readonly TemplateSummary[]): Promise<TemplateSummary | undefined> {
  if (templates.length === 1) return templates[0];
  const items = templates.map((template): QuickPickItem & { template: TemplateSummary } => ({ label: template.title, detail: template.description, template }));
  const picked = await window.showQuickPick(items, { title: 'New Report', placeHolder: 'What kind of report?', ignoreFocusOut: true, matchOnDetail: true });
  return picked?.template;
}

// Inputs on a year are written at its end and at the beginning of the next.
function reportedYear(today: Date): number {
  return today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();
}
