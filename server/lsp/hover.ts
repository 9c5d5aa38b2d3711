import { MarkupKind, type Connection } from 'vscode-languageserver';
import { hoverAt } from '../core/language/hover.ts';
import type { Documents } from './documents.ts';

/** Says what the template asks for, on the headings of its parts. */
export function answerHover(connection: Connection, documents: Documents): void {
  connection.onHover(({ textDocument: { uri }, position }) => {
    const analysis = documents.report(uri);
    const hover = analysis && hoverAt(analysis, analysis.document.offsetAt(position));
    return hover ? { range: hover.range, contents: { kind: MarkupKind.Markdown, value: hover.text } } : null;
  });
}
