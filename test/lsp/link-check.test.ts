import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeConfigurationNotification, DidSaveTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import type { CheckLinksResult } from '../../server/lsp/protocol.ts';
import { soundReport } from '../support/samples.ts';
import { Server } from '../support/server.ts';

describe('the links of a report', () => {
  let folder: string;
  let site: HttpServer;
  let address: string;
  let asked: string[];
  let server: Server;
  let uri: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-links-'));
    uri = String(pathToFileURL(join(folder, 'report.md')));
    asked = [];
    site = createServer(({ method, url = '' }, response) => {
      asked.push(`${method} ${url}`);
      if (url === '/gone') response.writeHead(410).end();
      else if (url === '/moved') response.writeHead(301, { location: '/here' }).end();
      else if (url === '/busy') response.writeHead(503).end();
      else response.writeHead(200).end();
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    server = await Server.start(undefined, { rootUri: String(pathToFileURL(folder)), initializationOptions: { cacheFolder: join(folder, 'cache') } });
    await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { wsisReport: { links: { allowedHosts: ['127.0.0.1'] } } } });
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    site.close();
    rmSync(folder, { recursive: true });
  });

  const report = (): string =>
    `${soundReport}\nSee the [survey](${address}/here), the [annex](${address}/gone), the [tables](${address}/moved#t1) and the [minutes](${address}/busy).\n`;

  it('are asked of the web on command only, and what is broken or has moved is then marked', async () => {
    await server.open(uri, report());
    const before = await server.diagnostics(uri);
    assert.deepEqual(asked, []);
    const result = await server.request<CheckLinksResult>('wsisReport/checkLinks', { uri });
    assert.deepEqual({ ...result }, { checked: 4, broken: 1, moved: 1, unverified: 1 });
    const after = (await server.diagnostics(uri)).filter(({ message }) => !before.some((other) => other.message === message));
    assert.deepEqual(after.map(({ code }) => code), ['link-dead', 'link-dead']);
  });

  it('are marked no more when they are mended, and not asked again for a while', async () => {
    await server.open(uri, report());
    await server.request('wsisReport/checkLinks', { uri });
    const count = asked.length;
    const line = report().split('\n').findIndex((text) => text.includes('/gone'));
    const character = report().split('\n')[line]!.indexOf('/gone');
    await server.change(uri, { range: { start: { line, character }, end: { line, character: character + 5 } }, text: '/here' });
    assert.equal((await server.diagnostics(uri)).filter(({ code }) => code === 'link-dead').length, 1);
    await server.request('wsisReport/checkLinks', { uri });
    assert.deepEqual(asked.slice(count).filter((request) => !request.endsWith('/busy')), []);
    assert.deepEqual(readdirSync(join(folder, 'cache')), ['links.json']);
  });

  it('to files are looked for in the workspace, and again when a file is saved', async () => {
    writeFileSync(join(folder, 'annex one.md'), '');
    await server.open(uri, `${soundReport}\nSee the [first](annex%20one.md#top) annex and the [second](Annex-two.md) one, and [others](../elsewhere.md).\n`);
    const missing = async (): Promise<string[]> => (await server.diagnostics(uri)).filter(({ code }) => code === 'link-missing').map(({ message }) => message);
    for (let tries = 0; tries < 100 && (await missing()).length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    const [message, ...rest] = await missing();
    assert.deepEqual(rest, []);
    assert.match(message!, /Annex-two\.md/);
    writeFileSync(join(folder, 'annex-two.md'), '');
    await server.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    for (let tries = 0; tries < 100 && (await missing()).length > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await missing(), []);
  });
});
