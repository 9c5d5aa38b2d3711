import assert from 'node:assert/strict';
import { Analysis } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { realReport } from '../support/real-reports.ts';
import { setSeries } from '../support/series.ts';

interface Said {
  readonly severity: string;
  readonly message: string;
  /** The words underlined, and those of the earlier report. */
  readonly words: string;
  readonly earlier: readonly string[];
}

function said(rule: string, own = realReport('igf-2017.md'), before = realReport('igf-2016.md')): Said[] {
  const analysis = new Analysis(own, rules, templatesWith([]));
  setSeries(analysis, [{ name: 'igf-2016.md', text: before }]);
  const lines = before.split('\n');
  return analysis.findings().findings.filter((finding) => finding.rule === rule).map(({ severity, message, place, elsewhere = [] }) => ({
    severity,
    message,
    words: place.block.text.slice(place.span.start, place.span.end),
    earlier: elsewhere.map(({ range }) => lines[range.start.line]!.slice(range.start.character, range.end.character)),
  }));
}

describe('the real report igf-2017.md beside that of 2016', () => {
  it('says 43 NRIs at the end of 2015 where the earlier one says 37 (C1, A5)', () => {
    const [finding, ...rest] = said('statistic-changed');
    assert.deepEqual(rest, []);
    assert.deepEqual([finding?.severity, finding?.words, finding?.earlier], ['warning', '43 NRIs', ['37 NRIs']]);
    assert.match(finding!.message, /at the end of 2015.*2016.*“37 NRIs” \(igf-2016\.md\)/);
  });

  it('carries over the rounded figures of participants and sessions (C3, C5), and asks once for each', () => {
    assert.deepEqual(said('statistic-identical').map(({ severity, words, earlier }) => [severity, words, ...earlier]), [
      ['hint', 'more than 2000 delegates', 'more than 2000 delegates'],
      ['hint', 'over 200 sessions', 'more than 200 sessions'],
    ]);
  });

  it('does not report four things any more that were counted the year before (C12), each where it stood', () => {
    assert.deepEqual(said('statistic-dropped').map(({ words, earlier }) => [words.slice(0, 28), ...earlier]), [
      ['## Part 2: Analytical overvi', '32 open forums', '12 members'],
      ['## II. Part 3: Brief descrip', 'over 120 substantive contributions', '16 DCs'],
    ]);
  });

  it('has 1.7 times the countries of 2016, where the figure was indeed too low (B1)', () => {
    assert.deepEqual(said('statistic-jump').map(({ severity, words, earlier }) => [severity, words, ...earlier]), [['information', '142 countries', '83 countries']]);
  });

  it('is not asked about its ordinals, which go on as they should (C16, A22, A23), nor about 72 and 97 NRIs', () => {
    const all = ['statistic-changed', 'statistic-jump', 'statistic-identical', 'statistic-dropped', 'previous-unclear'].flatMap((rule) => said(rule));
    assert.equal(all.length, 6);
    for (const { message } of all) assert.doesNotMatch(message, /cycle|gathering|1[12]th|97|“72/);
  });

  it('has nothing to say against itself a year later, but that its figures are those of the year before', () => {
    const next = realReport('igf-2017.md').replace('year: 2017', 'year: 2018');
    assert.deepEqual(said('statistic-changed', next, realReport('igf-2017.md')), []);
    assert.deepEqual(said('statistic-jump', next, realReport('igf-2017.md')), []);
    assert.deepEqual(said('statistic-dropped', next, realReport('igf-2017.md')), []);
  });

  it('is not compared with a later one', () => {
    assert.deepEqual(said('statistic-changed', realReport('igf-2016.md'), realReport('igf-2017.md')), []);
  });
});
