// The web server of host.mjs, in a thread of its own: test-web logs each request, which says nothing to whoever runs this.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { runServer } = createRequire(import.meta.url)('@vscode/test-web/out/server/main.js');

// By number, since a bare machine may not know the name; browsers all do.
const server = await runServer('127.0.0.1', workerData.port, workerData.config);
if (!server.listening) await once(server, 'listening');
parentPort.postMessage(server.address().port);
