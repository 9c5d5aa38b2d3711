import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { check, inShort } from './check.ts';
import { answer, Site } from './site.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('a secure connection', () => {
  let site: Site;
  const link = (host: string): string => site.url('/page', host, 'https');
  beforeEach(async () => {
    const server = createServer({ key: readFileSync(path('certificate/key.pem')), cert: readFileSync(path('certificate/certificate.pem')) });
    site = await Site.open({ '/page': answer(200) }, { server });
  });
  afterEach(() => site.close());

  it('that cannot be trusted leaves the link unverified', async () => {
    const { states } = await check([link('site.example')]);
    const [state] = states.values();
    assert.equal(inShort(state!), 'unverified certificate');
    assert.equal(state!.message, 'Whether this link works is not known: the secure connection to “site.example” cannot be trusted.');
    assert.equal(site.asked.length, 0);
  });

  it('to a server that speaks plain HTTP leaves the link unverified', async () => {
    const plain = await Site.open({ '/page': answer(200) });
    const { states } = await check([plain.url('/page', 'site.example', 'https')]);
    assert.deepEqual([...states.values()].map(inShort), ['unverified certificate']);
    await plain.close();
  });

  it('is made in the name of the host to the address that was checked, and no open one keeps the process alive', async () => {
    const { states, milliseconds } = await checkInProcess([link('deep.site.example'), link('127.0.0.1')], { NODE_EXTRA_CA_CERTS: path('certificate/certificate.pem') });
    // The certificate is trusted, but not one for an address.
    assert.deepEqual(states, ['alive 200', 'unverified certificate']);
    assert.equal(site.asked[0]!.headers.host, `deep.site.example:${site.port}`);
    assert.ok(milliseconds < 3000, `The process lived on for ${milliseconds} ms.`);
  });

  it('has to be trusted, and uses no proxy, whatever the environment says', async () => {
    const proxy = await Site.open({ '*': answer(200) });
    const at = proxy.url('/');
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0', HTTP_PROXY: at, HTTPS_PROXY: at, http_proxy: at, https_proxy: at, NODE_USE_ENV_PROXY: '1', NO_PROXY: '', no_proxy: '' };
    const { states } = await checkInProcess([link('site.example')], environment);
    assert.deepEqual(states, ['unverified certificate']);
    assert.equal(proxy.connections, 0);
    await proxy.close();
  });
});

/** Checks links in a process of its own, and tells how long that lives on after it has said what it found. */
async function checkInProcess(links: readonly string[], environment: Record<string, string>): Promise<{ states: unknown; milliseconds: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path('process.ts'), ...links], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  let since = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    since = performance.now();
  });
  await once(child, 'close');
  return { states: JSON.parse(said), milliseconds: performance.now() - since };
}
