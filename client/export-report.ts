import { commands, env, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type DocumentParams, exportMethod, type ExportParams, type ExportResult, type OpenItem, stillOpenMethod } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';

type Format = ExportParams['format'];

const names: Record<Format, string> = { docx: 'Word document', html: 'Web page' };
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
  const target = await window.showSaveDialog({ defaultUri: suggested(document.uri, format), filters: { [names[format]]: [format] }, saveLabel: 'Export', title: 'Export Report' });
  if (!target) return;
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Exporting the report', cancellable: true },
    (_progress, token) => server.ask<ExportResult | null>(exportMethod, { uri, format } satisfies ExportParams, token),
  );
  if (result?.problem !== undefined) return void window.showErrorMessage(result.problem);
  if (result?.content === undefined) return;
  try {
    await workspace.fs.writeFile(target, bytesOf(result.content));
  } catch (error) {
    return void window.showErrorMessage(`The report could not be written to ${nameOf(target)}: ${error instanceof Error ? error.message : String(error)}`);
  }
  // Nobody waits for the answer: the file is there.
  void offer(target);
}

async function askFormat(): Promise<Format | undefined> {
  const items: (QuickPickItem & { format: Format })[] = [
    { label: names.docx, description: '.docx', detail: 'With headings, notes at the foot of the page and page numbers', format: 'docx' },
    { label: names.html, description: '.html', detail: 'One file for any browser, to read or to print', format: 'html' },
  ];
  return (await window.showQuickPick(items, { title: 'Export Report', placeHolder: 'As what?' }))?.format;
}

async function goesOn(open: readonly OpenItem[]): Promise<boolean> {
  if (open.length === 0) return true;
  const lines = open.slice(0, mostListed).map(({ message, range }) => `Line ${range.start.line + 1}: ${message}`);
  if (open.length > mostListed) lines.push(`… and ${open.length - mostListed} more.`);
  const goOn = 'Export Anyway';
  const show = 'Show Problems';
  const count = open.length === 1 ? 'One thing is' : `${open.length} things are`;
  const answer = await window.showWarningMessage(`${count} still open in this report.`, { modal: true, detail: lines.join('\n') }, goOn, show);
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
  const open = 'Open';
  const reveal = 'Show in Folder';
  const answer = await window.showInformationMessage(`Exported to ${nameOf(target)}.`, ...(onDisk ? [open, reveal] : []));
  if (answer === open) await env.openExternal(target);
  if (answer === reveal) await commands.executeCommand('revealFileInOS', target);
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
