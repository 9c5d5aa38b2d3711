import type MarkdownIt from 'markdown-it';
import { type ExtensionContext, Uri } from 'vscode';
import type { Outline } from '../server/lsp/protocol.ts';
import { registerCommands } from './commands.ts';
import { CurrentReport } from './current-report.ts';
import { Marks } from './marks.ts';
import { offerDropAsText } from './drop-file.ts';
import { offerPasteAsNote } from './paste-note.ts';
import { offerPasteAsText } from './paste-text.ts';
import { extendMarkdownIt } from './preview.ts';
import { ReportView } from './report-view.ts';
import { type CreateClient, Server } from './server.ts';
import { StatisticsView } from './statistics-view.ts';
import { showStatus } from './status.ts';
import { offerToAllowNotes } from './validation.ts';
import { wordsOfFindings } from './words.ts';

/** What other extensions, and tests, may ask. */
export interface Api {
  /** The outline of the report that the author is at, as the text is now; undefined where that is none. */
  outline(): Promise<Outline | undefined>;
  /** Asked by VS Code's Markdown preview. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Starts everything; the client differs from platform to platform. `converter`: where the bundle lies that a worker loads. */
export function start(context: ExtensionContext, createClient: CreateClient, converter?: string): Api {
  const { scheme, fsPath } = context.globalStorageUri;
  const server = new Server(createClient, { rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(), ...(scheme === 'file' && { cacheFolder: fsPath }), ...(converter !== undefined && { converter }) }, wordsOfFindings(context.extensionUri));
  const marks = new Marks(context.workspaceState, server);
  const report = new CurrentReport(server, marks);
  const view = new ReportView(report, context.globalState);
  const statistics = new StatisticsView(server, report);
  context.subscriptions.push(server, marks, report, view, statistics, showStatus(server, report), registerCommands(server, report, marks, view, statistics), offerPasteAsNote(server), offerPasteAsText(server), offerDropAsText(server), offerToAllowNotes(report));
  // Nobody waits for it: whoever asks it something does.
  void server.start();
  return { outline: () => report.latest(), extendMarkdownIt };
}
