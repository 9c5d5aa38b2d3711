import { LSPErrorCodes, ResponseError, type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { renamedAt, renameNote } from '../core/language/notes/rename.ts';
import type { Say } from '../core/language/translator.ts';
import type { Documents } from './documents.ts';

/** Gives a note another name wherever it stands; what cannot be done is refused with a sentence. */
export function answerNoteRename(connection: Connection, documents: Documents, say: Say): void {
  connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await documents.report(uri, token);
    const mark = analysis && renamedAt(analysis, analysis.document.offsetAt(position));
    if (!mark) return null;
    const { document } = analysis;
    return { range: { start: document.positionAt(mark.name.start), end: document.positionAt(mark.name.end) }, placeholder: mark.label };
  });

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null | ResponseError<void>> => {
    const analysis = await documents.report(uri, token);
    const renaming = analysis && renameNote(analysis, analysis.document.offsetAt(position), newName);
    if (!renaming) return null;
    if ('refusal' in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, say(renaming.refusal));
    const { document } = analysis;
    const edits = renaming.edits.map(({ start, end, text }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }));
    return { changes: { [uri]: edits } };
  });
}
