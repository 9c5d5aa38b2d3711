import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { completionsAt } from '../../../server/core/language/completion.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { ruleIds, rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const analysed = (text: string): Analysis => new Analysis(text, rules, templatesWith([]));
const pageOf = (rule: string): string => `file:///rules/${rule}.md`;

describe('the hover on what was found', () => {
  it('says why it matters, with the page of the rule', () => {
    const text = '# Report\n\nIt works.[^1]\n\nAccess grew to {{share}}.\n\n[^1]: A note of somebody.\n';
    const hover = hoverAt(analysed(text), text.indexOf('{{') + 3, { pageOf });
    assert.equal(hover?.text, '**placeholder-left** — Holes, “TODO” and the template’s own choices such as “theme(s)” have gone out in real reports.\n\n[All about this rule](<file:///rules/placeholder-left.md>)');
    assert.deepEqual(hover?.range, { start: { line: 4, character: 15 }, end: { line: 4, character: 24 } });
  });

  it('comes after what there is to say of the place itself', () => {
    const text = '## Executive summary\n\n## Analytical overview\n\nText.\n';
    const hover = hoverAt(analysed(text), 5)?.text ?? '';
    assert.match(hover, /^\*\*Executive summary\*\*\n\n0 words\.\n\nHalf a page[^]*Wording checked against its source\.[^]*\n\n---\n\n/);
    assert.match(hover, /\*\*section-empty\*\* — An empty part goes out as an empty part\./);
    assert.equal(hover.split('section-empty').length, 2);
  });

  it('says of a section how long it is, and whether that is too long or too short', () => {
    const about = (count: number): string => hoverAt(analysed(`## Executive summary\n\n${'word '.repeat(count).trim()}.\n\n### Our own\n\n{{more}}\n`), 5)?.text.split('\n\n')[1] ?? '';
    assert.deepEqual([about(1), about(100), about(1300)], ['1 word. That is too short.', '100 words.', '1,300 words. That is too long.']);
    const text = '## A *chapter* of ours\n\nThree words only.\n';
    assert.equal(hoverAt(new Analysis(text, [], templatesWith([])), 5)?.text, '**A chapter of ours**\n\n3 words.');
  });
});

describe('the names of rules in a comment', () => {
  const labels = (marked: string): string[] => {
    const offset = marked.indexOf('|');
    return completionsAt(analysed(marked.replace('|', '')), offset).map(({ label }) => label);
  };

  it('are completed, first those that have something to say of what follows', () => {
    const offered = labels('# Report\n\n<!-- wsis-ignore | -->\nAccess grew to {{share}}.\n');
    assert.equal(offered[0], 'placeholder-left');
    assert.deepEqual(offered.toSorted(), rules.map(({ id }) => id).toSorted());
    assert.equal(labels('# Report\n\n<!-- wsis-ignore |\n\nAccess grew to {{share}}.\n').length, rules.length);
  });

  it('are not offered twice, nor where no rule is named', () => {
    assert.ok(!labels('<!-- wsis-ignore link-dead, | -->\n\nText.\n').includes('link-dead'));
    for (const marked of ['<!-- wsis-ignore link-dead: as li|\n', '```\n<!-- wsis-ignore |\n```\n', '<!-- other |\n', '<!-- wsis-ignored |\n']) assert.ok(!labels(marked).includes('link-dead'), marked);
  });

  it('are written with a place for the reason, unless one follows', () => {
    const text = (marked: string): string => {
      const offset = marked.indexOf('|');
      const analysis = analysed(marked.replace('|', ''));
      const item = completionsAt(analysis, offset).find(({ label }) => label === 'link-dead')!;
      const [start, end] = [analysis.document.offsetAt(item.range.start), analysis.document.offsetAt(item.range.end)];
      const plain = marked.replace('|', '');
      return plain.slice(0, start) + item.text + plain.slice(end);
    };
    assert.equal(text('<!-- wsis-ignore link-|'), '<!-- wsis-ignore link-dead: {{reason}} -->');
    assert.equal(text('<!-- wsis-ignore li|nk-daed: as it is -->\n'), '<!-- wsis-ignore link-dead: as it is -->\n');
    assert.equal(text('<!-- wsis-ignore |-->\n'), '<!-- wsis-ignore link-dead-->\n');
  });

  it('say on hover what the rule asks for', () => {
    const text = '<!-- wsis-ignore link-dead, no-such: as it is -->\n\nText.\n';
    const analysis = new Analysis(text, [], templatesWith([]));
    const hover = hoverAt(analysis, text.indexOf('link-dead') + 2, { pageOf });
    assert.match(hover?.text ?? '', /^\*\*link-dead\*\* — .*\n\n.*\n\n\[All about this rule\]\(<file:\/\/\/rules\/link-dead\.md>\)/);
    assert.deepEqual(hover?.range, { start: { line: 0, character: 17 }, end: { line: 0, character: 26 } });
    for (const other of ['no-such', 'as it', 'wsis-ignore', 'Text']) assert.doesNotMatch(hoverAt(analysis, text.indexOf(other) + 1)?.text ?? '', /link-dead/, other);
  });

  it('are all known', () => assert.ok(rules.every(({ id }) => ruleIds.has(id))));
});
