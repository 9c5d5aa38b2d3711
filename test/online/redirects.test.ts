import assert from 'node:assert/strict';
import { checkOne, inShort } from './check.ts';
import { answer, Site, type Handler } from './site.ts';

const to = (status: number, location: string): Handler => answer(status, { Location: location });

describe('a redirect', () => {
  let site: Site;
  before(async () => {
    site = await Site.open({
      '/page': answer(200),
      '/page?query': answer(200),
      '/301': to(301, '/page'),
      '/302': to(302, '/page'),
      '/303': to(303, '/page'),
      '/307': to(307, '/page'),
      '/308': to(308, '/page'),
      '/twice': to(301, '/308'),
      '/moved-then-sent': to(301, '/302'),
      '/sent-then-moved': to(302, '/301'),
      '/to-fragment': to(301, '/page#there'),
      '/to-nothing': to(301, '/nothing'),
      '/to-fault': to(302, '/fault'),
      '/fault': answer(500),
      '/relative': to(301, 'page?query'),
      '/letters': (_request, response) => response.socket!.end('HTTP/1.1 301 Moved\r\nLocation: /r\u00e9sum\u00e9\r\n\r\n'),
      '/r%C3%A9sum%C3%A9': answer(200),
      '/self': to(301, '/self'),
      '/circle': to(302, '/circle-2'),
      '/circle-2': to(302, '/circle'),
      '/longer': (request, response) => to(302, `${request.url}1`)(request, response),
      '/file': to(301, 'file:///etc/passwd'),
      '/script': to(302, 'javascript:alert(1)'),
      '/unreadable': to(302, 'http://'),
      '/credentials': to(301, 'http://someone:secret@127.0.0.1/'),
      '/no-host': to(301, 'http://gone.example/page'),
      '/1': to(302, '/2'),
      '/2': to(302, '/3'),
      '/3': to(302, '/4'),
      '/4': to(302, '/5'),
      '/5': to(302, '/page'),
    });
  });
  after(() => site.close());

  const cases: Record<string, string> = {
    '/301': 'moved 301 → /page',
    '/308': 'moved 308 → /page',
    '/302': 'alive 200 → /page',
    '/303': 'alive 200 → /page',
    '/307': 'alive 200 → /page',
    '/twice': 'moved 308 → /page',
    '/moved-then-sent': 'moved 301 → /302',
    '/sent-then-moved': 'alive 200 → /page',
    '/relative': 'moved 301 → /page?query',
    '/letters': 'moved 301 → /r%C3%A9sum%C3%A9',
    '/301#part': 'moved 301 → /page#part',
    '/to-fragment#part': 'moved 301 → /page#there',
    '/to-nothing': 'broken no-page 404 → /nothing',
    '/to-fault': 'unverified server-error 500 → /fault',
    '/self': 'unverified redirects 301',
    '/circle': 'unverified redirects 302 → /circle-2',
    '/file': 'unverified redirects 301',
    '/script': 'unverified redirects 302',
    '/unreadable': 'unverified redirects 302',
    '/credentials': 'unverified redirects 301',
    '/1': 'alive 200 → /page',
  };
  for (const [path, expected] of Object.entries(cases)) {
    it(`from ${path} means ${expected}`, async () => {
      assert.equal(inShort(await checkOne(site.url(path))).replaceAll(site.url(''), ''), expected);
    });
  }

  it('to a host that does not exist is broken, and says where it leads', async () => {
    const state = await checkOne(site.url('/no-host'));
    assert.equal(inShort(state), 'broken no-host → http://gone.example/page');
    assert.match(state.message, /^This address leads to “http:\/\/gone\.example\/page”, but there is no server named “gone\.example”/);
  });

  it('without end is left after five', async () => {
    site.asked.length = 0;
    assert.equal((await checkOne(site.url('/longer?1'))).kind, 'unverified');
    assert.deepEqual(site.lines.filter((line) => line.startsWith('HEAD')), ['1', '11', '111', '1111', '11111', '111111'].map((end) => `HEAD /longer?${end}`));
  });

  it('that shows credentials does not pass them on to the author', async () => {
    assert.doesNotMatch(JSON.stringify(await checkOne(site.url('/credentials'))), /secret/);
  });
});
