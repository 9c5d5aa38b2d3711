import assert from 'node:assert/strict';
import { Analysis, applyEdits } from '../../../server/core/analysis/index.ts';
import { choicesAt } from '../../../server/core/language/fixes.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { statisticsTable } from '../../../server/core/language/statistics-table.ts';
import { statisticsText } from '../../../server/core/language/statistics-text.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { setSeries } from '../../support/series.ts';

const matter = (year: number) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n`;

function analysisOf(text: string, ...earlier: readonly [name: string, text: string][]): Analysis {
  const analysis = new Analysis(text, rules, templatesWith([]));
  setSeries(analysis, earlier.map(([name, text]) => ({ name, text })));
  return analysis;
}

describe('hovering over a figure', () => {
  const now = `${matter(2017)}## Executive summary\n\nFrom 43 NRIs at the end of 2015 to a record of 97 recognised NRIs.[^1] Some 24 *slots* | were full.\n\n[^1]: <https://example.org/nris>\n`;
  const then = `${matter(2016)}From 37 NRIs at the end of 2015 to 72 NRIs.\n`;

  it('tells how it was read, its source, and what is said of the same elsewhere and before', () => {
    const analysis = analysisOf(now, ['igf_2016.md', then]);
    const hover = hoverAt(analysis, now.indexOf('43 NRIs') + 1);
    assert.deepEqual(hover?.range, { start: { line: 8, character: 5 }, end: { line: 8, character: 12 } });
    const [about, reason] = hover!.text.split('\n\n---\n\n');
    assert.match(reason!, /^\*\*statistic-changed\*\* — Reports are read side by side\./);
    assert.equal(about, [
      '**43 NRIs** — read as National and Regional Initiatives: 43, at the end of 2015',
      'Source: https://example\\.org/nris',
      'Also in this report:\n\n- “97 recognised NRIs”, line 9, in Executive summary',
      'Earlier reports:\n\n- 2016: “72 NRIs”, in [igf\\_2016\\.md](<file:///igf_2016.md#L7>)\n- 2016: “37 NRIs” at the end of 2015, in [igf\\_2016\\.md](<file:///igf_2016.md#L7>)',
    ].join('\n\n'));
  });

  it('says that there is no source, and nothing of other figures where its thing has no name', () => {
    const hover = hoverAt(analysisOf(now, ['igf_2016.md', then]), now.indexOf('24 *slots'));
    const [about, reason] = hover!.text.split('\n\n---\n\n');
    assert.match(reason!, /^\*\*statistic-unsourced\*\* — A figure without a source/);
    assert.equal(about, '**Some 24 slots** — read as slots: about 24\n\nNo source: no note or link covers it.');
  });

  it('says nothing beside it', () => {
    assert.equal(hoverAt(analysisOf(now), now.indexOf('were full')), undefined);
  });
});

describe('the fix “Add a note for this figure”', () => {
  /** The text after the fix for the figure that `⟦` stands before, without front matter. */
  function noted(marked: string): string {
    const at = matter(2017).length + marked.indexOf('⟦');
    const text = matter(2017) + marked.replace('⟦', '');
    const analysis = analysisOf(text);
    const position = analysis.document.positionAt(at);
    const choices = choicesAt(analysis, { start: position, end: position }).filter(({ title }) => title === 'Add a note for this figure');
    assert.ok(choices.length <= 1 && choices.every(({ offered }) => offered));
    if (choices.length === 0) return 'no fix';
    const after = applyEdits(text, choices[0]!.edits);
    const { span, block } = choices[0]!.finding.place;
    const words = block.text.slice(span.start, span.end);
    const left = analysisOf(after).findings().findings.filter(({ rule, place }) => rule === 'statistic-unsourced' && place.block.text.slice(place.span.start, place.span.end) === words);
    assert.deepEqual(left, [], after);
    return after.slice(matter(2017).length);
  }

  it('puts the mark after the punctuation of its sentence, and the note at the end', () => {
    assert.equal(noted('We met ⟦97 NRIs there. Next.\n'), 'We met 97 NRIs there.[^1] Next.\n\n[^1]: {{source}}\n');
    assert.equal(noted('“We met ⟦97 NRIs.”\n'), '“We met 97 NRIs.”[^1]\n\n[^1]: {{source}}\n');
    assert.equal(noted('- ⟦97 initiatives took part\n- more\n'), '- 97 initiatives took part[^1]\n- more\n\n[^1]: {{source}}\n');
  });

  it('puts it right after the figure where another figure follows, after a comma', () => {
    assert.equal(noted('⟦2,000 delegates from 142 countries met.\n'), '2,000 delegates[^1] from 142 countries met.\n\n[^1]: {{source}}\n');
    assert.equal(noted('⟦2,000 delegates, 142 countries and all.\n'), '2,000 delegates,[^1] 142 countries and all.\n\n[^1]: {{source}}\n');
  });

  it('takes the next number that is free', () => {
    assert.equal(noted('We met.[^1] We met ⟦97 NRIs.\n\n[^1]: A.\n\n[^3]: C.\n'), 'We met.[^1] We met 97 NRIs.[^2]\n\n[^1]: A.\n\n[^3]: C.\n\n[^2]: {{source}}\n');
  });

  it('stays out of links, and keeps emphasis whole', () => {
    assert.equal(noted('We met [⟦97 NRIs](#).\n'), 'We met [97 NRIs](#).[^1]\n\n[^1]: {{source}}\n');
    assert.equal(noted('See [⟦97 NRIs and more](#) of 12 countries.\n'), 'See [97 NRIs and more](#)[^1] of 12 countries.\n\n[^1]: {{source}}\n');
  });

  it('covers a table from its first row', () => {
    assert.equal(noted('| Sessions | Number |\n| - | - |\n| Workshops | ⟦71 |\n'), '| Sessions | Number[^1] |\n| - | - |\n| Workshops | 71 |\n\n[^1]: {{source}}\n');
    assert.equal(noted('| | |\n| - | - |\n| Workshops | ⟦71 workshops |\n').split('\n')[2], '| Workshops | 71 workshops[^1] |');
  });
});

describe('the table of figures as text', () => {
  it('is Markdown that reads as what stands in the report', () => {
    const text = `${matter(2017)}## A | *B*\n\nIn all, 43 NRIs at the end of 2015.[^1] And 12 \\<b> schools.\n\n[^1]: Records | of *all*\n`;
    const analysis = analysisOf(text, ['2016.md', `${matter(2016)}37 NRIs at the end of 2015. 12 hubs.\n`]);
    assert.equal(statisticsText(statisticsTable(analysis), 'markdown'), [
      '| Metric | Value | As of | Source | Section | 2016 | Remarks |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| National and Regional Initiatives | 43 | 2015-12-31 | Records \\| of all | A \\| B | 37 (2015-12-31) | conflict |',
      '| Remote hubs |  |  |  |  | 12 | not given |',
      '',
    ].join('\n'));
  });

  it('has each figure once, those in notes, headings and quotations left out, and so many at most', () => {
    const text = `${matter(2017)}## 12 workshops\n\n> 13 workshops\n\nWe held 14 workshops and 15 workshops.[^1]\n\n[^1]: 16 workshops.\n`;
    const { groups } = statisticsTable(analysisOf(text));
    assert.deepEqual(groups.flatMap(({ figures }) => figures.map(({ low }) => low)), [14, 15]);
    const { groups: some, more } = statisticsTable(analysisOf(text), 1);
    assert.deepEqual([some.flatMap(({ figures }) => figures).length, more], [1, 1]);
  });
});
