import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../core/analysis/index.ts';
import type { Say } from '../core/language/translator.ts';
import { mayHideReports, settingsMistakes } from '../core/settings/index.ts';
import type { Documents } from './documents.ts';
import { mistakeDiagnostics } from './mistake-diagnostics.ts';
import { isSettings, type SettingsFile, type WorkspaceSettings } from './workspace-settings.ts';
import { templateName, type WorkspaceTemplates } from './workspace-templates.ts';

/**
 * Tells what is wrong in the settings that count for an open report, while nobody has them open: who misspells how grave a rule is sees
 * nothing of it in the report. A mistake that may hide the report itself is told beside other open texts too. Of open settings the
 * editor is told like of any open file.
 */
export class ClosedSettings {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #settings: WorkspaceSettings;
  readonly #templates: WorkspaceTemplates;
  readonly #pulled: boolean;
  readonly #say: Say;
  /** The open texts, and which of them are reports. */
  readonly #texts = new Map<string, boolean>();
  /** What the client was told, as JSON, by file. */
  readonly #told = new Map<string, string>();
  #work: Promise<void> = Promise.resolve();
  #waiting = false;

  /** @param pulled whether the client asks for what is wrong in an open file */
  constructor(connection: Connection, documents: Documents, settings: WorkspaceSettings, templates: WorkspaceTemplates, pulled: boolean, say: Say) {
    this.#connection = connection;
    this.#documents = documents;
    this.#settings = settings;
    this.#templates = templates;
    this.#pulled = pulled;
    this.#say = say;
    documents.listen({
      changed: (uri) => this.#follow(uri, documents.peek(uri) instanceof Analysis),
      closed: (uri) => this.#follow(uri, undefined),
    });
  }

  /** Settings or templates may have changed on disk. */
  recheck(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#work = this.#work.then(async () => {
      this.#waiting = false;
      await this.#tell();
    }).catch((error: unknown) => this.#connection.console.error(`Settings could not be checked: ${String(error)}`));
  }

  /** @param isReport undefined once the text is closed */
  #follow(uri: string, isReport: boolean | undefined): void {
    if (isSettings(uri)) {
      // At once: they may be closed again before the files are read.
      for (const told of this.#told.keys()) if (this.#isOpen(told)) this.#withdraw(told);
      return this.recheck();
    }
    if (templateName(uri) !== undefined || isReport === this.#texts.get(uri)) return;
    if (isReport === undefined) this.#texts.delete(uri);
    else this.#texts.set(uri, isReport);
    this.recheck();
  }

  async #tell(): Promise<void> {
    const files = new Map<string, SettingsFile>();
    for (const [uri, isReport] of this.#texts) {
      const file = await this.#settings.fileOf(uri);
      if (file && (isReport || mayHideReports(file.text))) files.set(file.uri, file);
    }
    const found = new Map<string, Diagnostic[]>();
    for (const file of files.values()) {
      const diagnostics = await this.#mistakesIn(file);
      if (diagnostics.length > 0) found.set(file.uri, diagnostics);
    }
    for (const uri of this.#told.keys()) if (!found.has(uri)) this.#withdraw(uri);
    for (const [uri, diagnostics] of found) {
      const told = JSON.stringify(diagnostics);
      if (this.#isOpen(uri) || this.#told.get(uri) === told) continue;
      this.#told.set(uri, told);
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  #withdraw(uri: string): void {
    this.#told.delete(uri);
    // To a client that is sent what is wrong in an open file, that takes the place of this.
    if (this.#pulled || !this.#isOpen(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #mistakesIn({ uri, text }: SettingsFile): Promise<Diagnostic[]> {
    const names = [...(await this.#templates.of(uri)).keys()];
    return mistakeDiagnostics(TextDocument.create(uri, 'json', 0, text), 'settings-invalid', settingsMistakes(text, names), this.#say);
  }

  #isOpen(uri: string): boolean {
    return this.#documents.sameFile(uri) !== undefined;
  }
}
