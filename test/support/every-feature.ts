import type { ServerCapabilities } from 'vscode-languageserver-protocol/node';
import type { Server } from './server.ts';

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

type Ask = (server: Server, at: At) => Promise<unknown>[];

const one = (method: string, more: object = {}): Ask => (server, at) => [server.request(method, { ...at, ...more })];
const whole = (method: string): Ask => (server, { textDocument }) => [server.request(method, { textDocument })];

/** How each feature is asked for that a server can say it has. Renames are asked for where nothing may be renamed too. */
const asks: Partial<Record<keyof ServerCapabilities, Ask>> = {
  hoverProvider: one('textDocument/hover'),
  completionProvider: one('textDocument/completion', { context: { triggerKind: 1 } }),
  definitionProvider: one('textDocument/definition'),
  referencesProvider: one('textDocument/references', { context: { includeDeclaration: true } }),
  documentHighlightProvider: one('textDocument/documentHighlight'),
  renameProvider: (server, at) => [
    server.request('textDocument/prepareRename', at),
    server.request('textDocument/rename', { ...at, newName: 'renamed-9' }).catch(() => null),
  ],
  codeActionProvider: (server, { textDocument, position }) => [
    server.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }),
    server.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [], only: ['source'] } }),
  ],
  documentSymbolProvider: whole('textDocument/documentSymbol'),
  foldingRangeProvider: whole('textDocument/foldingRange'),
  selectionRangeProvider: (server, { textDocument, position }) => [server.request('textDocument/selectionRange', { textDocument, positions: [position] })],
  documentLinkProvider: whole('textDocument/documentLink'),
  inlayHintProvider: (server, { textDocument, position }) => [server.request('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: position } })],
  semanticTokensProvider: (server, { textDocument, position }) => [server.request('textDocument/semanticTokens/range', { textDocument, range: { start: { line: Math.max(0, position.line - 50), character: 0 }, end: position } })],
  diagnosticProvider: whole('textDocument/diagnostic'),
  workspaceSymbolProvider: (server) => [server.request('workspace/symbol', { query: 'a' })],
};

/** Capabilities that nothing can be asked of at a place. */
const silent: readonly (keyof ServerCapabilities)[] = ['textDocumentSync', 'workspace', 'positionEncoding', 'executeCommandProvider', 'experimental'];

/** Asks for everything that the server says it can do at a place. Throws for a capability that it does not know how to ask for. */
export async function askEverything(server: Server, uri: string, position: At['position']): Promise<void> {
  const at = { textDocument: { uri }, position };
  const names = Object.keys(server.result.capabilities) as (keyof ServerCapabilities)[];
  await Promise.all(
    names.filter((name) => !silent.includes(name)).flatMap((name) => {
      const ask = asks[name];
      if (!ask) throw new Error(`Nobody has said how to ask for ${name}.`);
      return ask(server, at);
    }),
  );
}
