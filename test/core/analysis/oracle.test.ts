import assert from 'node:assert/strict';
import { loadCorpus } from '../../oracle/corpus.ts';
import { asTest, minimise } from '../../oracle/minimise.ts';
import { playSeed } from '../../oracle/oracle.ts';
import { play } from '../../oracle/session.ts';
import { seed } from '../../support/seed.ts';

/** How many sessions of reports are played here; `test/oracle/run.ts` goes on for as long as one likes. */
const sessions = 5;

describe('random edits of a report', () => {
  it('give the findings and the outline of a fresh start', async () => {
    const corpus = await loadCorpus();
    // Reports have the odd seeds.
    const firstSeed = 2 * seed + 1;
    let made = 0;
    for (let count = 0; count < sessions; count++) {
      const seed = firstSeed + 2 * count;
      const { edits, failure } = playSeed(seed, corpus);
      if (failure) assert.fail(`Seed ${seed}, edit ${edits}: ${failure.wrong}\n\n${asTest(minimise(failure.session))}`);
      made += edits;
    }
    console.log(`      ${made} edits from seed ${firstSeed}`);
  });

  it('of several at once may bring back a block that the first of them took away', () => {
    assert.equal(play({ kind: 'report', text: '\ny\n\nw\n\np\n\n.\n\ns\n\n.\n\n.', batches: [[{ span: { start: 1, end: 1 }, text: '<!A ' }, { span: { start: 7, end: 7 }, text: '?>' }]] }), undefined);
    assert.equal(play({ kind: 'report', text: 'Once.[^1]\n\nTwice.[^1]\n\n[^1]: Note.\n', batches: [[{ span: { start: 0, end: 0 }, text: '<!--' }, { span: { start: 0, end: 4 }, text: '' }]] }), undefined);
  });
});
