import assert from 'node:assert/strict';
import { check, checkOne, inShort } from './check.ts';
import { answer, byMethod, hangUp, silence, Site, type Handler } from './site.ts';

/** Writes what is no answer of Node's own making to the connection. */
const raw = (text: string, end = true): Handler => ({ socket }) => void (end ? socket.end(text) : socket.write(text));

/** Writes a piece every few milliseconds until the connection is closed, and begins again when there is none left. */
const drip = (...pieces: string[]): Handler => ({ socket }) => {
  let written = 0;
  const timer = setInterval(() => socket.write(pieces[written++ % pieces.length]!), 10);
  socket.on('close', () => clearInterval(timer));
};

describe('a server', () => {
  let site: Site;
  const open = async (handler: Handler): Promise<void> => void (site = await Site.open({ '*': handler }));
  afterEach(async () => {
    // Nothing of it is left open: else this waits for ever.
    await site.empty();
    await site.close();
  });

  const cases: Record<string, [Handler, string]> = {
    'never answers': [silence, 'time-out'],
    'answers a letter at a time': [drip(...'HTTP/1.1 200 Fine, but slow\r\n'), 'time-out'],
    'has headers without end, slowly': [(request, response) => (raw('HTTP/1.1 200 OK\r\n', false)(request, response), drip('X-A: b\r\n')(request, response)), 'time-out'],
    'never comes to its own answer': [(request, response) => (raw('', false)(request, response), drip('HTTP/1.1 102 Processing\r\n\r\n')(request, response)), 'time-out'],
    'hangs up': [hangUp, 'network'],
    'hangs up in the middle of its headers': [raw('HTTP/1.1 200 OK\r\nContent-Ty'), 'network'],
    'speaks no HTTP': [raw('220 mail.example ready\r\n'), 'network'],
    'has huge headers': [(_request, response) => response.socket!.end(`HTTP/1.1 200 OK\r\nX-Huge: ${'x'.repeat(1_000_000)}\r\n\r\n`), 'network'],
    'has a huge Location': [(_request, response) => response.socket!.end(`HTTP/1.1 301 Moved\r\nLocation: /${'x'.repeat(100_000)}\r\n\r\n`), 'network'],
    'changes to another protocol': [raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'), 'network'],
    'contradicts itself on the length': [raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n'), 'network'],
  };
  for (const [does, [handler, reason]] of Object.entries(cases)) {
    it(`that ${does} leaves the link unverified`, async () => {
      await open(handler);
      assert.equal(inShort(await checkOne(site.url('/page'), { timeout: reason === 'time-out' ? 100 : 30_000 })), `unverified ${reason}`);
    });
  }

  it('that sends a body without end is cut off after its headers', async () => {
    let bytes = 0;
    const endless: Handler = ({ socket }, response) => {
      response.writeHead(200);
      const pour = (): void => {
        if (socket.destroyed) return;
        bytes += 65_536;
        response.write('x'.repeat(65_536));
      };
      response.on('drain', pour);
      pour();
    };
    await open(byMethod(answer(405), endless));
    const start = performance.now();
    assert.equal(inShort(await checkOne(site.url('/page'), { timeout: 30_000 })), 'alive 200');
    await site.empty();
    assert.ok(performance.now() - start < 10_000);
    assert.ok(bytes < 20_000_000, `${bytes} bytes were written`);
  });

  it('that sends a body to HEAD is believed all the same', async () => {
    await open(raw(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello, and more than it said.`));
    assert.equal(inShort(await checkOne(site.url('/page'))), 'alive 200');
  });

  it('that sends something packed is not unpacked: what cannot be does not matter', async () => {
    await open(byMethod(answer(405), (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('This is no gzip.')));
    assert.equal(inShort(await checkOne(site.url('/page'))), 'alive 200');
  });

  it('that is silent three times is not waited for again', async () => {
    await open(silence);
    const links = Array.from({ length: 40 }, (_, index) => site.url(`/${index}`));
    const { states } = await check(links, { timeout: 50, perHost: 1 });
    assert.ok([...states.values()].every((state) => inShort(state) === 'unverified time-out'));
    assert.ok(site.asked.length <= 3);
  });

  it('that is not there leaves the link unverified', async () => {
    await open(answer(200));
    const gone = await Site.open({});
    const link = gone.url('/page');
    await gone.close();
    const { states, note } = await check([link, site.url('/page')]);
    assert.deepEqual([...states.values()].map(inShort), ['unverified network', 'alive 200']);
    assert.equal(note, undefined);
  });

  it('that is not there does not make the machine look offline, but several do', async () => {
    await open(answer(200));
    const gone = await Site.open({});
    const links = ['one', 'two'].map((name) => gone.url('/page', `${name}.site.example`));
    await gone.close();
    assert.equal((await check(links.slice(1))).note, undefined);
    assert.match((await check(links)).note!, /^Nothing on the web could be reached/);
  });
});
