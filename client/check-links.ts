import { l10n, ProgressLocation, window, workspace } from 'vscode';
import { checkLinksMethod, type CheckLinksParams, type CheckLinksResult } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';

/** Asks the web whether the links of the report work. What is broken or has moved is then marked in the text. */
export async function checkLinks(server: Server, { document }: CurrentReport): Promise<void> {
  if (!document) return;
  if (!workspace.isTrusted) return void window.showInformationMessage(l10n.t('Links are checked online only in a workspace that you trust.'));
  const workDoneToken = `wsisReport/checkLinks/${Date.now()}`;
  const parameters: CheckLinksParams = { uri: String(document.uri), workDoneToken };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking links online'), cancellable: true },
    async (progress, token) => {
      let shown = 0;
      const listening = server.onProgress(workDoneToken, ({ percentage = 0, message }) => {
        progress.report({ increment: percentage - shown, ...(message !== undefined && { message }) });
        shown = percentage;
      });
      try {
        return await server.ask<CheckLinksResult | null>(checkLinksMethod, parameters, token);
      } finally {
        listening.dispose();
      }
    },
  );
  if (result?.note) void window.showInformationMessage(result.note);
  else if (result) window.setStatusBarMessage(summaryOf(result), 15_000);
}

function summaryOf({ checked, broken, moved, unverified }: CheckLinksResult): string {
  if (checked === 0) return l10n.t('This report links to no page on the web.');
  const parts = [
    ...(broken > 0 ? [l10n.t('{0} broken', broken)] : []),
    ...(moved > 0 ? [l10n.t('{0} moved', moved)] : []),
    ...(unverified > 0 ? [l10n.t('{0} could not be verified', unverified)] : []),
  ];
  const found = parts.join(', ') || l10n.t('all work');
  return checked === 1 ? l10n.t('1 link checked: {0}.', found) : l10n.t('{0} links checked: {1}.', checked, found);
}
