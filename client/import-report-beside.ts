import { ViewColumn, window, workspace } from 'vscode';

/**
 * Shows an import report beside the text that it is about. Unsaved, since it may be the only place that has what is not in the
 * text: VS Code keeps it until the author closes it.
 */
export async function showImportReport(report: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: report });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
}
