import assert from 'node:assert/strict';
import { Analysis, applyEdits, textEdits } from '../../../server/core/analysis/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import type { BadExample, Finding, Rule } from '../../../server/core/rules/rule.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { setSeries } from '../../support/series.ts';
import { unmark } from '../../support/marked.ts';

// The examples of a rule are its tests, and the pages in docs/rules show the same texts.

function check(text: string, { id, earlier }: Rule, links: BadExample['links'] = {}): { analysis: Analysis; findings: Finding[] } {
  const analysis = new Analysis(text, rules, templatesWith([]));
  analysis.setLinkStates(new Map(Object.entries(links)));
  if (earlier) setSeries(analysis, earlier);
  return { analysis, findings: analysis.findings().findings.filter((finding) => finding.rule === id) };
}

function shown(text: string, rule: Rule, links?: BadExample['links']): string {
  const { analysis, findings } = check(text, rule, links);
  const marks = findings.flatMap(({ place }) => {
    const start = analysis.document.offsetOf(place.block);
    return [
      { at: start + place.span.start, mark: '⟦' },
      { at: start + place.span.end, mark: '⟧' },
    ];
  });
  marks.sort((a, b) => b.at - a.at || (a.mark < b.mark ? 1 : -1));
  return marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

for (const rule of rules) {
  describe(`the rule ${rule.id}`, () => {
    it('has examples of both kinds', () => assert.ok(rule.good.length > 0 && rule.bad.length > 0));

    rule.good.forEach((text, index) => {
      it(`is silent on its good example ${index + 1}`, () => assert.equal(shown(text, rule), text));
    });

    rule.bad.forEach(({ text: marked, fixed, links }, index) => {
      it(`finds what is marked in its bad example ${index + 1}`, () => assert.equal(shown(unmark(marked).text, rule, links), marked));

      it(`says something that ends like a sentence in its bad example ${index + 1}`, () => {
        for (const { message } of check(unmark(marked).text, rule, links).findings) assert.match(message, /[.)]$/);
      });

      if (fixed === undefined) return;
      it(`mends its bad example ${index + 1}, and has nothing left to say`, () => {
        const { text } = unmark(marked);
        const { analysis, findings } = check(text, rule, links);
        const edits = textEdits(findings.flatMap((finding) => finding.fix?.edits ?? []), analysis.document);
        assert.equal(applyEdits(text, edits), fixed);
        assert.deepEqual(check(fixed, rule).findings, []);
      });
    });
  });
}
