import type { Connection } from 'vscode-languageserver';
import type { TextEdit } from '../core/analysis/index.ts';
import { addressText } from '../core/language/notes/address-text.ts';
import { insertNote } from '../core/language/notes/insert-note.ts';
import type { Say } from '../core/language/translator.ts';
import { toSnippet } from '../core/template/snippet.ts';
import type { Documents } from './documents.ts';
import { insertNoteMethod, type Insertion, type InsertNoteParams, type NoteInsertion } from './protocol.ts';

/** Answers what a new note at the cursor takes: its call, and its text below the others. */
export function answerInsertNote(connection: Connection, documents: Documents, say: Say): void {
  connection.onRequest<NoteInsertion | null, void>(insertNoteMethod, async ({ uri, range, address }: InsertNoteParams, token) => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    const written = address === undefined ? undefined : addressText(address);
    if (address !== undefined && written === undefined) return null;
    const { document } = analysis;
    const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const note = insertNote(analysis, selection, written === undefined ? undefined : `{{title of the source}}, ${written}`);
    if ('refusal' in note) return { refusal: say(note.refusal) };
    const insertion = ({ start, end, text }: TextEdit): Insertion => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      snippet: toSnippet(text),
      text,
    });
    return { call: insertion(note.call), definition: insertion(note.definition) };
  });
}
