import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { importMethod, type ImportParams, type ImportResult, sourceKinds, type SourceKind } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import { showImportReport } from './import-report-beside.ts';
import { nameOf } from './name-of.ts';
import { placeDraft } from './place-draft.ts';
import { readSource } from './read-source.ts';
import type { Server } from './server.ts';

/**
 * Makes a draft of a file: the one that was chosen in the Explorer, else one that the author is asked for. It is opened with
 * the import report beside it. The file itself stays as it is, and no other is written over.
 */
export async function importReport(server: Server, { document }: CurrentReport, chosen: unknown): Promise<void> {
  const source = chosen instanceof Uri ? chosen : await askSource();
  if (!source) return;
  const content = await readSource(source);
  if (content === undefined) return;
  const name = nameOf(source);
  const near = workspace.getWorkspaceFolder(source) ? source : (document?.uri ?? workspace.workspaceFolders?.[0]?.uri ?? source);
  const result = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Importing “{0}”', name), cancellable: true }, async (_progress, token) => {
    const answer = await server.ask<ImportResult>(importMethod, { uri: String(near), name, content } satisfies ImportParams, token);
    return token.isCancellationRequested ? 'cancelled' : answer;
  });
  if (result === 'cancelled') return;
  if (!result) return void window.showErrorMessage(l10n.t('“{0}” could not be imported; try it again.', name));
  if ('problem' in result) return void window.showErrorMessage(result.problem);
  const draft = await placeDraft(source, result.draft, document?.uri);
  if (!draft) return;
  await window.showTextDocument(draft, { preview: false });
  if (result.told > 0) await showImportReport(result.report);
  else window.setStatusBarMessage(l10n.t('Everything is in the draft, and nothing is uncertain.'), 5000);
}

async function askSource(): Promise<Uri | undefined> {
  const near = workspace.workspaceFolders?.[0]?.uri;
  const filters = { [l10n.t('What can be imported')]: sourceKinds.flatMap(({ endings }) => endings), ...Object.fromEntries(sourceKinds.map(({ kind, endings }) => [nameOfKind(kind), [...endings]])) };
  const [source] = (await window.showOpenDialog({ canSelectMany: false, filters, title: l10n.t('Import Report'), openLabel: l10n.t('Import'), ...(near && { defaultUri: near }) })) ?? [];
  return source;
}

function nameOfKind(kind: SourceKind['kind']): string {
  switch (kind) {
    case 'word': return l10n.t('Word document');
    case 'pdf': return 'PDF';
    case 'page': return l10n.t('Web page');
    case 'text': return l10n.t('Text');
  }
}
