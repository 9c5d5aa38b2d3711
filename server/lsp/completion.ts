import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { completionsAt } from '../core/language/completion.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';

/** Completes headings of the template and calls of notes: as snippets where the client knows them, else as text with its holes. */
export function answerCompletion(connection: Connection, documents: Documents, { capabilities }: InitializeParams): void {
  const { snippetSupport: snippets = false, labelDetailsSupport: details = false } = capabilities.textDocument?.completion?.completionItem ?? {};
  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
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
