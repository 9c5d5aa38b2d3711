import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Say } from '../core/language/translator.ts';
import type { Mistake } from '../core/template/json.ts';

/** As editors show it beside each message. */
export const source = 'WSIS Report';

/** What is wrong in a file that says how reports are checked, as an editor shows it in that file. */
export function mistakeDiagnostics(text: TextDocument, code: string, mistakes: readonly Mistake[], say: Say): Diagnostic[] {
  return mistakes.map(({ span, message }) => ({
    range: { start: text.positionAt(span.start), end: text.positionAt(span.end) },
    severity: DiagnosticSeverity.Error,
    source,
    code,
    message: say(message),
  }));
}
