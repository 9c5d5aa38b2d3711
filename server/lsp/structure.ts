import type { Connection, DocumentSymbol, FoldingRange, InitializeParams, SelectionRange, ServerCapabilities, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver';
import { FoldingRangeKind, SymbolKind } from 'vscode-languageserver';
import { foldsOf, type Fold } from '../core/language/folds.ts';
import { selectionsAt } from '../core/language/selections.ts';
import { symbolsOf, type ReportSymbol } from '../core/language/symbols.ts';
import type { Documents } from './documents.ts';
import type { InitializationOptions } from './protocol.ts';

/** More lines than these no editor folds. */
const mostFolds = 5000;
/** More answers than these nobody looks through. */
const mostSymbols = 500;

/**
 * Outline, folding, growing selection and the headings of all open reports, for clients without Markdown support of their
 * own. Gives what the server can then do.
 */
export function answerStructure(connection: Connection, documents: Documents, { capabilities }: InitializeParams, { markdownSupport }: InitializationOptions): ServerCapabilities {
  if (markdownSupport) return {};
  const { documentSymbol, foldingRange } = capabilities.textDocument ?? {};

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    const symbols = symbolsOf(analysis);
    return documentSymbol?.hierarchicalDocumentSymbolSupport ? symbols.map(nested) : symbols.flatMap((symbol) => flat(symbol, uri));
  });

  connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
    const analysis = await documents.report(uri, token);
    return analysis ? foldsOf(analysis).slice(0, foldingRange?.rangeLimit ?? mostFolds).map(foldingRangeOf) : null;
  });

  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
    const analysis = await documents.report(uri, token);
    if (!analysis) return null;
    const { document } = analysis;
    return positions.map((position) => {
      const steps = selectionsAt(analysis, document.offsetAt(position));
      const ranges = steps.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
      return ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined)!;
    });
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found: WorkspaceSymbol[] = [];
    for (const uri of documents.reports()) {
      const analysis = await documents.report(uri, token);
      const symbols = analysis ? symbolsOf(analysis).flatMap((symbol) => flat(symbol, uri)) : [];
      found.push(...symbols.filter(({ name }) => holdsInOrder(name, query)));
    }
    return found.slice(0, mostSymbols);
  });

  return { documentSymbolProvider: true, foldingRangeProvider: true, selectionRangeProvider: true, workspaceSymbolProvider: true };
}

function nested({ name, detail, range, heading, children }: ReportSymbol): DocumentSymbol {
  return { name, detail, kind: SymbolKind.String, range, selectionRange: heading, children: children.map(nested) };
}

function flat(symbol: ReportSymbol, uri: string, container?: string): SymbolInformation[] {
  const { name, range, children } = symbol;
  const own = { name, kind: SymbolKind.String, location: { uri, range }, ...(container !== undefined && { containerName: container }) };
  return [own, ...children.flatMap((child) => flat(child, uri, name))];
}

function foldingRangeOf({ kind, start, end }: Fold): FoldingRange {
  return { startLine: start, endLine: end, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }), ...(kind === 'front-matter' && { kind: FoldingRangeKind.Region }) };
}

/** As the protocol has it: the client chooses among what holds the characters of the query in their order. */
function holdsInOrder(name: string, query: string): boolean {
  const small = name.toLowerCase();
  let at = 0;
  for (const character of query.toLowerCase().replace(/\s+/g, '')) {
    at = small.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
