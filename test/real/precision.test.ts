import assert from 'node:assert/strict';
import { foundIn, type Found } from '../precision/found.ts';
import { labelled, readLabels, writtenLabels, type Labelled } from '../precision/labels.ts';
import { problemsOf } from '../precision/share.ts';
import { labelledTexts } from '../precision/texts.ts';

describe('the table of labels', () => {
  let rows: (Found & Labelled)[];

  before(() => {
    rows = labelled(labelledTexts().flatMap(foundIn), readLabels());
  });

  it('has a label for each finding, and enough errors and warnings are right', () => {
    assert.deepEqual(problemsOf(rows), []);
  });

  it('is as “npm run precision” would write it', () => {
    assert.equal(writtenLabels(readLabels()), writtenLabels(rows));
  });

  it('fails where a finding is new, where one more says the same, and where too many are wrong', () => {
    const [first] = rows;
    assert.match(problemsOf(labelled([...rows, { ...first!, hash: 'new' }], rows)).join(), /^Findings without a label: 1\./);
    assert.match(problemsOf(labelled([...rows, first!], rows)).join(), /^Findings without a label: 1\./);
    const doubted = rows.map((row): Labelled => ({ ...row, label: 'doubtful' }));
    assert.match(problemsOf(doubted).join(), /^Of errors and warnings, 0\.0 % are right/);
  });
});
