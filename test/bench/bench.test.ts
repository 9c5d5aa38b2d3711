import assert from 'node:assert/strict';
import { Analysis } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { randomOf } from '../support/random.ts';
import { goals } from './goals.ts';
import { pageOf, type Results } from './page.ts';
import { ours, type Peer } from './peers.ts';
import { reportOf } from './report.ts';
import { changed, sitesOf } from './sites.ts';
import { pairedRatio, percentile, shuffled } from './statistics.ts';

describe('the benchmarks', () => {
  it('take a percentile by the nearest rank', () => {
    assert.equal(percentile([5, 1, 4, 2, 3], 0.5), 3);
    assert.equal(percentile([5, 1, 4, 2, 3], 0.95), 5);
    assert.equal(percentile([5, 1, 4, 2, 3], 0), 1);
    assert.throws(() => percentile([], 0.5));
  });

  it('compare only rounds in which both took part', () => {
    const slow = new Map([[1, 30], [2, 80], [4, 1_000]]);
    const fast = new Map([[1, 10], [2, 20], [3, 1]]);
    assert.deepEqual(pairedRatio(slow, fast), { median: 3, low: 3, high: 4, rounds: 2 });
    assert.equal(pairedRatio(slow, new Map()), undefined);
  });

  it('shuffle in the same way for the same seed, and lose nothing', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    assert.deepEqual(shuffled(items, randomOf(3)), shuffled(items, randomOf(3)));
    assert.deepEqual(shuffled(items, randomOf(3)).sort(), items);
    assert.notDeepEqual(shuffled(items, randomOf(3)), shuffled(items, randomOf(4)));
  });

  it('make the same report of the same seed, about as long as it was asked for, in one byte a character', () => {
    for (const size of [20_000, 300_000]) {
      const report = reportOf(5, size);
      assert.equal(report, reportOf(5, size));
      assert.notEqual(report, reportOf(6, size));
      assert.ok(Math.abs(report.length - size) < size * 0.1, `${report.length} of ${size}`);
      assert.equal(Buffer.byteLength(report), report.length);
    }
  });

  it('make reports with the faults that were put in and few others, as drafts have', () => {
    const { findings } = new Analysis(reportOf(5, 60_000), rules, templatesWith([])).findings();
    const found = new Set(findings.map(({ rule }) => rule));
    for (const rule of ['footnote-undefined', 'placeholder-left', 'statistic-unsourced']) assert.ok(found.has(rule), rule);
    assert.ok(findings.length < 30, `${findings.length} findings`);
  });

  it('repeat no paragraph', () => {
    const paragraphs = reportOf(5, 300_000).split('\n\n').filter((block) => block.length > 200);
    assert.equal(new Set(paragraphs).size, paragraphs.length);
  });

  it('press each key where the text says, and take it back', () => {
    const report = reportOf(5, 20_000);
    for (const { title, on, off } of sitesOf(report)) {
      const lines = changed(report, on).split('\n');
      assert.equal(lines[on.range.start.line]![on.range.start.character], on.text, title);
      assert.equal(changed(changed(report, on), off), report, title);
    }
  });

  it('call it a missed goal where ours gives no answer, and never a gain where nothing was measured', () => {
    const peer: Peer = { name: ours, version: '0', command: ['node'], way: 'pulled', made: '' };
    const lost = { peer, findings: new Map(), sites: new Map(), stale: 0, loss: 'no answer within 60 s' };
    const results: Results = {
      date: '', machine: '', peers: [peer], sites: sitesOf(reportOf(5, 20_000)), starts: [], folder: [], folderCount: 0, hopeless: [],
      sizes: [20_000, 1_000_000, 10_000_000].map((size) => ({ size, servers: [lost] })),
    };
    assert.deepEqual(goals(results).slice(0, 4).map(({ met }) => met), [false, false, false, false]);
    assert.ok(!goals(results).some(({ met }) => met));
    assert.ok(!pageOf(results).includes('Everywhere a key'));
    assert.match(pageOf(results), /no answer within 60 s/);
  });
});
