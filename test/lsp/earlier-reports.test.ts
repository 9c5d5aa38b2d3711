import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckedFile } from '../../server/cli/check-file.ts';
import type { StatisticsTable } from '../../server/lsp/protocol.ts';
import { pulling, Server } from '../support/server.ts';

const bundle = fileURLToPath(new URL('../../dist/wsis-report.cjs', import.meta.url));

function report(year: number, body: string, more = ''): string {
  return `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n${more}---\n\n## Executive summary\n\n${body}\n`;
}

const now = 'There were 43 NRIs at the end of 2015.';
const then = 'There were 37 NRIs at the end of 2015.';

describe('the earlier reports of a report in an editor', () => {
  let folder: string;
  let server: Server;
  const uriOf = (name: string): string => pathToFileURL(join(folder, 'work', name)).href;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    mkdirSync(join(folder, 'work/reports'), { recursive: true });
    writeFileSync(join(folder, 'work/reports/igf 2016 (é).md'), report(2016, then));
    writeFileSync(join(folder, 'outside.md'), report(2016, then));
    server = await Server.start(pulling, { rootUri: pathToFileURL(join(folder, 'work')).href });
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  /** What is said of the series, once it is as expected: the folder is read while the first answers are given already. */
  async function eventually(uri: string, expected: readonly string[]): Promise<void> {
    for (let count = 0; ; count++) {
      const found = (await server.diagnostics(uri))
        .filter(({ code }) => /^statistic-(?:changed|jump|identical|dropped)|^previous-/.test(String(code)))
        .map(({ code, message, relatedInformation }) => `${code} ${relatedInformation?.map(({ location }) => `${decodeURIComponent(location.uri).split('/').at(-1)}:${location.range.start.line + 1}`).join() ?? message}`);
      if (found.length === expected.length && found.every((text, index) => text.startsWith(expected[index]!))) return;
      if (count > 200) assert.deepEqual(found, expected);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  it('are found in its folder, and named with their places', async () => {
    await server.open(uriOf('reports/2017.md'), report(2017, now));
    await eventually(uriOf('reports/2017.md'), ['statistic-changed igf 2016 (é).md:9']);
  });

  it('are those that the front matter names, once it names them', async () => {
    await server.open(uriOf('2017.md'), report(2017, now));
    await eventually(uriOf('2017.md'), []);
    const line = { line: 4, character: 0 };
    await server.change(uriOf('2017.md'), { range: { start: line, end: line }, text: 'previous: reports/igf 2016 (é).md\n' });
    await eventually(uriOf('2017.md'), ['statistic-changed igf 2016 (é).md:9']);
    await server.change(uriOf('2017.md'), { range: { start: line, end: { line: 5, character: 0 } }, text: 'previous: ../outside.md\n' });
    await eventually(uriOf('2017.md'), ['previous-unclear “../outside.md” is not read']);
  });

  it('count as they are typed where they are open, and as they are saved where they are not', async () => {
    const earlier = uriOf('reports/igf 2016 (é).md');
    await server.open(uriOf('reports/2017.md'), report(2017, now));
    await eventually(uriOf('reports/2017.md'), ['statistic-changed igf']);
    await server.open(earlier, report(2016, now));
    await eventually(uriOf('reports/2017.md'), []);
    await server.change(earlier, { text: report(2016, `First.\n\n${then}`) });
    await eventually(uriOf('reports/2017.md'), ['statistic-changed igf 2016 (é).md:11']);
    await server.close(earlier);
    await eventually(uriOf('reports/2017.md'), ['statistic-changed igf 2016 (é).md:9']);
  });

  it('are read again when they change, come or go on disk', async () => {
    const path = join(folder, 'work/reports/igf 2016 (é).md');
    const notify = () => server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
    await server.open(uriOf('reports/2017.md'), report(2017, now));
    await eventually(uriOf('reports/2017.md'), ['statistic-changed igf']);
    writeFileSync(path, report(2016, now));
    await notify();
    await eventually(uriOf('reports/2017.md'), []);
    rmSync(path);
    writeFileSync(join(folder, 'work/reports/a.md'), report(2015, then));
    await notify();
    await eventually(uriOf('reports/2017.md'), ['statistic-changed a.md:9']);
  });

  it('stand beside the figures in the table for the Statistics view, and in the text of it', async () => {
    const uri = uriOf('reports/2017.md');
    await server.open(uri, report(2017, now));
    await eventually(uri, ['statistic-changed igf']);
    const table = await server.request<StatisticsTable>('wsisReport/statistics', { uri });
    assert.deepEqual(table.earlier.map(({ year, name }) => [year, name]), [[2016, 'igf 2016 (é).md']]);
    assert.deepEqual(table.groups.map(({ title, figures, earlier }) => [title, figures[0]?.remarks[0]?.kind, earlier[0]?.written]), [['National and Regional Initiatives', 'conflict', '37 NRIs']]);
    assert.match(await server.request<string>('wsisReport/statisticsText', { uri, format: 'csv' }), /^Metric,Value.*\r\nNational and Regional Initiatives,43,/);
    assert.match(await server.request<string>('wsisReport/statisticsText', { uri, format: 'markdown' }), /^\| Metric \| Value/);
    assert.equal(await server.request('wsisReport/statistics', { uri: uriOf('none.md') }), null);
  });

  it('lead to the same findings as on the command line', async () => {
    const path = join(folder, 'work/reports/2017.md');
    const text = report(2017, `${now} More than 2,000 participants came to 300 workshops.`);
    writeFileSync(join(folder, 'work/reports/2015.md'), report(2015, 'More than 2,000 participants came to 12 open forums.'));
    writeFileSync(join(folder, 'work/reports/igf 2016 (é).md'), report(2016, `${then} More than 2,000 participants came to 90 workshops and 12 open forums.`));
    writeFileSync(path, text);
    await server.open(uriOf('reports/2017.md'), text);
    await eventually(uriOf('reports/2017.md'), ['statistic-dropped', 'statistic-changed', 'statistic-identical', 'statistic-jump']);
    const served = (await server.diagnostics(uriOf('reports/2017.md'))).map(({ code, message, range }) => ({ rule: code, message, range }));
    const { stdout } = spawnSync(process.execPath, [bundle, 'check', '--format', 'json', path], { encoding: 'utf8' });
    const { files } = JSON.parse(stdout) as { files: CheckedFile[] };
    assert.deepEqual(served, files[0]!.findings.map(({ rule, message, range }) => ({ rule, message, range })));
  });

  it('are asked of the author where two cover one year', async () => {
    writeFileSync(join(folder, 'work/reports/draft.md'), report(2016, now));
    await server.open(uriOf('reports/2017.md'), report(2017, now));
    await eventually(uriOf('reports/2017.md'), ['previous-unclear There is more than one report on 2016: “draft.md” and “igf 2016 (é).md”.']);
  });

  it('are read beside the typing, a little at a time', async () => {
    const body = Array.from({ length: 1500 }, (_, index) => `In all, ${index + 100} participants came to ${index + 20} workshops.`).join('\n\n');
    for (let year = 2010; year < 2016; year++) writeFileSync(join(folder, `work/reports/${year}.md`), report(year, body));
    const uri = uriOf('reports/2017.md');
    await server.open(uri, report(2017, now));
    const start = { line: 8, character: 0 };
    let answers = 0;
    for (; answers < 10_000; answers++) {
      await server.change(uri, { range: { start, end: start }, text: 'a' });
      if ((await server.diagnostics(uri)).some(({ code }) => code === 'statistic-changed')) break;
    }
    // Read in one go, they would be there after the first.
    assert.ok(answers > 3, `Only ${answers} answers came before all was read.`);
  });
});

describe('the earlier reports where the client reads the files', () => {
  it('are asked of the client, no more of each than is read', async () => {
    const files: Record<string, string> = { '2017.md': report(2017, now), '2016.md': report(2016, then), 'data.csv': 'a', 'notes.md': 'x' };
    const asked: { uri: string; most?: number }[] = [];
    const server = await Server.start(pulling, { rootUri: 'memory://host/drafts', initializationOptions: { fileSystem: true } });
    server.connection.onRequest('wsisReport/readFile', (params: { uri: string; most?: number }) => {
      asked.push(params);
      return files[params.uri.split('/').at(-1)!] ?? null;
    });
    server.connection.onRequest('wsisReport/readDirectory', ({ uri }: { uri: string }) => (uri === 'memory://host/drafts' ? Object.keys(files) : null));
    const uri = 'memory://host/drafts/2017.md';
    await server.open(uri, files['2017.md']!);
    let found: string[] = [];
    for (let count = 0; count < 200 && found.length === 0; count++) {
      found = (await server.diagnostics(uri)).filter(({ code }) => code === 'statistic-changed').map(({ relatedInformation }) => relatedInformation![0]!.location.uri);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.deepEqual(found, ['memory://host/drafts/2016.md']);
    assert.deepEqual(asked.map(({ uri: file }) => file).sort(), ['memory://host/drafts/.wsis/config.json', 'memory://host/drafts/2016.md', 'memory://host/drafts/notes.md']);
    assert.ok(asked.every(({ most }) => most === 1_000_000));
    await server.stop();
  });
});
