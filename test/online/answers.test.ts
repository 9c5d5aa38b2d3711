import assert from 'node:assert/strict';
import { check, checkOne, inShort } from './check.ts';
import { answer, byMethod, hangUp, Site, type Handler } from './site.ts';

describe('an answer from the web', () => {
  let site: Site;
  const open = async (handlers: Record<string, Handler>): Promise<void> => void (site = await Site.open(handlers));
  afterEach(() => site.close());

  const statuses: Record<number, string> = {
    200: 'alive 200',
    204: 'alive 204',
    206: 'alive 206',
    300: 'unverified status 300',
    301: 'unverified status 301', // without saying where to
    304: 'unverified status 304',
    400: 'unverified status 400',
    401: 'unverified forbidden 401',
    403: 'unverified forbidden 403',
    404: 'broken no-page 404',
    405: 'unverified status 405',
    406: 'unverified status 406',
    410: 'broken no-page 410',
    418: 'unverified status 418',
    429: 'unverified too-many-requests 429',
    451: 'unverified forbidden 451',
    500: 'unverified server-error 500',
    502: 'unverified server-error 502',
    503: 'unverified server-error 503',
    504: 'unverified server-error 504',
    599: 'unverified server-error 599',
    999: 'unverified server-error 999',
  };
  for (const [status, expected] of Object.entries(statuses)) {
    it(`of ${status} means ${expected}`, async () => {
      await open({ '/page': answer(Number(status)) });
      assert.equal(inShort(await checkOne(site.url('/page'))), expected);
    });
  }

  it('to HEAD is enough where it is good', async () => {
    await open({ '/page': answer(200) });
    await checkOne(site.url('/page'));
    assert.deepEqual(site.lines, ['HEAD /page']);
  });

  for (const status of [400, 403, 404, 405, 410, 500, 501]) {
    it(`to GET counts where HEAD gets ${status}`, async () => {
      await open({ '/page': byMethod(answer(status), answer(200)) });
      assert.equal(inShort(await checkOne(site.url('/page'))), 'alive 200');
      assert.deepEqual(site.lines, ['HEAD /page', 'GET /page']);
    });
  }

  it('to GET counts where the server hangs up on HEAD', async () => {
    await open({ '/page': byMethod(hangUp, answer(200)) });
    assert.equal(inShort(await checkOne(site.url('/page'))), 'alive 200');
  });

  it('to GET counts all the way where HEAD is led astray', async () => {
    await open({ '/page': byMethod(answer(302, { Location: '/no-head' }), answer(200)), '/no-head': answer(404) });
    assert.equal(inShort(await checkOne(site.url('/page'))), 'alive 200');
  });

  it('is sought once for links that differ in their fragment or in writing only', async () => {
    await open({ '/page': answer(200), '/': answer(200) });
    const links = ['/page', '/page#one', '/page#two', '/x/../page'].map((path) => site.url(path));
    links.push(site.url('').toUpperCase(), site.url('/'));
    const { states } = await check([...links, ...links]);
    assert.deepEqual([...states.keys()], links);
    assert.ok([...states.values()].every(({ kind }) => kind === 'alive'));
    assert.deepEqual(site.lines.sort(), ['HEAD /', 'HEAD /page']);
  });

  it('is told with its date and in words', async () => {
    await open({ '/old': answer(301, { Location: '/new' }), '/new': answer(200), '/start': answer(301, { Location: '/' }), '/': answer(200), '/busy': answer(503) });
    const now = (): Date => new Date('2025-03-04T05:06:07.000Z');
    const { states } = await check(['/old', '/gone', '/start', '/busy'].map((path) => site.url(path)).concat('http://wwww.itu.example/'), { now });
    assert.ok([...states.values()].every(({ checkedAt }) => checkedAt === '2025-03-04T05:06:07.000Z'));
    assert.deepEqual(
      [...states.values()].map(({ message }) => message.replaceAll(`:${site.port}`, '')),
      [
        'This page has moved to “http://127.0.0.1/new”: write that address.',
        "There is no page at this address: “127.0.0.1” says that it does not exist (404). Find its new address, or cite another source.",
        'This address now leads to the start page “http://127.0.0.1/”: find out where the page itself has gone.',
        'Whether this link works is not known: “127.0.0.1” has a fault of its own (503); try again later.',
        "There is no server named “wwww.itu.example”: check the spelling, or find the page's new address.",
      ],
    );
  });

  it('is found at the second address of a host where the first is dead', async () => {
    await open({ '/page': answer(200) });
    assert.equal(inShort(await checkOne(site.url('/page', 'two.example'), { resolve: async () => ['::1', '127.0.0.1'] })), 'alive 200');
  });

  it('is asked for without cookies and credentials, and in the name of this tool unless told otherwise', async () => {
    await open({ '/page': answer(302, { Location: '/next', 'Set-Cookie': 'a=b' }), '/next': answer(200) });
    await checkOne(site.url('/page'));
    await checkOne(site.url('/next'), { userAgent: 'a school project' });
    const [first, second, third] = site.asked.map(({ headers }) => headers);
    assert.match(first!['user-agent']!, /^wsis-report\/\d+\.\d+\.\d+ \(link check\)$/);
    assert.deepEqual(Object.keys(second!).sort(), ['accept', 'connection', 'host', 'user-agent']);
    assert.equal(third!['user-agent'], 'a school project');
    await assert.rejects(checkOne(site.url('/page'), { userAgent: 'two\r\nlines' }), TypeError);
  });
});

describe('a link that is not asked', () => {
  it('is left out where it is not of the web', async () => {
    const { states } = await check(['mailto:a@b.example', 'ftp://a.example/', 'page.md', '#part', '//a.example/', 'javascript:alert(1)', 'file:///etc/passwd', 'data:,x', '']);
    assert.equal(states.size, 0);
  });

  it('is unverified where it cannot be read', async () => {
    for (const link of ['http://', 'https://exa mple.org/', 'http://a.example:99999/', 'http://[::1/', 'https://%zz/', 'http://1.2.3.4.5/']) {
      assert.equal(inShort(await checkOne(link)), 'unverified unreadable', link);
    }
  });

  it('is unverified where it holds credentials, which are repeated nowhere', async () => {
    const site = await Site.open({});
    const state = await checkOne(site.url('/page', 'someone:secret@127.0.0.1'));
    assert.equal(inShort(state), 'unverified credentials');
    assert.doesNotMatch(state.message, /secret|someone/);
    assert.equal(site.connections, 0);
    await site.close();
  });
});
