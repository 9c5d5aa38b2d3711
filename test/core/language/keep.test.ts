import assert from 'node:assert/strict';
import { Analysis, applyEdits, rangeOf } from '../../../server/core/analysis/index.ts';
import { choicesAt } from '../../../server/core/language/fixes.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const first = 'Delegates took part in approximately 200 sessions at the IGF.[^1]';
const second = 'Summaries of the more than 200 sessions held throughout the meeting are online.[^1]';
const text = `${first}\n\n${second}\n\n[^1]: Programme.\n`;

function found(report: string): string[] {
  return new Analysis(report, rules, templatesWith([])).findings().findings.map(({ rule }) => rule).filter((rule) => /^statistic-|^suppression-/.test(rule));
}

/** The report once its author has said that the figure is right. */
function kept(): string {
  const analysis = new Analysis(text, rules, templatesWith([]));
  const finding = analysis.findings().findings.find(({ rule }) => rule === 'statistic-contradicted')!;
  const choice = choicesAt(analysis, rangeOf(finding.place, analysis.document)).find(({ title }) => title.startsWith('This figure is right'))!;
  assert.equal(choice.kind, 'ignore');
  return applyEdits(text, choice.edits).replace('{{reason}}', 'the second counts Day 0');
}

describe('a figure that its author keeps', () => {
  it('is recorded in a comment before its paragraph, with a reason', () => {
    assert.deepEqual(found(text), ['statistic-contradicted']);
    assert.match(kept(), /<!-- wsis-ignore statistic-contradicted: the second counts Day 0 -->\n\nSummaries/);
    assert.deepEqual(found(kept()), []);
  });

  it('stays kept when its paragraph is wrapped otherwise, or its words change', () => {
    assert.deepEqual(found(kept().replace('the more than 200 sessions held', 'the\nmore than 200\nsessions that were held')), []);
  });

  it('is asked for again when it no longer stands under the comment', () => {
    const moved = kept().replace(`${second}\n\n`, '').replace(first, `${first}\n\n${second}`);
    assert.ok(found(moved).includes('statistic-contradicted'));
  });
});
