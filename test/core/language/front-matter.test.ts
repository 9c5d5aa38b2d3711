import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { completionsAt } from '../../../server/core/language/completion.ts';
import { begunByOurKeys } from '../../../server/core/language/front-matter/begun.ts';
import type { Beside } from '../../../server/core/language/front-matter/completion.ts';
import { frontMatterKeys } from '../../../server/core/language/front-matter/keys.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { frontMatterOf } from '../../../server/core/report/front-matter-of.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { setSeries } from '../../support/series.ts';

/** The analysis of a text with `|` at the cursor, and where that was. */
function at(marked: string): { analysis: Analysis; offset: number; text: string } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { analysis: new Analysis(text, rules, templatesWith([])), offset, text };
}

function offered(marked: string, beside?: Beside): string[] {
  const { analysis, offset } = at(marked);
  return completionsAt(analysis, offset, beside).map(({ label }) => label);
}

/** The text after the completion with this label was taken. */
function taken(marked: string, label: string, beside?: Beside): string {
  const { analysis, offset, text } = at(marked);
  const found = completionsAt(analysis, offset, beside).find((each) => each.label === label);
  assert.ok(found, label);
  const { start, end } = found.range;
  return text.slice(0, analysis.document.offsetAt(start)) + found.text + text.slice(analysis.document.offsetAt(end));
}

describe('completion in the front matter', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(offered('---\ntemplate: wsis-input\n|\n---\n'), ['title', 'organization', 'year', 'session', 'language', 'previous']);
    assert.deepEqual(offered('---\nyea|\ntemplate: wsis-input\n---\n').includes('year'), true);
    assert.equal(taken('---\ntemplate: wsis-input\nyea|\n---\n', 'year'), '---\ntemplate: wsis-input\nyear: \n---\n');
    assert.equal(taken('---\r\nye|: 2025\r\n---\r\n', 'year'), '---\r\nyear: 2025\r\n---\r\n');
  });

  it('knows each key that is read, and says what it does', () => {
    const text = `---\n${[...frontMatterKeys.keys()].map((key) => `${key}: x`).join('\n')}\n---\n`;
    const read = frontMatterOf(text)!;
    for (const [key, does] of frontMatterKeys) {
      assert.ok(read[key as 'title'], key);
      assert.match(does, /\.$/);
    }
  });

  it('offers what may stand behind each key', () => {
    assert.deepEqual(offered('---\ntemplate: |\n---\n'), ['wsis-input', 'part-one-two-three', 'by-action-line']);
    assert.deepEqual(offered('---\nlanguage: f|\n---\n'), ['en', 'fr', 'es', 'ar', 'zh', 'ru']);
    assert.deepEqual(offered('---\nyear: |\n---\n\n# Input on 2024\n', { year: 2026 }), ['2024', '2026', '2025']);
    assert.deepEqual(offered('---\nyear: 2017\nsession: |\n---\n'), ['21']);
    assert.deepEqual(offered('---\norganization: |\n---\n', { organization: 'Network: North' }).slice(0, 2), ['Network: North', 'Internet Governance Forum']);
    assert.deepEqual(offered('---\nprevious: |\n---\n', { reports: ['2016.md', '2015.md'] }), ['2016.md', '2015.md']);
    assert.deepEqual(offered('---\nprevious: [2016.md, |]\n---\n', { reports: ['2016.md', '2015.md'] }), ['2015.md']);
    assert.deepEqual(offered('---\nprevious:\n  - 2016.md\n  - |\n---\n', { reports: ['2016.md', '2015.md'] }), ['2015.md']);
    assert.deepEqual(offered('---\ntitle: |\n---\n'), []);
  });

  it('puts a value in the place of what stands there, and in quotation marks where YAML wants them', () => {
    assert.equal(taken('---\ntemplate: wsis-|inptu # ours\nyear: 2025\n---\n', 'wsis-input'), '---\ntemplate: wsis-input # ours\nyear: 2025\n---\n');
    assert.equal(taken('---\ntemplate:|\n---\n', 'wsis-input'), '---\ntemplate: wsis-input\n---\n');
    assert.equal(taken('---\norganization: "Net|"\n---\n', 'Network: North', { organization: 'Network: North' }), '---\norganization: "Network: North"\n---\n');
    assert.equal(taken('---\nprevious: [2016.md, 20|]\n---\n', '2015.md', { reports: ['2015.md'] }), '---\nprevious: [2016.md, 2015.md]\n---\n');
    assert.equal(taken('---\nprevious:\n- 20|\n---\n', '2015.md', { reports: ['2015.md'] }), '---\nprevious:\n- 2015.md\n---\n');
  });

  it('offers earlier reports that are known with their years', () => {
    const { analysis, offset } = at('---\ntemplate: wsis-input\norganization: ITU\nyear: 2017\nprevious: |\n---\n\nText.\n');
    setSeries(analysis, [{ name: '2016.md', text: '---\ntemplate: wsis-input\norganization: ITU\nyear: 2016\n---\n\nText.\n' }]);
    assert.deepEqual(completionsAt(analysis, offset).map(({ label, detail }) => `${label} ${detail}`), ['2016.md 2016']);
  });

  it('offers nothing of that elsewhere', () => {
    for (const marked of ['---|\nyear: 2025\n---\n', '---\nyear: 2025\n---|\n', '---\nnested:\n  ye|\n---\n', '---\n# ye|\n---\n', '# Report\n\nyear: |\n', '---\nyear: 2025\n---\n\n---\nte|\n---\n']) {
      assert.deepEqual(offered(marked).filter((label) => frontMatterKeys.has(label) || /^\d+$/.test(label)), [], marked);
    }
  });
});

describe('completion in front matter that is not closed yet', () => {
  const template = ['title', 'organization', 'year', 'session', 'language', 'previous'];

  it('offers what it would offer once it is closed', () => {
    for (const begun of ['---\n|', '---\n|\n', '---\n\n|\n\n', '\uFEFF---\n|']) assert.deepEqual(offered(begun), ['template', ...template], begun);
    for (const begun of ['---\ntemplate: wsis-input\n|', '---\ntemplate: wsis-input\n|\n\n# Report\n\nText.\n', '---\r\n|\r\ntemplate: wsis-input\r\n\r\nText.']) assert.deepEqual(offered(begun), template, begun);
    assert.deepEqual(offered('---\ntemplate: |'), ['wsis-input', 'part-one-two-three', 'by-action-line']);
    assert.deepEqual(offered('---\nyear: 2017\nsession: |\n\n# Report\n'), ['21']);
    assert.deepEqual(offered('---\nyear: |\n\n# Input on 2024\n', { year: 2026 }), ['2024', '2026', '2025']);
    assert.deepEqual(offered('---\nprevious:\n  - 2016.md\n  - |\n\nText.\n', { reports: ['2016.md', '2015.md'] }), ['2015.md']);
    assert.equal(taken('---\nyea|\n\n# Report\n', 'year'), '---\nyear: \n\n# Report\n');
    assert.equal(taken('---\r\ntemplate:|', 'by-action-line'), '---\r\ntemplate: by-action-line');
  });

  it('offers nothing below a line that only parts the text from what is above', () => {
    const prose = ['---\n|\n\nText of a report.\n', '---\n\n|\n\nText.\n', '---\nTex|\n', '---\nText that goes on|\n', '---\n\nText.\n\n|\n', '---\n# |\n', '---\n|# Report\n', '---\ntemplate: wsis-input\n\n|\n\nText.\n', '---\n- |\n', '--\n|\n', ' ---\n|', '***\n|', 'Text.\n\n---\n|'];
    for (const marked of prose) assert.deepEqual(offered(marked).filter((label) => frontMatterKeys.has(label) || label === 'wsis-input'), [], marked);
  });

  it('offers nothing for a text with keys of another tool that is no report', () => {
    const begun = (marked: string): string[] => {
      const { offset, text } = at(marked);
      const report = begunByOurKeys(text, offset, templatesWith([]));
      return report ? completionsAt(report, offset).map(({ label }) => label) : [];
    };
    for (const marked of ['---\n|', '---\n|\n---\n\nText.\n', '---\ntitle: Report\n|\n']) assert.ok(begun(marked).includes('template'), marked);
    for (const marked of ['---\nlayout: post\n|\n', '---\n|\nlayout: post\n---\n\nText.\n', '---\ntitle: Post\ntags:\n  - a\n|', '---\n\n|\n\nText.\n\n---\n', '|', 'Text.|']) assert.deepEqual(begun(marked), [], marked);
  });
});

describe('the hover in the front matter', () => {
  const hover = (marked: string): string | undefined => {
    const { offset, text } = at(marked);
    return hoverAt(new Analysis(text, [], templatesWith([])), offset)?.text;
  };

  it('says what a key does', () => assert.equal(hover('---\nye|ar: 2025\n---\n'), '**year**\n\nThe year on which the report is, in four digits. It is compared with reports on earlier years.'));

  it('says what a template is, and what of it was checked', () => {
    assert.match(hover('---\ntemplate: by-act|ion-line\n---\n') ?? '', /^\*\*Input by action line \(C1 to C11\)\*\* \(`by-action-line`\)[^]*Checked against its source: “C1\. .*and 16 more\. The rest is \*\*not checked\*\*\./);
    assert.match(hover('---\ntemplate: wsis-|input\n---\n') ?? '', /Checked against its source: “Part 1: Executive summary”\. The rest is \*\*not checked\*\*\./);
  });

  it('names the language, and the organization where the template knows it', () => {
    assert.equal(hover('---\nlanguage: fr-|CH\n---\n'), 'French');
    assert.match(hover('---\norganization: I|GF\n---\n') ?? '', /^The template “wsis-input” knows this organization: Internet Governance Forum, IGF/);
  });

  it('says nothing of what it does not know', () => {
    for (const marked of ['---\nlayout: pa|ge\n---\n', '---\norganization: Some|body\n---\n', '---\nlanguage: xx|\n---\n', '--|-\nyear: 2025\n---\n']) assert.equal(hover(marked), undefined, marked);
  });
});
