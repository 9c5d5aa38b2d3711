import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { convertInWorker } from '../convert/in-worker.ts';
import { cancelWaiting } from './cancellation.ts';
import { notInBrowser } from '../online/not-in-browser.ts';
import { serve } from './serve.ts';

// Types come from Node's library here; in the browser this file runs in a dedicated worker.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

const options = { connectionStrategy: cancelWaiting };

serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options), {
  web: notInBrowser,
  convert: ({ converter }) => (converter === undefined ? 'Reports can be neither imported nor exported in this editor.' : convertInWorker(converter)),
});
