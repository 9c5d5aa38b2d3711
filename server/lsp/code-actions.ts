import type { CodeAction, Connection, InitializeParams, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { fixAll, type TextEdit as Replacement } from '../core/analysis/index.ts';
import { choicesAt } from '../core/language/fixes.ts';
import { noteActionsEverywhere, noteActionsHere } from '../core/language/notes/note-actions.ts';
import type { Say } from '../core/language/translator.ts';
import type { Document } from '../core/markdown/index.ts';
import { toSnippet } from '../core/template/snippet.ts';
import { source } from './mistake-diagnostics.ts';
import type { Documents } from './documents.ts';

/** What `editor.codeActionsOnSave` names. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.wsisReport`;

/** What is done to all notes of a report, by name: `source.renumberNotes.wsisReport`. */
export const noteKinds = Object.keys(noteActionsEverywhere).map(noteKind);

function noteKind(name: string): string {
  return `${CodeActionKind.Source}.${name}.wsisReport`;
}

/** Answers with the fixes at a range, with the one that applies all safe fixes, and with what can be done to notes. */
export function answerCodeActions(connection: Connection, documents: Documents, { capabilities }: InitializeParams, say: Say): void {
  const snippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true && capabilities.workspace.workspaceEdit.documentChanges === true;
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }, token) => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return [];
    const wants = (kind: string): boolean => context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const { document } = analysis;
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      for (const { title, finding, edits, offered } of choicesAt(analysis, range)) {
        const diagnostics = context.diagnostics.filter((diagnostic) => diagnostic.source === source && diagnostic.code === finding.rule);
        actions.push({
          title: say(title),
          kind: CodeActionKind.QuickFix,
          diagnostics,
          isPreferred: !offered,
          edit: workspaceEdit(uri, documents.version(uri), edits, document, snippets),
        });
      }
    }
    if (context.only?.some((only) => only.startsWith(CodeActionKind.Source)) && wants(fixAllKind)) {
      const edits = fixAll(analysis.findings().findings, document);
      if (edits.length > 0) {
        actions.push({ title: say('Fix all that can be fixed safely'), kind: fixAllKind, edit: workspaceEdit(uri, documents.version(uri), edits, document, false) });
      }
    }
    const offer = (title: string, kind: string, edits: readonly Replacement[] | undefined): void => {
      if (edits?.length) actions.push({ title: say(title), kind, edit: workspaceEdit(uri, documents.version(uri), edits, document, false) });
    };
    const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    if (wants(CodeActionKind.RefactorRewrite)) {
      for (const { title, edits } of noteActionsHere) offer(title, CodeActionKind.RefactorRewrite, edits(analysis, selection));
    }
    if (context.only?.some((only) => only.startsWith(CodeActionKind.Source))) {
      for (const [name, { title, edits }] of Object.entries(noteActionsEverywhere)) {
        if (wants(noteKind(name))) offer(title, noteKind(name), edits(analysis, selection));
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
