import type { Connection, InitializeParams, Range } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { noteDefinitionAt } from '../core/language/notes/definition.ts';
import type { NoteMark } from '../core/language/notes/note-mark.ts';
import { noteMarksAt } from '../core/language/notes/references.ts';
import type { Document, Span } from '../core/markdown/index.ts';
import type { Documents } from './documents.ts';

/** Leads from the call of a note to its text and to its other calls, and shows them all where the cursor is. */
export function answerNoteNavigation(connection: Connection, documents: Documents, { capabilities }: InitializeParams): void {
  const links = capabilities.textDocument?.definition?.linkSupport ?? false;

  connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await documents.report(uri, token);
    const found = analysis && noteDefinitionAt(analysis, analysis.document.offsetAt(position));
    if (!found) return null;
    const range = (span: Span): Range => rangeOf(span, analysis.document);
    if (!links) return { uri, range: range(found.mark) };
    return [{ originSelectionRange: range(found.origin), targetUri: uri, targetRange: range(found.target), targetSelectionRange: range(found.mark) }];
  });

  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
    const analysis = await documents.report(uri, token);
    const marks = analysis && noteMarksAt(analysis, analysis.document.offsetAt(position), context.includeDeclaration);
    return marks?.map((mark) => ({ uri, range: rangeOf(insideBrackets(mark), analysis!.document) })) ?? null;
  });

  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await documents.report(uri, token);
    const marks = analysis && noteMarksAt(analysis, analysis.document.offsetAt(position));
    return (
      marks?.map(({ kind, span }) => ({
        range: rangeOf(span, analysis!.document),
        kind: kind === 'call' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      })) ?? null
    );
  });
}

/** VS Code's own Markdown support takes `[^1]` for a link and finds `^1`: said alike, a place is listed once. */
function insideBrackets({ span, name }: NoteMark): Span {
  return { start: span.start + '['.length, end: name.end };
}

function rangeOf({ start, end }: Span, document: Document): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
