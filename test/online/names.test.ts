import assert from 'node:assert/strict';
import { check, checkOne, inShort, resolve } from './check.ts';

describe('a name', () => {
  it('that does not exist is broken where others do', async () => {
    assert.equal(inShort(await checkOne('https://gone.example/')), 'broken no-host');
    assert.equal(inShort(await checkOne('https://gone.example/', { resolve: async (host) => (host === 'www.un.org' ? ['8.8.8.8'] : []) })), 'broken no-host');
  });

  it('is unverified where no other is found either, and the run says that this machine seems offline', async () => {
    const offline = async (): Promise<never> => Promise.reject(Object.assign(new Error('offline'), { code: 'ENOTFOUND' }));
    const { states, note } = await check(['https://one.example/', 'https://two.example/'], { resolve: offline });
    assert.deepEqual([...states.values()].map(inShort), ['unverified names', 'unverified names']);
    assert.match(note!, /^Nothing on the web could be reached: .*offline/);
  });

  it('of this machine alone does not show that it is online', async () => {
    const hosts = async (host: string): Promise<readonly string[]> => (host === 'site.example' ? ['127.0.0.1'] : Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })));
    const { states } = await check(['http://site.example:9/', 'https://gone.example/'], { resolve: hosts });
    assert.equal(inShort(states.get('https://gone.example/')!), 'unverified names');
  });

  it('is unverified where the look-up fails otherwise, or takes too long', async () => {
    const failing = async (): Promise<never> => Promise.reject(Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }));
    assert.equal(inShort(await checkOne('https://one.example/', { resolve: failing })), 'unverified names');
    assert.equal(inShort(await checkOne('https://one.example/', { resolve: () => new Promise(() => {}), timeout: 20 })), 'unverified time-out');
  });

  it('is not looked up any more where none of the first is found', async () => {
    let lookUps = 0;
    const links = Array.from({ length: 100 }, (_, index) => `https://host-${index}.example/`);
    const { states, note } = await check(links, { resolve: () => (lookUps++, new Promise(() => {})), timeout: 30 });
    assert.ok([...states.values()].every(({ kind }) => kind === 'unverified'));
    assert.match(note!, /offline/);
    // As many again can be under way when the last failure that counts is heard of.
    assert.ok(lookUps < 16, `${lookUps}`);
  });

  it('that only a private network can know is never called broken', async () => {
    for (const host of ['intranet', 'wiki.corp', 'printer.local', 'git.internal']) {
      assert.equal(inShort(await checkOne(`https://${host}/`)), 'unverified private', host);
    }
  });

  it('in other letters is looked up in its ASCII form and shown as written', async () => {
    const asked: string[] = [];
    const state = await checkOne('https://bücher.example/', { resolve: async (host) => (asked.push(host), resolve(host)) });
    assert.equal(asked[0], 'xn--bcher-kva.example');
    assert.match(state.message, /^There is no server named “bücher\.example”/);
  });
});
