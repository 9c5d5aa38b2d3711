import { commands, env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { fromBase64 } from '../server/lsp/base64.ts';
import { type DocumentParams, exportMethod, type ExportParams, type ExportResult, type OpenItem, stillOpenMethod } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import { nameOf } from './name-of.ts';
import type { Server } from './server.ts';

type Format = ExportParams['format'];

const nameOfFormat = (format: Format): string => (format === 'docx' ? l10n.t('Word document') : l10n.t('Web page'));
/** More are not read in a message. */
const mostListed = 8;

/**
 * Writes the report as a file of another kind, where the author says. What is still open is shown first; Escape at any question
 * ends it.
 */
export async function exportReport(server: Server, { document }: CurrentReport): Promise<void> {
  if (!document) return;
  const format = await askFormat();
  if (!format) return;
  const uri = String(document.uri);
  const open = await server.ask<readonly OpenItem[] | null>(stillOpenMethod, { uri } satisfies DocumentParams);
  if (!open || !(await goesOn(open))) return;
  // The dialog itself asks before anything is written over.
  const target = await window.showSaveDialog({ defaultUri: suggested(document.uri, format), filters: { [nameOfFormat(format)]: [format] }, saveLabel: l10n.t('Export'), title: l10n.t('Export Report') });
  if (!target) return;
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Exporting the report'), cancellable: true },
    (_progress, token) => server.ask<ExportResult | null>(exportMethod, { uri, format } satisfies ExportParams, token),
  );
  if (result?.problem !== undefined) return void window.showErrorMessage(result.problem);
  if (result?.content === undefined) return;
  try {
    await workspace.fs.writeFile(target, fromBase64(result.content));
  } catch (error) {
    return void window.showErrorMessage(l10n.t('The report could not be written to {0}: {1}', nameOf(target), error instanceof Error ? error.message : String(error)));
  }
  // Nobody waits for the answer: the file is there.
  void offer(target);
}

async function askFormat(): Promise<Format | undefined> {
  const items: (QuickPickItem & { format: Format })[] = [
    { label: nameOfFormat('docx'), description: '.docx', detail: l10n.t('With headings, notes at the foot of the page and page numbers'), format: 'docx' },
    { label: nameOfFormat('html'), description: '.html', detail: l10n.t('One file for any browser, to read or to print'), format: 'html' },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Export Report'), placeHolder: l10n.t('As what?') }))?.format;
}

async function goesOn(open: readonly OpenItem[]): Promise<boolean> {
  if (open.length === 0) return true;
  const lines = open.slice(0, mostListed).map(({ message, range }) => l10n.t('Line {0}: {1}', range.start.line + 1, message));
  if (open.length > mostListed) lines.push(l10n.t('… and {0} more.', open.length - mostListed));
  const goOn = l10n.t('Export Anyway');
  const show = l10n.t('Show Problems');
  const count = open.length === 1 ? l10n.t('One thing is still open in this report.') : l10n.t('{0} things are still open in this report.', open.length);
  const answer = await window.showWarningMessage(count, { modal: true, detail: lines.join('\n') }, goOn, show);
  if (answer === show) await commands.executeCommand('workbench.actions.view.problems');
  return answer === goOn;
}

function suggested(report: Uri, format: Format): Uri {
  const file = `${nameOf(report).replace(/(?:\.wsis)?\.(?:md|markdown)$/i, '')}.${format}`;
  const folder = report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
  return folder ? Uri.joinPath(folder, file) : Uri.file(file);
}

async function offer(target: Uri): Promise<void> {
  // Only a file of this machine can be shown by its programs.
  const onDisk = target.scheme === 'file';
  const open = l10n.t('Open');
  const reveal = l10n.t('Show in Folder');
  const answer = await window.showInformationMessage(l10n.t('Exported to {0}.', nameOf(target)), ...(onDisk ? [open, reveal] : []));
  if (answer === open) await env.openExternal(target);
  if (answer === reveal) await commands.executeCommand('revealFileInOS', target);
}
