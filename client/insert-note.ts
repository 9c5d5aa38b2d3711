import { l10n, SnippetString, SnippetTextEdit, TextEdit, type TextEditor, window, workspace, WorkspaceEdit } from 'vscode';
import { insertNoteMethod, type InsertNoteParams, type NoteInsertion } from '../server/lsp/protocol.ts';
import type { CurrentReport } from './current-report.ts';
import type { Server } from './server.ts';
import { plainRange, rangeOf, show } from './show.ts';

/** Puts a note in at the cursor, in one step for undo, and leads to where its source is to be written. */
export async function insertNote(server: Server, report: CurrentReport): Promise<void> {
  if (!report.document) return;
  const editor = await show(report.document);
  const { document, selection } = editor;
  const { version } = document;
  const parameters: InsertNoteParams = { uri: String(document.uri), range: plainRange(selection) };
  const answer = await server.ask<NoteInsertion | null>(insertNoteMethod, parameters);
  if (!answer) return void window.setStatusBarMessage(l10n.t('This file is no report, so it has no notes here.'), 5000);
  if ('refusal' in answer) return void window.setStatusBarMessage(answer.refusal, 5000);
  // The author has typed on, and the place may be another by now.
  if (document.version !== version) return insertNote(server, report);
  await apply(editor, answer);
}

async function apply(editor: TextEditor, { call, definition }: Exclude<NoteInsertion, { refusal: string }>): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.set(editor.document.uri, [
    TextEdit.replace(rangeOf(call.range), call.text),
    new SnippetTextEdit(rangeOf(definition.range), new SnippetString(definition.snippet)),
  ]);
  await workspace.applyEdit(edit);
  editor.revealRange(editor.selection);
}
