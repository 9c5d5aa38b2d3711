// markdownlint has no language server of its own, so this is the least that makes one: every change is linted at once,
// and what is found is sent with the version that it was found in.
import { lint } from 'markdownlint/sync';
import { createConnection, DiagnosticSeverity, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';

// One line a paragraph is how reports are written, so the length of lines is not looked at.
const config = { default: true, MD013: false };

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } } }));

// Fired once when a document is opened, and once for each change.
documents.onDidChangeContent(({ document }) => {
  const { document: found } = lint({ strings: { document: document.getText() }, config });
  const diagnostics = found.map(({ lineNumber, errorRange, ruleNames, ruleDescription, errorDetail, errorContext }) => {
    const [column, length] = errorRange ?? [1, 0];
    return {
      range: { start: { line: lineNumber - 1, character: column - 1 }, end: { line: lineNumber - 1, character: column - 1 + length } },
      severity: DiagnosticSeverity.Warning,
      source: 'markdownlint',
      code: ruleNames[0],
      message: [ruleDescription, errorDetail, errorContext].filter(Boolean).join(': '),
    };
  });
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});

documents.listen(connection);
connection.listen();
