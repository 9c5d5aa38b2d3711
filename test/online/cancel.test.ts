import assert from 'node:assert/strict';
import { check, resolve } from './check.ts';
import { answer, silence, Site, type Handler } from './site.ts';

describe('a check', () => {
  let site: Site;
  const open = async (handlers: Record<string, Handler>): Promise<void> => void (site = await Site.open(handlers));
  afterEach(async () => {
    await site.empty();
    await site.close();
  });

  it('that is cancelled ends within a moment, gives what it knows and leaves no connection open', async () => {
    const cancel = new AbortController();
    await open({ '/page': answer(200), '*': silence });
    const links = [site.url('/page'), ...Array.from({ length: 30 }, (_, index) => site.url(`/${index}`, `host-${index}.site.example`))];
    const start = performance.now();
    const { states, cache, note } = await check(links, { signal: cancel.signal, timeout: 60_000, progress: soonAfterFirst(cancel) });
    assert.ok(performance.now() - start < 10_000);
    assert.deepEqual([...states.keys()], [site.url('/page')]);
    assert.deepEqual(Object.keys(cache.links), [site.url('/page')]);
    assert.equal(note, 'The check was cancelled after 1 of 31 addresses.');
  });

  it('that is cancelled while it waits for a name, a gap or a rest ends as well', async () => {
    await open({ '/rest': answer(429, { 'Retry-After': '9' }), '/page': answer(200) });
    const cancel = new AbortController();
    const names = (host: string): Promise<readonly string[]> => (host === 'slow.example' ? new Promise(() => {}) : resolve(host));
    const links = ['http://slow.example/', site.url('/rest', 'a.site.example'), site.url('/page', 'b.site.example'), site.url('/page?', 'b.site.example')];
    const start = performance.now();
    const { states } = await check(links, { signal: cancel.signal, resolve: names, gap: 60_000, timeout: 60_000, progress: soonAfterFirst(cancel) });
    assert.ok(performance.now() - start < 10_000);
    assert.deepEqual([...states.keys()], links.slice(2, 3));
  });

  it('that is cancelled before it begins asks nothing, and still gives what earlier ones found', async () => {
    await open({ '*': answer(200) });
    const { cache } = await check([site.url('/page')]);
    const { states, note } = await check([site.url('/page'), site.url('/other')], { signal: AbortSignal.abort(), cache });
    assert.deepEqual([...states.keys()], [site.url('/page')]);
    assert.equal(site.asked.length, 1);
    assert.equal(note, 'The check was cancelled after 0 of 1 address.');
  });

  it('tells how far it is', async () => {
    await open({ '*': answer(200) });
    const { cache } = await check([site.url('/0')]);
    const told: string[] = [];
    await check(['/0', '/1', '/1#part', '/2'].map((path) => site.url(path)), { cache, progress: (done, total) => told.push(`${done}/${total}`) });
    assert.deepEqual(told, ['1/3', '2/3', '3/3']);
  });

  it('ends with what its caller throws, and asks nothing more', async () => {
    await open({ '*': answer(200) });
    const progress = (done: number): void => {
      if (done === 3) throw new Error('No room.');
    };
    const links = Array.from({ length: 50 }, (_, index) => site.url(`/${index}`));
    await assert.rejects(check(links, { progress, perHost: 1 }), /^Error: No room\.$/);
    assert.ok(site.asked.length <= 4);
  });

  it('of no links asks nothing', async () => {
    await open({});
    const { states, note } = await check([]);
    assert.deepEqual({ size: states.size, note }, { size: 0, note: undefined });
  });

  it('of 10,000 links asks for each address once', async () => {
    await open({ '*': answer(200) });
    const links = Array.from({ length: 10_000 }, (_, index) => site.url(`/${index % 100}#${index}`, `host-${index % 7}.site.example`));
    const { states } = await check(links);
    assert.equal(states.size, 10_000);
    assert.equal(site.asked.length, 700);
  });

  it('of 10,000 addresses can be cancelled too', async () => {
    const cancel = new AbortController();
    await open({ '*': (request, response) => (site.asked.length === 20 && cancel.abort(), answer(200)(request, response)) });
    const start = performance.now();
    const { states } = await check(Array.from({ length: 10_000 }, (_, index) => site.url(`/${index}`, `host-${index}.site.example`)), { signal: cancel.signal });
    assert.ok(states.size < 40);
    assert.ok(performance.now() - start < 10_000);
  });
});

/** Cancels a moment after the first link is done, when the others are under way. */
function soonAfterFirst(cancel: AbortController): (done: number) => void {
  return (done) => {
    if (done === 1) setTimeout(() => cancel.abort(), 50);
  };
}
