import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { unmark } from '../../support/marked.ts';

const onWords = ['claim-unsourced', 'quotation-unsourced', 'quantity-vague', 'statistic-undated', 'statistic-unsourced', 'statistic-contradicted', 'statistic-similar', 'date-impossible', 'period-differs', 'statistic-differs', 'ordinal-differs', 'duration-differs', 'growth-differs', 'list-miscounted', 'sum-differs'];

function found(text: string): string[] {
  return new Analysis(text, rules, templatesWith([])).findings().findings.map(({ rule }) => rule);
}

describe('the rules on wording', () => {
  for (const rule of rules.filter(({ id }) => onWords.includes(id))) {
    it(`leaves a report in another language alone (${rule.id})`, () => {
      for (const { text } of rule.bad) {
        const plain = unmark(text).text;
        // Some examples are in another language themselves.
        if (/^language: /m.test(plain)) continue;
        const french = plain.startsWith('---\n') ? plain.replace('---\n', '---\nlanguage: fr\n') : `---\nlanguage: fr\n---\n\n${plain}`;
        assert.ok(!found(french).includes(rule.id), french);
      }
    });
  }

  it('take time that grows with the text, whatever the text', function () {
    this.timeout(120_000);
    const parts = ['12 sessions ', 'from 12 to 24 doubled ', 'The 12th IGF A, B, C ', 'In 2017, the 12th IGF was ', '12 of the 13 (4%) ', 'a total of 12, 13 and ', 'Africa 44%, ', 'the largest ', '“a b c d e ', "'a b’s ", 'three themes: a, b; ', 'four-day meeting from 18 to 21 December ', 'on Friday, 31 June 2024 and ', 'the two-year plan of a b c from 2019 to 2017 ', 'founded in 2010, first anniversary in ', 'a majority of ', 'the meeting ', 'It was first.[^1] ', '('];
    for (const part of parts) {
      const start = process.cpuUsage();
      found(`${part.repeat(Math.ceil(100_000 / part.length))}\n`);
      assert.ok(process.cpuUsage(start).user < 5_000_000, part);
    }
  });
});
