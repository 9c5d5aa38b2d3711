import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { cancelWaiting } from '../../server/lsp/cancellation.ts';
import { serve } from '../../server/lsp/serve.ts';

/** A server in this process, and a client that speaks to it through two pipes, as over stdio. */
export async function startSession(): Promise<ProtocolConnection> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), { connectionStrategy: cancelWaiting });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  serve(server, { files: { readFile: async () => undefined, readDirectory: async () => undefined }, web: 'there is no web here', convert: () => 'Nothing is exported here.' });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: 'file:///work', workspaceFolders: [{ uri: 'file:///work', name: 'work' }], capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('initialized', {});
  return client;
}
