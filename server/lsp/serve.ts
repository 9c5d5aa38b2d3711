import type { Connection } from 'vscode-languageserver';
import { CodeActionKind, DidChangeWatchedFilesNotification, TextDocumentSyncKind, type InitializeParams, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import { rules } from '../core/rules/index.ts';
import { answerCodeActions, fixAllKind, noteKinds } from './code-actions.ts';
import { answerCompletion } from './completion.ts';
import type { Convert } from '../convert/job.ts';
import { ClosedSettings } from './closed-settings.ts';
import { Configuration } from './configuration.ts';
import { Diagnostics } from './diagnostics.ts';
import { EarlierReports } from './earlier-reports.ts';
import { answerExport } from './export.ts';
import type { Files } from './files.ts';
import { clientFiles } from './files.ts';
import { answerHover } from './hover.ts';
import { Documents } from './documents.ts';
import { answerImport } from './import.ts';
import { answerInsertNote } from './insert-note.ts';
import { answerNoteNavigation } from './note-navigation.ts';
import { answerNoteRename } from './note-rename.ts';
import { LinkFiles } from './link-files.ts';
import { answerLinkCheck, type Web } from './link-check.ts';
import { answerReportRequests } from './report-requests.ts';
import { answerStructure } from './structure.ts';
import { answerTokens } from './tokens.ts';
import { templateName, WorkspaceTemplates } from './workspace-templates.ts';
import type { InitializationOptions } from './protocol.ts';
import { sayFor } from './say-for.ts';
import { isSettings, WorkspaceSettings } from './workspace-settings.ts';

/** What differs from machine to browser. */
export interface Surroundings {
  /** Reads the disk; left out where there is none. */
  readonly files?: Files;
  /** Asks the web; where it cannot, a sentence that says why not. */
  readonly web: Web | string;
  /** The folder with the pages of the rules, by URL; left out where there is none. */
  readonly rulePages?: string;
  /** Writes other formats; or a sentence that says why it cannot. */
  convert(options: InitializationOptions): Convert | string;
}

/** Not all that is told of is found by a rule with a page. */
const ruleNames: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Serves one client over a connection. */
export function serve(connection: Connection, { files: localFiles, web, rulePages, convert }: Surroundings): void {
  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const files = options.fileSystem ? clientFiles(connection) : localFiles;
    const configuration = new Configuration(connection, params);
    const settings = new WorkspaceSettings(files, configuration);
    const templates = new WorkspaceTemplates(files, configuration, settings);
    const documents = new Documents(connection, configuration, templates, settings, new LinkFiles(files, configuration));
    const earlier = new EarlierReports(documents, files, configuration, templates);
    const say = sayFor(options);
    const pages = options.rulePages ?? rulePages;
    const pageOf = (rule: string): string | undefined => (pages !== undefined && ruleNames.has(rule) ? `${pages}/${rule}.md` : undefined);
    const diagnostics = new Diagnostics(connection, documents, params, options, say, pageOf);
    const closedSettings = new ClosedSettings(connection, documents, settings, templates, diagnostics.pulled, say);
    answerCodeActions(connection, documents, params, say);
    answerCompletion(connection, documents, params, options, files, settings, say);
    answerHover(connection, documents, pageOf, say);
    answerInsertNote(connection, documents, say);
    answerNoteNavigation(connection, documents, params);
    answerNoteRename(connection, documents, say);
    answerReportRequests(connection, documents, templates, settings, say);
    const structure = answerStructure(connection, documents, params, options);
    const converting = convert(options);
    const tokens = answerTokens(connection, documents, params);
    answerExport(connection, documents, converting, say);
    answerImport(connection, documents, templates, converting, say);
    answerLinkCheck(connection, documents, configuration, web, say, options.cacheFolder);
    connection.onInitialized(async () => {
      await configuration.start();
      await watchFiles(connection, params);
      documents.recheckAll();
    });
    const surroundingsChanged = (): void => {
      templates.forget();
      settings.forget();
      documents.recheckAll();
      closedSettings.recheck();
      earlier.recheck();
    };
    // Not every client watches files.
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => (isSettings(uri) ? surroundingsChanged() : documents.recheckFiles()));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      earlier.filesChanged(changes.map(({ uri }) => uri));
      documents.recheckFiles();
      if (changes.some(({ uri }) => templateName(uri) !== undefined || isSettings(uri) || isFolderOfSuch(uri))) surroundingsChanged();
    });
    configuration.onChange(() => {
      documents.recheckAll();
      closedSettings.recheck();
      earlier.recheck();
    });
    return capabilities(diagnostics.pulled, { ...structure, ...tokens });
  });
  connection.listen();
}

function capabilities(pulled: boolean, more: ServerCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'wsis-report' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(pulled && { diagnosticProvider: { identifier: 'wsis-report', interFileDependencies: false, workspaceDiagnostics: false } }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind, ...noteKinds] },
      completionProvider: { triggerCharacters: ['#', '^', ':'] },
      definitionProvider: true,
      documentHighlightProvider: true,
      hoverProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...more,
    },
  };
}

/** Of a folder that is deleted or moved, some clients tell nothing of the files in it. */
function isFolderOfSuch(uri: string): boolean {
  return /\/\.wsis(?:\/templates)?$/.test(uri);
}

async function watchFiles(connection: Connection, params: InitializeParams): Promise<void> {
  if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/.wsis' }, { globPattern: '**/.wsis/templates' }, { globPattern: '**/.wsis/templates/*.json' }, { globPattern: '**/.wsis/config.json' }, { globPattern: '**/*.{md,markdown}' }],
  });
}
