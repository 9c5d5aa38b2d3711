import { CodeAction, CodeActionKind, commands, ConfigurationTarget, type Diagnostic, Disposable, l10n, languages, type LanguageStatusItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { CurrentReport } from './current-report.ts';
import { documentSelector } from './server.ts';

const command = 'wsisReport.allowNotesInLinkCheck';
const title = l10n.t('Do not take notes for broken links in this folder');

/**
 * VS Code's own check of links, where it is switched on, takes the mark of a note for a link without a target. Offers, in
 * the language status and as a fix, to switch off that part of it for the folder; both are gone once it is done.
 */
export function offerToAllowNotes(report: CurrentReport): Disposable {
  let item: LanguageStatusItem | undefined;
  const update = (): void => {
    const { document, outline } = report;
    const wanted = document !== undefined && outline !== undefined && workspace.getWorkspaceFolder(document.uri) !== undefined && complaintsIn(document).length > 0;
    if (wanted && !item) item = statusItem();
    else if (!wanted) {
      item?.dispose();
      item = undefined;
    }
  };
  return Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => String(uri) === String(report.document?.uri))) update();
    }),
    report.onDidChange(update),
    commands.registerCommand(command, async (address: unknown) => allow(typeof address === 'string' ? Uri.parse(address) : report.document?.uri)),
    languages.registerCodeActionsProvider(documentSelector(), { provideCodeActions: (document, _range, { diagnostics }) => fixes(document, diagnostics, report) }, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    { dispose: () => item?.dispose() },
  );
}

function statusItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('wsisReport.validation', documentSelector());
  item.name = l10n.t('WSIS Report: notes and the check of links');
  item.text = l10n.t('VS Code’s check of links takes notes for broken links');
  item.command = { command, title: l10n.t('Ignore notes'), tooltip: title };
  return item;
}

function fixes(document: TextDocument, diagnostics: readonly Diagnostic[], { document: current, outline }: CurrentReport): CodeAction[] {
  const complaints = diagnostics.filter((diagnostic) => isComplaint(diagnostic, document));
  if (document !== current || !outline || complaints.length === 0 || !workspace.getWorkspaceFolder(document.uri)) return [];
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = complaints;
  action.command = { command, title, arguments: [String(document.uri)] };
  return [action];
}

function complaintsIn(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => isComplaint(diagnostic, document));
}

function isComplaint({ code, range }: Diagnostic, document: TextDocument): boolean {
  const id = typeof code === 'object' ? code.value : code;
  return id === 'link.no-such-reference' && /^\[?\^/.test(document.getText(range));
}

async function allow(uri: Uri | undefined): Promise<void> {
  if (!uri || !workspace.getWorkspaceFolder(uri)) return;
  const target = (workspace.workspaceFolders?.length ?? 0) > 1 ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  try {
    await workspace.getConfiguration('markdown', uri).update('validate.referenceLinks.enabled', 'ignore', target);
  } catch {
    window.setStatusBarMessage(l10n.t('The settings of this folder cannot be changed.'), 5000);
  }
}
