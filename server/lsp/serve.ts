import type { Connection } from 'vscode-languageserver';
import { CodeActionKind, DidChangeWatchedFilesNotification, TextDocumentSyncKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { answerCodeActions, fixAllKind } from './code-actions.ts';
import { answerCompletion } from './completion.ts';
import { Configuration } from './configuration.ts';
import { Diagnostics } from './diagnostics.ts';
import type { Files } from './files.ts';
import { clientFiles } from './files.ts';
import { answerHover } from './hover.ts';
import { Documents } from './documents.ts';
import { answerReportRequests } from './report-requests.ts';
import { WorkspaceTemplates } from './workspace-templates.ts';
import type { InitializationOptions } from './protocol.ts';

/** Serves one client over a connection. `localFiles` reads the disk; it is left out where there is none. */
export function serve(connection: Connection, localFiles?: Files): void {
  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const files = options.fileSystem ? clientFiles(connection) : localFiles;
    const configuration = new Configuration(connection, params);
    const templates = new WorkspaceTemplates(files, configuration);
    const documents = new Documents(connection, configuration, templates);
    const diagnostics = new Diagnostics(connection, documents, params, options);
    answerCodeActions(connection, documents, params);
    answerCompletion(connection, documents, params);
    answerHover(connection, documents);
    answerReportRequests(connection, documents, templates);
    connection.onInitialized(async () => {
      await configuration.start();
      await watchTemplates(connection, params);
      documents.recheckAll();
    });
    connection.onDidChangeWatchedFiles(() => {
      templates.forget();
      documents.recheckAll();
    });
    configuration.onChange(() => documents.recheckAll());
    return capabilities(diagnostics.pulled);
  });
  connection.listen();
}

function capabilities(pulled: boolean): InitializeResult {
  return {
    serverInfo: { name: 'wsis-report' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(pulled && { diagnosticProvider: { identifier: 'wsis-report', interFileDependencies: false, workspaceDiagnostics: false } }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      completionProvider: { triggerCharacters: ['#'] },
      hoverProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

async function watchTemplates(connection: Connection, params: InitializeParams): Promise<void> {
  if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/.wsis/templates/*.json' }],
  });
}
