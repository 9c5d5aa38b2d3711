import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/index.ts';
import { completedReport, completionsAt, type Completion } from '../core/language/completion.ts';
import { begunByOurKeys } from '../core/language/front-matter/begun.ts';
import type { Beside } from '../core/language/front-matter/completion.ts';
import { frontMatterPlaceAt } from '../core/language/front-matter/place.ts';
import type { Say } from '../core/language/translator.ts';
import { settingsChoices } from '../core/settings/index.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { InitializationOptions } from './protocol.ts';
import type { WorkspaceSettings } from './workspace-settings.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Snippet,
  note: CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.EnumMember,
};

/**
 * Completes settings, front matter, names of rules in comments, headings of the template and calls of notes: as snippets where
 * the client knows them, else as text with its holes.
 */
export function answerCompletion(connection: Connection, documents: Documents, { capabilities }: InitializeParams, options: InitializationOptions, files: Files | undefined, folders: WorkspaceSettings, say: Say): void {
  const { jsonValidation = false, markdownSupport = false } = options;
  const { snippetSupport: snippets = false, labelDetailsSupport: details = false } = capabilities.textDocument?.completion?.completionItem ?? {};
  // VS Code asks on after a key, for its values; other clients know no such command.
  const goOn = markdownSupport ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {};
  connection.onCompletion(async ({ textDocument: { uri }, position, context }, token) => {
    const settings = documents.settings(uri);
    if (settings) {
      const { text, templates } = settings;
      return settingsChoices(text.getText(), text.offsetAt(position), templates, jsonValidation).map(({ label, detail, span }) => ({
        label,
        ...(detail && { detail }),
        kind: CompletionItemKind.Value,
        filterText: `"${label}"`,
        textEdit: { range: { start: text.positionAt(span.start), end: text.positionAt(span.end) }, newText: `"${label}"` },
      }));
    }
    const report = await documents.report(uri, token);
    const offset = report?.document.offsetAt(position) ?? documents.unmarked(uri)?.text.offsetAt(position);
    if (offset === undefined) return null;
    // Of a file that is no report yet, only its author's asking tells that it is to be one.
    const analysis = report ? completedReport(report, offset) : context?.triggerCharacter === undefined ? begun(documents, uri, offset) : undefined;
    if (!analysis) return null;
    const { document } = analysis;
    const place = frontMatterPlaceAt(analysis, offset);
    // In running text a colon is only a colon.
    if (context?.triggerCharacter === ':' && !place) return null;
    const beside = place?.kind === 'value' ? await besideOf(uri, files, folders) : undefined;
    const completions = completionsAt(analysis, offset, beside, say);
    return {
      // What is offered, and how it is found, depends on what is typed so far.
      isIncomplete: true,
      items: completions.map(({ kind, label, detail, documentation, filter, range, text, also }, index) => ({
        label,
        ...(detail !== '' && (details && kind !== 'section' ? { labelDetails: { description: detail } } : { detail })),
        kind: kinds[kind],
        ...(documentation !== '' && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
        ...(kind === 'key' && goOn),
        filterText: filter,
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippets ? toSnippet(text) : text },
        ...(also && { additionalTextEdits: also.map((edit) => ({ range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) }, newText: edit.text })) }),
      })),
    };
  });
}

function begun(documents: Documents, uri: string, offset: number): Analysis | undefined {
  const file = documents.unmarked(uri);
  return file && begunByOurKeys(file.text.getText(), offset, file.templates);
}

/** More files than these nobody looks through for an earlier report. */
const mostReports = 100;

/** What the front matter of a report may be completed with beside what is in the report. */
async function besideOf(uri: string, files: Files | undefined, folders: WorkspaceSettings): Promise<Beside> {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const names = (await files?.readDirectory(folder).catch(() => undefined)) ?? [];
  const { organization } = await folders.of(uri);
  return {
    year: new Date().getFullYear(),
    ...(organization !== undefined && { organization }),
    reports: names.filter((name) => /\.(?:md|markdown)$/i.test(name) && `${folder}/${encodeURIComponent(name)}` !== uri).sort().slice(0, mostReports),
  };
}
