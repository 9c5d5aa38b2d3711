import { Disposable, l10n, languages, type LanguageStatusItem, LanguageStatusSeverity, window } from 'vscode';
import type { CurrentReport } from './current-report.ts';
import { documentSelector, type Server } from './server.ts';

/** Shows beside the language of the document what the report still needs, and, anywhere in Markdown, that the server has failed. */
export function showStatus(server: Server, report: CurrentReport): Disposable {
  let item: LanguageStatusItem | undefined;
  const update = () => {
    if (isWanted(server, report)) {
      item ??= languages.createLanguageStatusItem('wsisReport.status', documentSelector());
      describe(item, server, report);
    } else {
      item?.dispose();
      item = undefined;
    }
  };
  update();
  return Disposable.from(
    server.onDidChangeState(update),
    report.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    { dispose: () => item?.dispose() },
  );
}

// An item is shown for every Markdown document, so there is one only while the report is in front.
function isWanted(server: Server, { document, outline }: CurrentReport): boolean {
  return server.state === 'failed' || (outline !== undefined && window.activeTextEditor?.document === document);
}

function describe(item: LanguageStatusItem, server: Server, { outline }: CurrentReport): void {
  const failed = server.state === 'failed';
  item.name = 'WSIS Report';
  item.text = failed ? l10n.t('WSIS Report does not run') : (outline?.headline.text ?? '');
  item.detail = failed ? '' : (outline?.template.name ?? '');
  item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.busy = server.state === 'starting';
  item.command = failed ? { command: 'wsisReport.restartServer', title: l10n.t('Restart') } : { command: 'wsisReport.report.focus', title: l10n.t('Show') };
}
