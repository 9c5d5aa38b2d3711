import assert from 'node:assert/strict';
import { Analysis, rangeOf } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { realReport } from '../support/real-reports.ts';

interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** The words underlined. */
  readonly words: string;
  readonly line: string;
}

function findings(name: string): Said[] {
  const text = realReport(name);
  const lines = text.split('\n');
  const analysis = new Analysis(text, rules, templatesWith([]));
  return analysis.findings().findings.map(({ rule, severity, message, place }) => {
    const start = analysis.document.offsetOf(place.block);
    const range = rangeOf(place, analysis.document);
    return { rule, severity, message, words: text.slice(start + place.span.start, start + place.span.end), line: lines[range.start.line]! };
  });
}

/** What is found, as "rule: first words underlined"; each was read by a person and is right. */
const expected: Record<string, string[]> = {
  'igf-2016.md': [
    'section-length: ## I. Executive Summary',
    'topic-missing: ## I. Executive Summary',
    'section-numbering: I. Executive Summary',
    'statistic-unsourced: more than 2000 delegates',
    'statistic-unsourced: 83 countries',
    'statistic-unsourced: approximately 200 sessions',
    'section-length: ## Part 2: Analytical overview',
    'topic-missing: ## Part 2: Analytical overview',
    'statistic-unsourced: 12 members',
    'statistic-unsourced: more than 200 sessions',
    'placeholder-left: theme(s)',
    'section-length: ## II. Part 3',
    'topic-missing: ## II. Part 3',
    'section-numbering: II. Part 3',
    'statistic-unsourced: over 120 substantive contributions',
    'statistic-unsourced: 16 DCs',
    'statistic-unsourced: 24 slots',
  ],
  'igf-2017.md': [
    'section-length: ## I. Executive Summary',
    'topic-missing: ## I. Executive Summary',
    'section-numbering: I. Executive Summary',
    'statistic-unsourced: over 200 sessions',
    'section-length: ## Part 2: Analytical overview',
    'topic-missing: ## Part 2: Analytical overview',
    'statistic-unsourced: more than twenty different IGOs',
    'statistic-unsourced: almost one hundred different countries',
    'statistic-unsourced: more than 200 sessions',
    'placeholder-left: theme(s)',
    'section-length: ## II. Part 3',
    'topic-missing: ## II. Part 3',
    'section-numbering: II. Part 3',
    'statistic-unsourced: 43 NRIs',
    'statistic-unsourced: 97 recognised NRIs',
    'statistic-unsourced: 24 lightning sessions',
  ],
};

for (const [name, list] of Object.entries(expected)) {
  describe(`the real report ${name}`, () => {
    it('has the findings that were read one by one, and no other', () => {
      const said = findings(name);
      const short = said.map(({ rule, words }) => `${rule}: ${words.split('\n')[0]!.replace(/: (?=Brief).*/, '')}`);
      assert.deepEqual(short, list);
    });

    it('mixes two ways of numbering, and numbers Part 3 with II (E1)', () => {
      const [first, third] = findings(name).filter(({ rule }) => rule === 'section-numbering');
      assert.match(first!.message, /“I\.”.*“Part 1:”/);
      assert.match(third!.message, /“II\.” beside “Part 3:”/);
    });

    it('announces future actions in Part 3 and names none (E4)', () => {
      const missing = findings(name).filter(({ rule, message }) => rule === 'topic-missing' && /future actions/.test(message));
      assert.deepEqual(missing.map(({ line }) => /Part 3/.test(line)), [true]);
    });

    it('reports no obstacles in Parts 1 and 2 (E5)', () => {
      const missing = findings(name).filter(({ rule, message }) => rule === 'topic-missing' && /obstacles/.test(message));
      assert.deepEqual(missing.map(({ line }) => /Executive|Analytical/.test(line)), [true, true]);
    });

    it('is over the length in each part (E8)', () => {
      const long = findings(name).filter(({ rule }) => rule === 'section-length');
      assert.equal(long.length, 3);
      for (const { severity, message } of long) {
        assert.equal(severity, 'information');
        assert.match(message, /at most/);
      }
    });

    it('has no fault in its notes: all are called, defined once and not empty', () => {
      assert.deepEqual(findings(name).filter(({ rule }) => rule.startsWith('footnote-')), []);
    });

    it('says who came, from where, when and where, and how many national initiatives there are', () => {
      assert.deepEqual(findings(name).filter(({ rule }) => rule === 'statistic-missing'), []);
    });

    it('loses what it must hold when the sentence that holds it is cut', () => {
      const text = realReport(name);
      const cut = text.replace(/^.*2000 delegates.*$/m, '').replace(/^.*\bheld from\b.*$/m, '');
      const analysis = new Analysis(cut, rules, templatesWith([]));
      const missing = analysis.findings().findings.filter(({ rule }) => rule === 'statistic-missing');
      assert.equal(missing.length, 5, missing.map(({ message }) => message).join('\n'));
    });
  });
}
