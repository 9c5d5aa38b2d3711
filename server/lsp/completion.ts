import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { completionsAt } from '../core/language/completion.ts';
import { settingsChoices } from '../core/settings/index.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';
import type { InitializationOptions } from './protocol.ts';

/** Completes settings, headings of the template and calls of notes: as snippets where the client knows them, else as text with its holes. */
export function answerCompletion(connection: Connection, documents: Documents, { capabilities }: InitializeParams, { jsonValidation = false }: InitializationOptions): void {
  const { snippetSupport: snippets = false, labelDetailsSupport: details = false } = capabilities.textDocument?.completion?.completionItem ?? {};
  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
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
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    const { document } = analysis;
    const completions = completionsAt(analysis, document.offsetAt(position));
    return {
      // What is offered, and how it is found, depends on what is typed so far.
      isIncomplete: true,
      items: completions.map(({ kind, label, detail, documentation, filter, range, text, also }, index) => ({
        label,
        ...(details && kind === 'note' ? { labelDetails: { description: detail } } : { detail }),
        kind: kind === 'note' ? CompletionItemKind.Reference : CompletionItemKind.Snippet,
        documentation: { kind: MarkupKind.Markdown, value: documentation },
        filterText: filter,
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippets ? toSnippet(text) : text },
        ...(also && { additionalTextEdits: also.map((edit) => ({ range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) }, newText: edit.text })) }),
      })),
    };
  });
}
