import assert from 'node:assert/strict';
import { Analysis, identityOf } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { randomOf } from '../support/random.ts';
import { realReport } from '../support/real-reports.ts';

/** How often each finding is there, by what makes it the same after an edit. */
function known(text: string): Map<string, number> {
  const analysis = new Analysis(text, rules, templatesWith([]));
  const counts = new Map<string, number>();
  for (const finding of analysis.findings().findings) {
    const identity = identityOf(finding, analysis.factsOf(finding.place.block));
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}

describe('the findings on real reports', () => {
  for (const name of ['igf-2016.md', 'igf-2017.md', 'raw/igf-2017.txt']) {
    it(`stay the same ones while paragraphs come in elsewhere: ${name}`, () => {
      const text = realReport(name);
      const before = known(text);
      assert.ok(before.size > 10, String(before.size));
      const random = randomOf(2025);
      const lines = text.split('\n');
      const gaps = lines.flatMap((line, index) => (index > 10 && line.trim() === '' && /[.:]$/.test(lines[index - 1]!.trim()) && /^[A-Z]/.test(lines[index + 1] ?? '') ? [index] : []));
      for (let time = 0; time < 4; time++) {
        const gap = gaps[Math.floor(random() * gaps.length)]!;
        const edited = [...lines.slice(0, gap), '', 'Members met and were glad of it.', ...lines.slice(gap)].join('\n');
        assert.deepEqual(known(edited), before, `after line ${gap}`);
      }
    });
  }
});
