import assert from 'node:assert/strict';
import { Analysis, rangeOf } from '../../../server/core/analysis/index.ts';
import { choicesAt } from '../../../server/core/language/fixes.ts';
import { completionsAt } from '../../../server/core/language/completion.ts';
import { hoverAt } from '../../../server/core/language/hover.ts';
import { outlineOf } from '../../../server/core/language/outline.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { faultyReport } from '../../support/samples.ts';

const cases: Record<string, string> = {
  'an empty file': '',
  'blank lines alone': '\n \n\t\n',
  'front matter alone': '---\ntemplate: wsis-input\n---',
  'front matter that is not closed': '---\ntemplate: wsis-input\n\n# Report\n',
  'YAML that cannot be read': '---\ntemplate: [wsis-input\nyear: {\n---\n\n# Report\n',
  'YAML that is no map': '---\n- a\n- b\n---\n\n# Report\n',
  'YAML with an alias of itself': '---\ntemplate: &a [*a, *a]\n---\n\n# Report\n',
  'YAML nested ten thousand deep': `---\ntemplate: ${'['.repeat(10_000)}\n---\n\n# Report\n`,
  'one line of a megabyte': `## Executive summary ${'and more words '.repeat(70_000)}\n`,
  'NUL': 'A \0 in [^\0] a line.\n\n[^\0]: \0\n',
  'lone surrogates': 'Half \uD83D and half \uDE00 [^\uD83D].\n\n[^\uD83D]: TODO \uDE00\n',
  'a byte order mark': '\uFEFF---\ntemplate: wsis-input\n---\n\n# Report\n\n[^1]\n',
  'line ends of all kinds': '# A\r\n\r\nTODO\r\rXX [^1]\n\r\n[^1]:\r\n',
  'marks of a merge': '<<<<<<< ours\n[^1]\n=======\n[^2]\n>>>>>>> theirs\n',
  'brackets': '[][][][^][^ ][^\\]][^[]\n',
  'an emoji at every boundary': faultyReport.replace(/\b/g, '😀'),
  'a comment that is not closed': '<!-- wsis-ignore section-missing: why\n\n# Report\n',
  'a deep quotation': `${'> '.repeat(200)}[^1]\n`,
};

describe('bad input', () => {
  for (const [name, text] of Object.entries(cases)) {
    it(`is checked without a rule failing, with ranges inside the text: ${name}`, () => {
      const analysis = new Analysis(text, rules, templatesWith([]));
      const { findings } = analysis.findings();
      for (const finding of findings) {
        assert.notEqual(finding.rule, 'rule-failed', finding.message);
        const start = analysis.document.offsetOf(finding.place.block) + finding.place.span.start;
        const end = analysis.document.offsetOf(finding.place.block) + finding.place.span.end;
        assert.ok(start >= 0 && start <= end && end <= text.length, `${finding.rule} at ${start}–${end} of ${text.length}`);
        const range = rangeOf(finding.place, analysis.document);
        assert.equal(analysis.document.offsetAt(range.start), start, finding.rule);
      }
      outlineOf(analysis);
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 300)) {
        hoverAt(analysis, offset);
        completionsAt(analysis, offset);
        const position = analysis.document.positionAt(offset);
        choicesAt(analysis, { start: position, end: position });
      }
    });
  }

  it('has findings where a person needs one', () => {
    const said = (text: string): string[] => new Analysis(text, rules, templatesWith([])).findings().findings.map(({ rule }) => rule);
    assert.ok(said(cases['front matter that is not closed']!).includes('front-matter-invalid'));
    assert.ok(said(cases['YAML that cannot be read']!).includes('front-matter-invalid'));
    assert.ok(said(cases['YAML that is no map']!).includes('front-matter-invalid'));
    assert.ok(said(cases['marks of a merge']!).includes('conflict-marker'));
    assert.ok(said('\n').includes('section-missing'));
  });
});
