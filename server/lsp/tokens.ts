import { SemanticTokensBuilder, type Connection, type InitializeParams, type ServerCapabilities } from 'vscode-languageserver';
import { tokensIn } from '../core/language/tokens.ts';
import type { Documents } from './documents.ts';

const modifiers = ['missing', 'unused'] as const;

/**
 * Tells what of notes no grammar can know, for the part of a report that is seen: nothing is kept from one answer to the next,
 * and a long report costs no more than a short one. Gives what the server can then do.
 */
export function answerTokens(connection: Connection, documents: Documents, { capabilities }: InitializeParams): ServerCapabilities {
  if (!capabilities.textDocument?.semanticTokens?.requests.range) return {};
  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
    const analysis = await documents.report(uri, token);
    const builder = new SemanticTokensBuilder();
    if (!analysis) return builder.build();
    const { document } = analysis;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    for (const { start, length, modifier } of tokensIn(analysis, span)) builder.push(start.line, start.character, length, 0, 1 << modifiers.indexOf(modifier));
    return builder.build();
  });
  return { semanticTokensProvider: { legend: { tokenTypes: ['note'], tokenModifiers: [...modifiers] }, range: true, full: false } };
}
