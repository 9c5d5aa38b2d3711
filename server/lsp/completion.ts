import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { completionsAt } from '../core/language/completion.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';

/** Completes headings of the template: as snippets where the client knows them, else as text with its holes. */
export function answerCompletion(connection: Connection, documents: Documents, { capabilities }: InitializeParams): void {
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const analysis = documents.report(uri);
    if (!analysis) return null;
    const completions = completionsAt(analysis, analysis.document.offsetAt(position));
    return {
      // What is offered depends on the number of # typed so far.
      isIncomplete: true,
      items: completions.map(({ label, detail, documentation, filter, range, text }, index) => ({
        label,
        detail,
        kind: CompletionItemKind.Snippet,
        documentation: { kind: MarkupKind.Markdown, value: documentation },
        filterText: filter,
        sortText: String(index).padStart(3, '0'),
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippets ? toSnippet(text) : text },
      })),
    };
  });
}
