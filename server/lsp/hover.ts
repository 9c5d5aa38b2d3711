import { MarkupKind, type Connection, type Position } from 'vscode-languageserver';
import { hoverAt } from '../core/language/hover.ts';
import type { PageOf } from '../core/language/rule-help.ts';
import type { Say } from '../core/language/translator.ts';
import type { Documents } from './documents.ts';

/**
 * Says what the template asks for, on headings, what notes say and where they are called, how a figure was read, what a line
 * of the front matter does, and why what was found matters.
 */
export function answerHover(connection: Connection, documents: Documents, pageOf: PageOf, say: Say): void {
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const analysis = await documents.report(uri, token);
    // Editors open a file at a line that stands behind its address; of other addresses they make no links.
    const linkTo = ({ line, character }: Position) => (uri.startsWith('file:') ? `${uri}#L${line + 1},${character + 1}` : undefined);
    const hover = analysis && hoverAt(analysis, analysis.document.offsetAt(position), { linkTo, pageOf, say });
    return hover ? { range: hover.range, contents: { kind: MarkupKind.Markdown, value: hover.text } } : null;
  });
}
