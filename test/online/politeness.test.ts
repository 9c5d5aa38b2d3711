import assert from 'node:assert/strict';
import { check, checkOne, inShort } from './check.ts';
import { answer, Site, type Handler } from './site.ts';

const slowly: Handler = (_request, response) => void setTimeout(() => response.end(), 10);

describe('a polite check', () => {
  let site: Site;
  const open = async (handler: Handler): Promise<void> => void (site = await Site.open({ '*': handler }));
  const links = (count: number, host?: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => site.url(`/${index}`, host?.(index)));
  afterEach(() => site.close());

  it('sends no more requests to one host at once than it may', async () => {
    await open(slowly);
    await check(links(20));
    assert.equal(site.mostAtOnce, 2);
    await check(links(20), { perHost: 4 });
    assert.equal(site.mostAtOnce, 4);
  });

  it('sends no more requests to all hosts at once than it may', async () => {
    await open(slowly);
    await check(links(60, (index) => `host-${index % 20}.site.example`));
    assert.equal(site.mostAtOnce, 8);
    await assert.rejects(check(links(1), { atOnce: 0 }), RangeError);
  });

  it('leaves a gap between two requests to one host', async () => {
    await open(answer(200));
    await check(links(6), { gap: 100 });
    const times = site.asked.map(({ at }) => at).sort((one, other) => one - other);
    // Half of it, since a busy machine may hand the server the first request late.
    assert.ok(times.at(-1)! - times[0]! > 250, times.join());
  });

  it('rests once where a host asks for it, and goes on', async () => {
    let asked = 0;
    await open((request, response) => answer(asked++ < 2 ? 429 : 200, { 'Retry-After': '1' })(request, response));
    const { states } = await check(links(4));
    assert.ok([...states.values()].every(({ kind }) => kind === 'alive'));
    assert.equal(site.asked.length, 6);
    assert.ok(site.asked[2]!.at - site.asked[1]!.at > 500);
  });

  it('understands a rest that is given as a date', async () => {
    const start = Date.parse('2025-03-04T05:06:07Z');
    let asked = 0;
    await open((request, response) => answer(asked++ === 0 ? 429 : 200, { 'Retry-After': new Date(start + 1000).toUTCString() })(request, response));
    assert.equal(inShort(await checkOne(site.url('/'), { now: () => new Date(start) })), 'alive 200');
    assert.ok(site.asked[1]!.at - site.asked[0]!.at > 500);
  });

  for (const [wish, headers] of Object.entries({ 'no rest': {}, 'too long a rest': { 'Retry-After': '3600' }, 'a rest that cannot be read': { 'Retry-After': 'soon' } })) {
    it(`leaves a host alone that wants ${wish}`, async () => {
      await open(answer(429, headers));
      const { states } = await check(links(20));
      assert.ok([...states.values()].every((state) => inShort(state) === 'unverified too-many-requests 429'));
      assert.ok(site.asked.length <= 2, site.lines.join());
    });
  }

  it('leaves a host alone that is not content with one rest', async () => {
    await open(answer(429, { 'Retry-After': '0' }));
    const { states } = await check(links(20));
    assert.ok([...states.values()].every((state) => inShort(state) === 'unverified too-many-requests 429'));
    assert.ok(site.asked.length <= 4, site.lines.join());
  });

  it('still asks other hosts when one wants to be left alone', async () => {
    await open((request, response) => answer(request.headers.host!.startsWith('busy') ? 429 : 200)(request, response));
    const { states } = await check([site.url('/', 'busy.site.example'), site.url('/', 'free.site.example')]);
    assert.deepEqual([...states.values()].map(({ kind }) => kind), ['unverified', 'alive']);
  });
});
