import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCache, withOutcomes, type DatedOutcome } from '../../server/online/cache.ts';
import { emptyCache, readCacheFile, writeCacheFile, type LinkCache } from '../../server/online/index.ts';
import { check, inShort } from './check.ts';
import { answer, Site } from './site.ts';

const hour = 60 * 60 * 1000;
const start = new Date('2025-03-04T05:06:07.000Z');
const later = (hours: number): Date => new Date(start.getTime() + hours * hour);

describe('what an earlier check found', () => {
  let site: Site;
  let cache: LinkCache;
  const pages = ['/alive', '/moved', '/gone', '/busy'];
  before(async () => {
    site = await Site.open({ '/alive': answer(200), '/moved': answer(301, { Location: '/alive' }), '/busy': answer(503) });
    cache = (await check(pages.map((page) => site.url(page)), { now: () => start })).cache;
  });
  beforeEach(() => void (site.asked.length = 0));
  after(() => site.close());

  async function asked(now: Date): Promise<string[]> {
    await check(pages.map((page) => site.url(page)), { cache, now: () => now });
    return [...new Set(site.asked.map(({ path }) => path))].sort();
  }

  it('is used as long as it is fresh', async () => {
    assert.deepEqual(await asked(later(23)), ['/busy']);
  });

  it('is used for a day where the link was broken, and for a week where it worked', async () => {
    assert.deepEqual(await asked(later(6 * 24)), ['/busy', '/gone']);
    assert.deepEqual(await asked(later(8 * 24)), ['/alive', '/busy', '/gone', '/moved']);
  });

  it('is not used where it lies in the future', async () => {
    assert.deepEqual(await asked(later(-1)), ['/alive', '/busy', '/gone', '/moved']);
  });

  it('tells when it was found, and fits links with other fragments', async () => {
    const { states } = await check([site.url('/moved#part')], { cache, now: () => later(5) });
    const state = states.get(site.url('/moved#part'))!;
    assert.equal(inShort(state), `moved 301 → ${site.url('/alive#part')}`);
    assert.equal(state.checkedAt, start.toISOString());
    assert.equal(site.asked.length, 0);
  });

  it('is kept beside what is found later, and dropped when it is too old', async () => {
    const { cache: grown } = await check([site.url('/alive?later')], { cache, now: () => later(26) });
    assert.deepEqual(Object.keys(grown.links).sort(), [site.url('/alive'), site.url('/alive?later'), site.url('/moved')]);
  });

  it('is plain JSON', () => {
    assert.deepEqual(parseCache(JSON.stringify(cache)), cache);
  });

  it('is bounded: the newest are kept, and no endless addresses', () => {
    const outcome = (seconds: number): DatedOutcome => ({ kind: 'alive', status: 200, checkedAt: new Date(start.getTime() + seconds * 1000).toISOString() });
    const found = new Map(Array.from({ length: 6000 }, (_, index) => [`https://host.example/${index}`, outcome(index)]));
    found.set(`https://host.example/${'x'.repeat(5000)}`, outcome(6000));
    const { links } = withOutcomes(emptyCache, found, later(24));
    assert.equal(Object.keys(links).length, 5000);
    assert.ok('https://host.example/5999' in links && !('https://host.example/999' in links));
    assert.ok(Object.keys(links).every((address) => address.length < 100));
  });
});

describe('a file of what earlier checks found', () => {
  let folder: string;
  let path: string;
  const cache: LinkCache = { ...emptyCache, links: { 'https://host.example/': { kind: 'broken', reason: 'no-page', status: 404, checkedAt: start.toISOString() } } };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsis-report-'));
    path = join(folder, 'deep', 'links.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written, and leaves no other file behind', async () => {
    await writeCacheFile(path, emptyCache);
    await writeCacheFile(path, cache);
    assert.deepEqual(await readCacheFile(path), { cache });
    assert.deepEqual(readdirSync(join(folder, 'deep')), ['links.json']);
  });

  it('may be missing', async () => {
    assert.deepEqual(await readCacheFile(path), { cache: emptyCache });
  });

  it('is not used where it is damaged, but may be replaced', async () => {
    await writeCacheFile(path, cache);
    truncateSync(path, 60);
    const { cache: read, note } = await readCacheFile(path);
    assert.deepEqual(read, emptyCache);
    assert.equal(note, `The results of earlier checks in “${path}” are damaged and are not used.`);
    await writeCacheFile(path, cache);
    assert.deepEqual(await readCacheFile(path), { cache });
  });

  it('is not used where an entry is not one', async () => {
    for (const entry of [{}, null, { kind: 'alive', status: 200 }, { kind: 'alive', status: 200, checkedAt: 'today' }, { kind: 'moved', status: 301, location: 'javascript:1', checkedAt: start.toISOString() }, { kind: 'unverified', reason: 'network', checkedAt: start.toISOString() }]) {
      assert.equal(parseCache(JSON.stringify({ ...emptyCache, links: { 'https://host.example/': entry } })), undefined, JSON.stringify(entry));
    }
  });

  it('is not put in the place of something else', async () => {
    const report = join(folder, 'report.md');
    writeFileSync(report, '# Report\n');
    await assert.rejects(writeCacheFile(report, cache), /report\.md” is no file with results of link checks/);
    assert.equal(readFileSync(report, 'utf8'), '# Report\n');
  });

  it('that cannot be read is told of', async () => {
    assert.match((await readCacheFile(folder)).note!, /cannot be read \(EISDIR\)|are damaged/);
  });
});
