import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Message, type ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { askEverything } from '../support/every-feature.ts';
import { MetaModel } from '../support/meta-model.ts';
import { realReport, realReports } from '../support/real-reports.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

/** A client that knows everything, so that the server uses what it can. */
const knowing: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    semanticTokens: { requests: { range: true }, tokenTypes: ['note'], tokenModifiers: ['missing', 'unused'], formats: ['relative'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

const texts: Record<string, () => string> = {
  'a sound report': () => soundReport,
  'a faulty report': () => faultyReport,
  'a report that is begun': () => '---\ntemplate: wsis-input\nyear: \nprevious: [, ]\n\n---\n\n# Report\n\n<!-- wsis-ignore \n\n37 countries.\n',
  'the report of 2016': () => realReport('igf-2016.md'),
  'the report of 2017': () => realReport('igf-2017.md'),
};

describe('what the server sends', () => {
  it('would be found out if it were wrong', () => {
    const model = new MetaModel(join(realReports, '../protocol/metaModel.json'));
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    assert.deepEqual(model.faultsOfResult('textDocument/hover', { contents: { kind: 'markdown', value: '' }, range }), []);
    for (const wrong of [{ contents: 5 }, { range }, { contents: '', range: { start: { line: -1, character: 0 }, end: range.end } }, { contents: '', colour: 'red' }]) {
      assert.notDeepEqual(model.faultsOfResult('textDocument/hover', wrong), []);
    }
  });

  for (const [name, read] of Object.entries(texts)) {
    for (const [kind, capabilities] of Object.entries({ 'a client that knows everything': knowing, 'a plain client': {} })) {
      it(`is as the protocol says, about ${name} to ${kind}`, async () => {
        const model = new MetaModel(join(realReports, '../protocol/metaModel.json'));
        const server = await Server.start(capabilities);
        const text = read();
        const uri = 'file:///reports/report.md';
        await server.open(uri, text);
        const lines = text.split('\n');
        for (const [line, written] of lines.entries()) {
          for (const character of new Set([0, written.indexOf('[^') + 2, Math.floor(written.length / 2), written.length])) {
            await askEverything(server, uri, { line, character });
          }
        }
        await server.change(uri, { text: `${text}\nMore[^more] and 37 countries.\n` });
        await askEverything(server, uri, { line: lines.length, character: 5 });
        await server.stop();
        const faults = new Set<string>();
        for (const message of server.received) for (const fault of faultsOf(message, server, model)) faults.add(fault);
        assert.ok(server.received.length > lines.length);
        assert.deepEqual([...faults].slice(0, 20), []);
      });
    }
  }
});

function faultsOf(message: Message, server: Server, model: MetaModel): string[] {
  if (Message.isResponse(message)) {
    if (message.error) return [];
    return model.faultsOfResult(server.requests.get(message.id) ?? '', message.result) ?? [];
  }
  if (Message.isRequest(message) || Message.isNotification(message)) return model.faultsOfParams(message.method, message.params) ?? [];
  return ['This is no message.'];
}
