import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundReport } from '../support/samples.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

describe('the links of reports on the command line', () => {
  let folder: string;
  let site: Server;
  let address: string;
  let asked: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-online-'));
    asked = [];
    site = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(url === '/gone' ? 404 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.wsis.md`), `${soundReport.replace('Progress was', `See the [survey](${address}/here) and the [tables](${address}/gone). Progress was`)}`);
  });
  afterEach(() => {
    site.close();
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
      execFile(process.execPath, [bundle, ...args], { cwd: folder, env }, (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }));
    });
  }

  it('are asked only when the author says so, each once', async () => {
    assert.doesNotMatch((await run('check', '.')).stdout, /link-dead/);
    assert.deepEqual(asked, []);
    const { code, stdout } = await run('check', '.', '--online', '--allow-host', '127.0.0.1', '--fail-on', 'warning');
    assert.equal(code, 1);
    assert.equal(stdout.match(/link-dead/g)?.length, 2);
    assert.match(stdout, /There is no page at this address/);
    assert.equal(asked.filter((url) => url === '/here').length, 1);
    assert.ok(existsSync(join(folder, 'cache/wsis-report/links.json')));
    asked.length = 0;
    assert.match((await run('check', '.', '--online', '--allow-host', '127.0.0.1')).stdout, /link-dead/);
    assert.deepEqual(asked, []);
  });

  it('do not lead into a private network unless it is allowed', async () => {
    const { code, stdout } = await run('check', '.', '--online', '--fail-on', 'warning');
    assert.deepEqual(asked, []);
    assert.doesNotMatch(stdout, /link-dead/);
    assert.equal(code, 0);
  });

  it('to files are looked for below the report', async () => {
    writeFileSync(join(folder, 'there.md'), '');
    writeFileSync(join(folder, 'c.wsis.md'), soundReport.replace('Progress was', 'See the [annex](there.md) and the [tables](lost.md). Progress was'));
    const { stdout } = await run('check', 'c.wsis.md');
    assert.match(stdout, /“lost\.md” leads nowhere.*\[link-missing\]/);
    assert.doesNotMatch(stdout, /there\.md/);
  });
});
