import assert from 'node:assert/strict';
import { Analysis, rangeOf } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { fixUntilDone, tryEachFix } from '../support/fixes.ts';
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

/** The first line underlined, and for a long one how it begins and how long it is. */
function shortened(words: string): string {
  const line = words.split('\n')[0]!.replace(/: (?=Brief).*/, '');
  return line.length > 40 ? `${line.slice(0, 24)}… (${line.length})` : line;
}

/** What is found, as "rule: first words underlined"; each was read by a person and is right. */
const expected: Record<string, string[]> = {
  'igf-2016.md': [
    'section-length: ## I. Executive Summary',
    'topic-missing: ## I. Executive Summary',
    'section-numbering: I. Executive Summary',
    'link-empty: [10 years by the United … (52)',
    'footnote-interrupting: [^1]',
    'link-empty: [2030 Agenda for Sustain… (44)',
    'statistic-unsourced: more than 2000 delegates',
    'statistic-unsourced: 83 countries',
    'statistic-differs: 83 countries',
    'statistic-unsourced: approximately 200 sessions',
    'quantity-vague: thousands more stakeholders',
    'link-empty: [convened by the United … (53)',
    'footnote-punctuation: [^2]',
    'section-length: ## Part 2: Analytical overview',
    'topic-missing: ## Part 2: Analytical overview',
    'statistic-differs: 32 open forums',
    'statistic-unsourced: 12 members',
    'claim-unsourced: for the first time',
    'link-empty: [transcripts](#)',
    'link-empty: [webcasts](#)',
    'statistic-contradicted: more than 200 sessions',
    'statistic-unsourced: more than 200 sessions',
    'duration-differs: week-long meeting',
    'footnote-punctuation: [^4]',
    'link-empty: [reporting](#)',
    'link-empty: [live streamed, and session videos](#)',
    'link-empty: [Twitter #IGF2016](#)',
    'link-empty: [Facebook](#)',
    'link-empty: [Videos of all Elon Univ… (59)',
    'link-empty: [Daily video highlight films](#)',
    'link-empty: [UN press releases](#)',
    'placeholder-left: theme(s)',
    'footnote-punctuation: [^5]',
    'section-length: ## II. Part 3',
    'topic-missing: ## II. Part 3',
    'section-numbering: II. Part 3',
    'statistic-undated: 72 recognised NRIs',
    'footnote-punctuation: [^7]',
    'link-empty: [Policy Options for Conn… (69)',
    'statistic-unsourced: over 120 substantive contributions',
    'link-empty: [The IGF Best Practice F… (42)',
    'footnote-punctuation: [^10]',
    'link-empty: [Gender and Access](#)',
    'link-empty: [Understanding the Comme… (93)',
    'link-empty: [Contributing to the suc… (95)',
    'link-empty: [Building Confidence and… (151)',
    'link-empty: [regularly monthly meetings](#)',
    'link-empty: [common standards of tra… (55)',
    'link-empty: [substantive papers](#)',
    'link-empty: [survey exercise](#)',
    'statistic-unsourced: 16 DCs',
    'statistic-undated: 16 DCs',
    'footnote-punctuation: [^12]',
    'footnote-interrupting: [^13]',
    'footnote-punctuation: [^14]',
    'statistic-unsourced: 24 slots',
    'statistic-differs: 24 slots',
    'footnote-bare: <http://workspace.unpan.… (68)',
    'footnote-bare: <http://www.unctad.info/en/CstdWG/>',
    'footnote-bare: <https://www.intgovforum… (71)',
    'footnote-bare: <http://digitalwatch.gip… (74)',
    'footnote-bare: <http://www.unesco.org/n… (129)',
    'footnote-bare: <https://www.icann.org/n… (55)',
    'footnote-unsourced: [^7]:',
    'link-empty: [IGF website](#)',
    'footnote-unsourced: [^8]:',
    'link-empty: [here](#)',
    'link-vague: here',
    'footnote-bare: <https://www.intgovforum… (120)',
    'footnote-bare: <https://www.intgovforum… (103)',
    'link-contradicted: https://www.intgovforum.… (101)',
    'footnote-bare: <https://www.intgovforum… (70)',
    'footnote-bare: <https://www.intgovforum… (101)',
    'footnote-bare: <https://www.intgovforum… (82)',
  ],
  'igf-2017.md': [
    'section-length: ## I. Executive Summary',
    'topic-missing: ## I. Executive Summary',
    'section-numbering: I. Executive Summary',
    'footnote-punctuation: [^1]',
    'statistic-unsourced: over 200 sessions',
    'quantity-vague: thousands more participating',
    'footnote-punctuation: [^3]',
    'section-length: ## Part 2: Analytical overview',
    'topic-missing: ## Part 2: Analytical overview',
    'statistic-unsourced: more than twenty different IGOs',
    'list-miscounted: more than twenty different IGOs',
    'statistic-unsourced: almost one hundred different countries',
    'claim-unsourced: the most number of sessions',
    'claim-unsourced: for the first time',
    'statistic-unsourced: more than 200 sessions',
    'duration-differs: week-long meeting',
    'claim-unsourced: for the first time',
    'placeholder-left: theme(s)',
    'quotation-unsourced: ‘ICTs have transformed p… (160)',
    'quotation-unsourced: “new rules to protect an… (76)',
    'section-length: ## II. Part 3',
    'topic-missing: ## II. Part 3',
    'section-numbering: II. Part 3',
    'statistic-unsourced: 43 NRIs',
    'statistic-unsourced: 97 recognised NRIs',
    'statistic-undated: 97 recognised NRIs',
    'symbol-differs: E/2016/21',
    'footnote-punctuation: [^5]',
    'quantity-vague: A majority of DCs',
    'statistic-unsourced: 24 lightning sessions',
    'footnote-bare: <http://www.un.org/en/ga… (65)',
    'link-fragile: http://www.un.org/en/ga/… (63)',
    'footnote-bare: <https://www.intgovforum… (91)',
    'footnote-bare: <http://unctad.org/meeti… (64)',
    'footnote-bare: <https://dig.watch/event… (57)',
    'footnote-bare: <http://www.un.org/ga/se… (63)',
    'link-fragile: http://www.un.org/ga/sea… (61)',
  ],
};

for (const [name, list] of Object.entries(expected)) {
  describe(`the real report ${name}`, () => {
    it('has the findings that were read one by one, and no other', () => {
      const said = findings(name);
      const short = said.map(({ rule, words }) => `${rule}: ${shortened(words)}`);
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

    it('has notes in order, all called, defined once and not empty (D16)', () => {
      const faults = ['undefined', 'unused', 'duplicate', 'empty', 'order', 'unseparated', 'lost', 'misplaced', 'repeated'].map((fault) => `footnote-${fault}`);
      assert.deepEqual(findings(name).filter(({ rule }) => faults.includes(rule)), []);
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

describe('the notes and links of the real reports', () => {
  const said = (name: string, rule: string): Said[] => findings(name).filter((finding) => finding.rule === rule);

  it('have marks before the punctuation (D1)', () => {
    assert.deepEqual(said('igf-2017.md', 'footnote-punctuation').map(({ words, line }) => line.slice(line.indexOf(words), line.indexOf(words) + words.length + 1)), ['[^1].', '[^3].', '[^5],']);
  });

  it('have notes that are only addresses (D4)', () => {
    assert.equal(said('igf-2017.md', 'footnote-bare').length, 5);
  });

  it('have two notes whose link leads nowhere, one of them “here” (D6)', () => {
    assert.deepEqual(said('igf-2016.md', 'footnote-unsourced').map(({ words }) => words), ['[^7]:', '[^8]:']);
    assert.deepEqual(said('igf-2016.md', 'link-vague').map(({ words }) => words), ['here']);
  });

  it('have 24 links that lead nowhere (D8)', () => {
    assert.equal(said('igf-2016.md', 'link-empty').length, 24);
    assert.deepEqual(said('igf-2017.md', 'link-empty'), []);
  });

  it('have two spellings of an old service, and undocs.org in place of both (D11)', () => {
    const found = said('igf-2017.md', 'link-fragile');
    assert.deepEqual(found.map(({ message }) => /“(https:.*?)”/.exec(message)?.[1]), ['https://undocs.org/A/RES/70/125', 'https://undocs.org/E/RES/2017/21']);
  });

  it('have a note between a time and its verb (D16)', () => {
    const [, found] = said('igf-2016.md', 'footnote-interrupting');
    assert.equal(found?.words, '[^13]');
    assert.equal(found.severity, 'hint');
  });
});

describe('the text of a PDF, copied as it is', () => {
  const found = findings('raw/igf-2017.txt');
  const lines = realReport('raw/igf-2017.txt').split('\n');
  const linesOf = (rule: string): number[] => found.filter((finding) => finding.rule === rule).map(({ line }) => lines.indexOf(line) + 1);

  it('has marks that lost their brackets (D1, D3)', () => {
    const lost = found.filter(({ rule }) => rule === 'footnote-lost');
    assert.deepEqual(lost.map(({ words }) => words), ['1', '2', '3', '4', '5']);
    assert.deepEqual(linesOf('footnote-lost'), [15, 27, 94, 194, 370]);
  });

  it('has twelve addresses twice, one of them four times, and four notes repeated at the foot of the page (D13)', () => {
    assert.equal(linesOf('link-repeated').length, 11 + 3 + 4);
  });

  it('has an address that is made of numbers of a database (D18)', () => {
    assert.ok(linesOf('link-fragile').includes(258));
  });
});

describe('the fixes on the real reports', () => {
  for (const name of ['igf-2016.md', 'igf-2017.md', 'raw/igf-2017.txt', 'raw/igf-2016.txt']) {
    it(`each take away what they mend and add nothing, and come to an end: ${name}`, function () {
      this.timeout(300_000);
      const text = realReport(name);
      assert.ok(tryEachFix(text, /^(?:footnote|link)-/) > 5);
      assert.notEqual(fixUntilDone(text), text);
    });
  }
});

function said(name: string, rule: string, words: RegExp): Said {
  const found = findings(name).filter((finding) => finding.rule === rule && words.test(finding.words));
  assert.equal(found.length, 1, `${rule} ${String(words)}: ${found.length}`);
  return found[0]!;
}

describe('the cases of figures', () => {
  const [first, second] = ['igf-2016.md', 'igf-2017.md'] as const;

  it('has a meeting of four days that is called week-long (A6, B5)', () => {
    assert.match(said(first, 'duration-differs', /^week-long meeting$/).message, /“6 to 9 of December 2016” makes 4 days/);
    assert.match(said(second, 'duration-differs', /^week-long meeting$/).message, /“18 to 21 December 2017” makes 4 days/);
  });

  it('names fewer organizations than it announces, which is no more than a hint (A7)', () => {
    const { severity, message } = said(second, 'list-miscounted', /IGOs$/);
    assert.equal(severity, 'hint');
    assert.match(message, /names 16/);
  });

  it('leaves in words what should be a number (A9, A13, B17)', () => {
    said(second, 'quantity-vague', /^thousands more/);
    said(second, 'quantity-vague', /^A majority of/);
    said(first, 'quantity-vague', /^thousands more/);
  });

  it('claims a record and a most without figure or source (A11)', () => {
    said(second, 'claim-unsourced', /^the most number/);
  });

  it('quotes without a note (A16, A17)', () => {
    said(second, 'quotation-unsourced', /^“new rules/);
    said(second, 'quotation-unsourced', /^‘ICTs have/);
  });

  it('gives figures of today without day and source (A21, B10)', () => {
    said(second, 'statistic-unsourced', /^97 recognised NRIs$/);
    said(second, 'statistic-undated', /^97 recognised NRIs$/);
    said(first, 'statistic-unsourced', /^16 DCs$/);
    said(first, 'statistic-undated', /^16 DCs$/);
  });

  it('differs from the published figures (B1, B4)', () => {
    const { severity, message } = said(first, 'statistic-differs', /^83 countries$/);
    assert.equal(severity, 'information');
    assert.match(message, /differs from what was published for 2016: 123\b.*https:\/\/www\.intgovforum\.org/);
    assert.match(said(first, 'statistic-differs', /^24 slots$/).message, /2016: 23\b/);
  });

  it('says two things of the number of sessions (B2)', () => {
    assert.match(said(first, 'statistic-contradicted', /^more than 200 sessions$/).message, /“approximately 200 sessions”/);
  });

  it('is right in its ordinals, and in what it calls doubled', () => {
    for (const name of [first, second]) {
      assert.deepEqual(findings(name).filter(({ rule }) => rule === 'ordinal-differs' || rule === 'growth-differs' || rule === 'sum-differs'), []);
    }
  });

  it('adds up where it does: 169 sessions with the opening and the closing make 171', () => {
    const text = `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: 2018\n---\n\n${realReport('raw/igf-2018-statistics-page.txt')}`;
    const found = new Analysis(text, rules, templatesWith([])).findings().findings.map(({ rule }) => rule);
    const arithmetic = ['sum-differs', 'growth-differs', 'duration-differs', 'ordinal-differs', 'statistic-contradicted', 'statistic-differs', 'list-miscounted'];
    assert.deepEqual(found.filter((rule) => arithmetic.includes(rule)), []);
  });
});
