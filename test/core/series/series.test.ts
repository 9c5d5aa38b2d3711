import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { metrics } from '../../../server/core/knowledge/metrics.ts';
import { comparisonOf } from '../../../server/core/knowledge/series.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { candidateNames, previousPath, rankedNames, textFile } from '../../../server/core/series/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { seriesBeside, setSeries, type Beside } from '../../support/series.ts';

function report(year: number | string, body: string, { organization = 'Internet Governance Forum', more = '' } = {}): string {
  return `---\ntemplate: wsis-input\norganization: ${organization}\nyear: ${year}\n${more}---\n\n## Executive summary\n\n${body}\n`;
}

function analysisOf(text: string): Analysis {
  return new Analysis(text, rules, templatesWith([]));
}

/** What the rules of the series say of a report beside other files: "rule: words". */
function found(text: string, ...beside: readonly Beside[]): string[] {
  const analysis = analysisOf(text);
  setSeries(analysis, beside);
  const ids = ['statistic-changed', 'statistic-jump', 'statistic-identical', 'statistic-dropped', 'previous-unclear'];
  return analysis.findings().findings.filter(({ rule }) => ids.includes(rule)).map(({ rule, place }) => `${rule}: ${place.block.text.slice(place.span.start, place.span.end)}`);
}

function chosen(text: string, ...beside: readonly Beside[]): { names: string[]; problems: string[] } {
  const { reports, problems } = seriesBeside(analysisOf(text), beside);
  return { names: reports.map(({ name, year }) => `${name} ${year}`), problems: problems.map(({ message }) => message) };
}

describe('the earlier reports in a folder', () => {
  const own = report(2017, 'Text.');

  it('are those of the same organization on earlier years, the oldest first, however its name is written', () => {
    const { names, problems } = chosen(
      own,
      { name: 'b.md', text: report(2016, 'Text.', { organization: 'IGF' }) },
      { name: 'a.md', text: report(2014, 'Text.', { organization: '"The Secretariat of the Internet Governance Forum (IGF)"' }) },
      { name: 'same-year.md', text: report(2017, 'Text.') },
      { name: 'later.md', text: report(2018, 'Text.') },
      { name: 'other.md', text: report(2015, 'Text.', { organization: 'IGF-USA' }) },
      { name: 'no-year.md', text: report('soon', 'Text.') },
      { name: 'notes.md', text: 'organization: IGF, year: 2013\n' },
      { name: 'blog.md', text: report(2012, 'Text.').replace('wsis-input', 'post') },
    );
    assert.deepEqual(names, ['a.md 2014', 'b.md 2016']);
    assert.deepEqual(problems, []);
  });

  it('of organizations that no template knows are told apart by their names', () => {
    const network = { organization: 'Réseau régional' };
    const text = report(2017, 'Text.', network);
    assert.deepEqual(chosen(text, { name: 'a.md', text: report(2016, 'Text.', { organization: 'reseau regional' }) }, { name: 'b.md', text: report(2015, 'Text.', { organization: 'Réseau' }) }).names, ['a.md 2016']);
  });

  it('are those under the name and under the acronym of an organization', () => {
    const text = report(2017, 'Text.', { organization: 'ISOC' });
    const beside = [{ name: 'a.md', text: report(2016, 'Text.', { organization: 'The Internet Society' }) }, { name: 'b.md', text: report(2015, 'Text.', { organization: 'Internet Society (ISOC)' }) }];
    assert.deepEqual(chosen(text, ...beside, { name: 'c.md', text: report(2014, 'Text.', { organization: 'Internet Society of Peru' }) }), { names: ['b.md 2015', 'a.md 2016'], problems: [] });
  });

  it('are not guessed where two cover one year', () => {
    const { names, problems } = chosen(own, { name: 'draft.md', text: report(2016, 'Text.') }, { name: 'final.md', text: report(2016, 'Text.') }, { name: 'old.md', text: report(2015, 'Text.') });
    assert.deepEqual(names, ['old.md 2015']);
    assert.deepEqual(problems, ['There is more than one report on 2016: “draft.md” and “final.md”. Neither is compared with; say in a line “previous: …” which of them counts.']);
  });

  it('do not count where the front matter names others, or none', () => {
    const beside = [{ name: 'draft.md', text: report(2016, 'Text.') }, { name: 'final.md', text: report(2016, 'Text.') }, { name: 'old.md', text: report(2015, 'Text.') }];
    assert.deepEqual(chosen(report(2017, 'Text.', { more: 'previous: final.md\n' }), ...beside), { names: ['final.md 2016'], problems: [] });
    assert.deepEqual(chosen(report(2017, 'Text.', { more: 'previous: [old.md, final.md, final.md]\n' }), ...beside), { names: ['old.md 2015', 'final.md 2016'], problems: [] });
    assert.deepEqual(chosen(report(2017, 'Text.', { more: 'previous: []\n' }), ...beside), { names: [], problems: [] });
  });

  it('are refused, with the reason, where the front matter names what cannot be one', () => {
    const beside = [{ name: 'later.md', text: report(2018, 'Text.') }, { name: 'itu.md', text: report(2016, 'Text.', { organization: 'ITU' }) }, { name: 'plain.md', text: 'Text.\n' }];
    const { names, problems } = chosen(report(2017, 'Text.', { more: 'previous: [later.md, itu.md, plain.md, gone.md, /etc/hosts]\n' }), ...beside);
    assert.deepEqual(names, ['itu.md 2016']);
    assert.deepEqual(problems.map((message) => message.replace(/^“[^”]*” /, '')), [
      'covers 2018, which is not before 2017.',
      'is a report of “ITU”, and this one of “Internet Governance Forum”. They are compared all the same.',
      'does not say which year it covers; write “year: …” in its front matter.',
      'cannot be read; write its path from the folder of this report.',
      'is not read: name an earlier report by its path from the folder of this one, such as “igf-2016.md”.',
    ]);
  });

  it('are looked for among so many files at most, those with the latest years in their names first', () => {
    const names = Array.from({ length: 700 }, (_, index) => `note-${index}.md`);
    const ranked = rankedNames([...names, 'igf-2016.md', 'own.md', '.hidden.md', 'data.csv']);
    const { names: some, problem } = candidateNames(ranked, 'own.md');
    assert.equal(some.length, 500);
    assert.equal(some[0], 'igf-2016.md');
    assert.match(problem!.message, /701 .*500/);
    assert.deepEqual(candidateNames(rankedNames(['b.MD', 'own.md', 'a.markdown', 'c.txt']), 'own.md'), { names: ['a.markdown', 'b.MD'] });
  });
});

describe('a path of an earlier report', () => {
  it('leads from the folder of the report', () => {
    assert.deepEqual(previousPath('./2016//igf.md'), ['2016', 'igf.md']);
    assert.deepEqual(previousPath('../2016/x/../igf 2016.md'), ['..', '2016', 'igf 2016.md']);
    assert.deepEqual(previousPath('a/../../b.md'), ['..', 'b.md']);
  });

  it('is no absolute one, no address and no folder', () => {
    for (const path of ['/etc/passwd', 'C:\\x.md', 'file:///x.md', 'https://example.org/x.md', '~/x.md', '\\\\host\\x.md', '2016\\x.md', '..', '.', 'a/..', 'a\u0000.md']) {
      assert.ok('message' in previousPath(path), path);
    }
  });
});

describe('a figure and its history', () => {
  const before = (body: string, year = 2016) => ({ name: `${year}.md`, text: report(year, body) });

  it('is found where it was another for the same date, with the words of the earlier report', () => {
    const analysis = analysisOf(report(2017, 'The number of NRIs grew from 43 NRIs at the end of 2015 to 97 recognised NRIs.'));
    setSeries(analysis, [before('It grew from 37 NRIs at the end of 2015 to 72 recognised NRIs.')]);
    const [finding] = analysis.findings().findings.filter(({ rule }) => rule === 'statistic-changed');
    assert.deepEqual(finding?.elsewhere, [
      { uri: 'file:///2016.md', range: { start: { line: 8, character: 13 }, end: { line: 8, character: 20 } }, message: 'The report on 2016 says “37 NRIs”.' },
    ]);
  });

  it('may be told in other words', () => {
    for (const words of ['nearly 40 NRIs', 'more than 30 NRIs', 'about 36 NRIs', '37 NRIs', '37 recognised NRIs', '35 to 40 NRIs', '9 youth NRIs']) {
      assert.deepEqual(found(report(2017, `There were ${words} at the end of 2015.`), before('There were 37 NRIs at the end of 2015.')), [], words);
    }
  });

  it('of another date is another figure', () => {
    for (const time of ['at the end of 2014', 'in 2015', 'on 30 November 2015', 'in December 2015']) {
      assert.deepEqual(found(report(2017, `There were 43 NRIs ${time}.`), before('There were 37 NRIs at the end of 2015.')), [], time);
    }
  });

  it('that one report gives twice for a year, of different things, is not compared for that year', () => {
    const earlier = before('In 2016, 2,000 participants came. The school had 1,500 participants in 2016.');
    assert.deepEqual(found(report(2017, 'In 2016, 1,200 participants were trained.'), earlier), []);
    assert.deepEqual(found(report(2017, 'In 2016, 1,200 participants came.'), before('In 2016, 2,000 participants came.')), ['statistic-changed: 1,200 participants']);
  });

  it('is compared with each earlier report', () => {
    const text = report(2018, 'There were 43 NRIs at the end of 2015.');
    const earlier = [before('There were 43 NRIs at the end of 2015.', 2015), before('There were 37 NRIs at the end of 2015.', 2016), before('There were 38 NRIs at the end of 2015.', 2017)];
    const analysis = analysisOf(text);
    setSeries(analysis, earlier);
    const findings = analysis.findings().findings.filter(({ rule }) => rule === 'statistic-changed');
    assert.deepEqual(findings.map(({ elsewhere }) => elsewhere?.map(({ uri }) => uri)), [['file:///2016.md', 'file:///2017.md']]);
  });

  it('jumps only beyond what its metric may, and not from a part to a whole', () => {
    const text = report(2017, 'In all, 4,200 participants came.');
    assert.deepEqual(found(text, before('In all, 2,000 participants came. The workshops had 90 participants.')), ['statistic-jump: 4,200 participants']);
    assert.deepEqual(found(text, before('In all, 2,100 participants came.')), []);
    assert.deepEqual(found(text, before('In all, 2,000 participants came.', 2015)), []);
    assert.deepEqual(found(text, before('Last year 100 participants came. We plan for 90 participants.')), []);
    assert.deepEqual(found(report(2017, 'The 2012 meeting had 20 participants.'), before('In all, 2,000 participants came.')), []);
  });

  it('is asked about once where it is the rounded one of the year before', () => {
    const earlier = before('More than 2,000 delegates came to 100 workshops and 24 lightning sessions.');
    assert.deepEqual(found(report(2017, 'More than 2000 participants came. More than 2,000 delegates came to 100 workshops and 24 lightning sessions.'), earlier), [
      'statistic-identical: More than 2000 participants',
      'statistic-identical: 100 workshops',
    ]);
    assert.deepEqual(found(report(2018, 'More than 2,000 delegates came to the meeting in 2016; now 2,300 came to 90 workshops, and 21 lightning sessions were held.'), earlier), []);
  });

  it('is missed where nothing stands in its place', () => {
    const text = report(2017, 'The forum met.');
    assert.deepEqual(found(text, before('There were 32 open forums. In 2014 there were 12 hubs.')), ['statistic-dropped: ## Executive summary']);
    assert.deepEqual(found(report(2017, 'The forum met, with {{number of}} open forums.'), before('There were 32 open forums.')), []);
    assert.deepEqual(found(text, before('There were 32 open forums.', 2015), before('The forum met.', 2016)), []);
  });

  it('is not looked for below headings, in notes and in quotations', () => {
    const earlier = { name: 'a.md', text: report(2016, 'Text.[^1]\n\n### 12 open forums\n\n> 40 remote hubs\n\n[^1]: It counted 30 workshops.') };
    assert.deepEqual(found(report(2017, 'The forum met.'), earlier), []);
  });

  it('costs no more than its metric when the earlier reports change', () => {
    const analysis = analysisOf(report(2017, 'There were 43 NRIs at the end of 2015.'));
    const beside = [before('There were 37 NRIs at the end of 2015.')];
    setSeries(analysis, beside);
    const first = analysis.findings().findings.find(({ rule }) => rule === 'statistic-changed');
    setSeries(analysis, [before('There were 37 NRIs at the end of 2015.'), before('There were 12 hubs in 2014.', 2014)]);
    assert.equal(analysis.findings().findings.find(({ rule }) => rule === 'statistic-changed'), first);
    analysis.setSeries({ reports: [], problems: [] });
    assert.deepEqual(analysis.findings().findings.filter(({ rule }) => rule === 'statistic-changed'), []);
  });
});

describe('the knowledge of the series', () => {
  it('has a title for every metric that is counted', () => {
    for (const { id, phrases } of metrics) if (phrases.length > 0) assert.ok(comparisonOf(id).title.length > 0 && comparisonOf(id).jump > 1, id);
  });
});

describe('the text of an earlier report', () => {
  it('is read only when its figures are asked for', () => {
    const file = textFile('file:///a.md', 'a.md', `\uFEFF${report(2016, '37 NRIs').replaceAll('\n', '\r\n')}`.replace(/^\uFEFF/, ''), templatesWith([]));
    assert.deepEqual(file.header, { isReport: true, organization: 'Internet Governance Forum', year: 2016, key: 'igf' });
    assert.deepEqual(file.figures().map(({ written, range, sections, time }) => ({ written, line: range.start.line, sections, time })), [{ written: '37 NRIs', line: 8, sections: ['executive-summary'], time: '2016' }]);
    assert.equal(file.figures(), file.figures());
  });
});
