import type { CodeAction, Connection, InitializeParams, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { fixAll, type TextEdit as Replacement } from '../core/analysis/index.ts';
import { choicesAt } from '../core/language/fixes.ts';
import type { Document } from '../core/markdown/index.ts';
import { toSnippet } from '../core/template/snippet.ts';
import { source } from './diagnostics.ts';
import type { Documents } from './documents.ts';

/** What `editor.codeActionsOnSave` names. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.wsisReport`;

/** Answers with the fixes at a range, and with the one that applies all safe fixes. */
export function answerCodeActions(connection: Connection, documents: Documents, { capabilities }: InitializeParams): void {
  const snippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true && capabilities.workspace.workspaceEdit.documentChanges === true;
  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const analysis = documents.report(uri);
    if (!analysis) return [];
    const wants = (kind: string): boolean => context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const { document } = analysis;
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      for (const { title, finding, edits, kind } of choicesAt(analysis, range)) {
        const diagnostics = context.diagnostics.filter((diagnostic) => diagnostic.source === source && diagnostic.code === finding.rule);
        actions.push({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          isPreferred: kind === 'fix' && !finding.fix?.offered,
          edit: workspaceEdit(uri, documents.version(uri), edits, document, snippets),
        });
      }
    }
    if (context.only?.some((only) => only.startsWith(CodeActionKind.Source)) && wants(fixAllKind)) {
      const edits = fixAll(analysis.findings().findings, document);
      if (edits.length > 0) {
        actions.push({ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit: workspaceEdit(uri, documents.version(uri), edits, document, false) });
      }
    }
    return actions;
  });
}

/** With a client that knows snippets, a lone edit with holes becomes one, so that the first hole is selected. */
function workspaceEdit(uri: string, version: number, edits: readonly Replacement[], document: Document, snippets: boolean): WorkspaceEdit {
  const asSnippet = snippets && edits.length === 1 && edits[0]!.text.includes('{{');
  const changes = edits.map(({ start, end, text }): TextEdit | SnippetTextEdit => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return asSnippet ? { range, snippet: { kind: 'snippet', value: toSnippet(text) } } : { range, newText: text };
  });
  if (asSnippet) return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  return { changes: { [uri]: changes as TextEdit[] } };
}
