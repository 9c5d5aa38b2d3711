import assert from 'node:assert/strict';
import { check, checkOne, inShort, resolve } from './check.ts';
import { answer, Site } from './site.ts';

describe('a private address', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.open({
      '/page': answer(200),
      '/to-localhost': (request, response) => answer(301, { Location: site.url('/page', 'localhost') })(request, response),
      '/to-number': (request, response) => answer(302, { Location: site.url('/page', '2130706433') })(request, response),
      '/to-name': (request, response) => answer(302, { Location: site.url('/page', 'inner.site.example') })(request, response),
      '/to-metadata': answer(302, { Location: 'http://169.254.169.254/latest/meta-data/' }),
    });
  });
  afterEach(() => site.close());

  const refused = { allowPrivate: false };

  for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '0', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::127.0.0.1]', '１２７.0.0.1', '127。0。0。1']) {
    it(`is refused as ${host}`, async () => {
      assert.equal(inShort(await checkOne(site.url('/page', host), refused)), 'unverified private');
      assert.equal(site.connections, 0);
    });
  }

  it('is refused where a name has it', async () => {
    const state = await checkOne(site.url('/page', 'site.example'), refused);
    assert.equal(inShort(state), 'unverified private');
    assert.equal(state.message, 'Whether this link works is not known: “site.example” is in a private network, which is not asked unless that is allowed.');
    assert.equal(site.connections, 0);
  });

  it('is refused where the machine itself looks up the name', async () => {
    const { states } = await check([site.url('/page', 'localhost')], { ...refused, resolve: undefined! });
    assert.equal(inShort([...states.values()][0]!), 'unverified private');
    assert.equal(site.connections, 0);
  });

  it('is refused where it is one of several', async () => {
    for (const addresses of [['8.8.8.8', '127.0.0.1'], ['2001:4860:4860::8888', '::1'], ['8.8.8.8', '::ffff:127.0.0.1']]) {
      assert.equal(inShort(await checkOne(site.url('/page', 'mixed.example'), { ...refused, resolve: async () => addresses })), 'unverified private');
    }
    assert.equal(site.connections, 0);
  });

  it('is refused on the way of a redirect', async () => {
    const from = { allowPrivate: ['OUTER.site.example.'], resolve: async (host: string) => (host === 'localhost' ? ['::1', '127.0.0.1'] : resolve(host)) };
    for (const [path, location] of Object.entries({
      '/to-localhost': site.url('/page', 'localhost'),
      '/to-number': site.url('/page', '127.0.0.1'),
      '/to-name': site.url('/page', 'inner.site.example'),
      '/to-metadata': 'http://169.254.169.254/latest/meta-data/',
    })) {
      assert.equal(inShort(await checkOne(site.url(path, 'outer.site.example'), from)), `unverified private → ${location}`);
    }
    assert.ok(!site.lines.some((line) => line.endsWith('/page')));
  });

  it('is asked where its host is allowed, by name or by address', async () => {
    assert.equal((await checkOne(site.url('/page', 'site.example'), { allowPrivate: ['site.example'] })).kind, 'alive');
    assert.equal((await checkOne(site.url('/page', 'site.example'), { allowPrivate: ['127.0.0.1'] })).kind, 'alive');
    assert.equal((await checkOne(site.url('/page', 'site.example'), { allowPrivate: ['other.example', 'example'] })).kind, 'unverified');
  });

  it('is not reached by a name that means another address a moment later', async () => {
    // As a public address would: the one that is checked is allowed, and the one that is hidden behind it is not.
    const address = await otherLoopback();
    const checked = await Site.open({ '/page': answer(403) }, { address, port: site.port });
    let lookUps = 0;
    const rebinding = async (): Promise<readonly string[]> => [lookUps++ === 0 ? address : '127.0.0.1'];
    const { states } = await check(['/page', '/other', '/third'].map((path) => site.url(path, 'rebinding.example')), { allowPrivate: [address], resolve: rebinding });
    assert.deepEqual([...states.values()].map(inShort), ['unverified forbidden 403', 'broken no-page 404', 'broken no-page 404']);
    assert.equal(checked.asked.length, 6);
    assert.equal(site.connections, 0);
    await checked.close();
  });
});

/** Another address of this machine: of IPv6, or where there is none, a second one of IPv4. */
async function otherLoopback(): Promise<string> {
  const site = await Site.open({}, { address: '::1' }).catch(() => undefined);
  await site?.close();
  return site ? '::1' : '127.0.0.2';
}
