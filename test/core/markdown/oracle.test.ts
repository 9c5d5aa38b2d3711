import assert from 'node:assert/strict';
import { loadCorpus } from '../../oracle/corpus.ts';
import { asTest, minimise } from '../../oracle/minimise.ts';
import { playSeed } from '../../oracle/oracle.ts';
import { play } from '../../oracle/session.ts';
import { seed } from '../../support/seed.ts';

/** How long the random edits go on here; `test/oracle/run.ts` goes on for as long as one likes. */
const milliseconds = 5_000;

describe('random edits', () => {
  it('give the tree of a fresh parse, positions included', async () => {
    const corpus = await loadCorpus();
    const firstSeed = seed;
    const end = Date.now() + milliseconds;
    let made = 0;
    for (let seed = firstSeed; Date.now() < end; seed++) {
      const { edits, failure } = playSeed(seed, corpus);
      if (failure) assert.fail(`Seed ${seed}, edit ${edits}: ${failure.wrong}\n\n${asTest(minimise(failure.session))}`);
      made += edits;
    }
    console.log(`      ${made} edits from seed ${firstSeed}`);
  });

  it('of every example of the corpus leave its tree as it was', async () => {
    for (const text of (await loadCorpus()).examples) {
      const middle = { start: text.length >> 1, end: text.length >> 1 };
      const batches = [[{ span: middle, text: '\n\n' }], [{ span: { start: middle.start, end: middle.start + 2 }, text: '' }]];
      assert.equal(play({ text, batches }), undefined, JSON.stringify(text));
    }
  });
});
