import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type ClientCapabilities, type ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { randomOf } from '../support/random.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { pulling, Server } from '../support/server.ts';

const uri = 'file:///reports/report.wsis.md';
const pieces = ['a', '[^1]', '[^new]', '\n\n[^new]: New.\n\n', '## ', '\n\n', '37 countries ', '[text](#)', '```\n', 'year: 2019\n', '---\n', 'template: by-action-line\n', 'previous: [', '<!-- wsis-ignore link-', ' -->\n', '## C2. Infrastructure\n\n', '## Résumé analytique\n\n', '😀', '\r\n'];
const methods = ['textDocument/diagnostic', 'wsisReport/outline', 'textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/semanticTokens/range'];

/** Asks for all that is flooded with. */
const knowing: ClientCapabilities = { textDocument: { ...pulling.textDocument, semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] } } };

describe('a flood of edits, requests and cancellations', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`leaves the server answering, and right (seed ${seed})`, async () => {
      const random = randomOf(seed);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
      const server = await Server.start(knowing);
      let text = TextDocument.create(uri, 'markdown', 1, pick([soundReport, faultyReport]));
      await server.open(uri, text.getText());
      const answers: Promise<unknown>[] = [];
      for (let count = 0; count < 600; count++) {
        const start = Math.floor(random() * (text.getText().length + 1));
        const end = Math.min(text.getText().length, start + (random() < 0.7 ? 0 : Math.floor(random() * 60)));
        const range = { start: text.positionAt(start), end: text.positionAt(end) };
        if (random() < 0.5) {
          const change = { range, text: random() < 0.2 ? '' : pick(pieces) };
          text = TextDocument.update(text, [change], text.version + 1);
          void server.change(uri, change);
        } else if (random() < 0.02) {
          void server.close(uri);
          void server.open(uri, text.getText());
        } else {
          const source = new CancellationTokenSource();
          const parameters = { uri, textDocument: { uri }, position: range.start, range, context: { diagnostics: [] } };
          const answer = server.connection.sendRequest(pick(methods), parameters, source.token);
          answers.push(answer.catch((error: ResponseError<unknown>) => assert.equal(error.code, LSPErrorCodes.RequestCancelled, error.message)));
          if (random() < 0.5) source.cancel();
        }
      }
      await Promise.all(answers);
      const fresh = await Server.start();
      await fresh.open(uri, text.getText());
      assert.deepEqual(await server.diagnostics(uri), await fresh.diagnostics(uri));
      const { version: _, ...outline } = await server.request<{ version: number }>('wsisReport/outline', { uri });
      const { version: __, ...freshOutline } = await fresh.request<{ version: number }>('wsisReport/outline', { uri });
      assert.deepEqual(outline, freshOutline);
      assert.deepEqual([await server.stop(), await fresh.stop()], [0, 0]);
    });
  }
});
