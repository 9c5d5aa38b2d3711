import type { ExtensionContext } from 'vscode';
import type { Outline } from '../server/lsp/protocol.ts';
import { registerCommands } from './commands.ts';
import { CurrentReport } from './current-report.ts';
import { Marks } from './marks.ts';
import { ReportView } from './report-view.ts';
import { type CreateClient, Server } from './server.ts';
import { showStatus } from './status.ts';

/** What other extensions, and tests, may ask. */
export interface Api {
  /** The outline of the report that the author is at, as the text is now; undefined where that is none. */
  outline(): Promise<Outline | undefined>;
}

/** Starts everything; the client is what differs from platform to platform. */
export function start(context: ExtensionContext, createClient: CreateClient): Api {
  const server = new Server(createClient);
  const marks = new Marks(context.workspaceState, server);
  const report = new CurrentReport(server, marks);
  const view = new ReportView(report, context.globalState);
  context.subscriptions.push(server, marks, report, view, showStatus(server, report), registerCommands(server, report, marks, view));
  // Nobody waits for it: whoever asks it something does.
  void server.start();
  return { outline: () => report.latest() };
}
