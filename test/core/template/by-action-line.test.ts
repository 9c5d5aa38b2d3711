import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { actionLines } from '../../../server/core/knowledge/action-lines.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { builtInFile, builtInTemplates } from '../../../server/core/template/built-in.ts';
import { allSections } from '../../../server/core/template/choose.ts';
import { readHeading } from '../../../server/core/template/headings.ts';
import { templateMistakes, templatesWith } from '../../../server/core/template/templates.ts';

const template = builtInTemplates.get('by-action-line')!;
const read = (title: string): string | undefined => readHeading(title, 'marked', template).section?.id;

function analysed(body: string): Analysis {
  return new Analysis(`---\ntemplate: by-action-line\n---\n\n# Report\n\n${body}`, rules, templatesWith([]));
}

describe('the built-in templates', () => {
  for (const [name, { sections }] of builtInTemplates) {
    it(`have no mistakes, and a source for each section: ${name}`, () => {
      assert.deepEqual(templateMistakes({ name, text: JSON.stringify(builtInFile(name)) }), []);
      for (const { id, source } of allSections({ sections })) assert.ok(source, id);
    });
  }

  it('are checked when they say so, each by its own parts', () => {
    const missing = (name: string): string[] => {
      const { findings } = new Analysis(`---\ntemplate: ${name}\n---\n\n# Report\n`, rules, templatesWith([])).findings();
      return findings.filter(({ rule }) => rule === 'section-missing').map(({ message }) => message).toSorted();
    };
    assert.deepEqual(missing('by-action-line'), ['“Introduction” is missing.']);
    assert.deepEqual(missing('part-one-two-three'), [
      '“Part One: An executive summary (1/2 page) of activities und…” is missing.',
      '“Part Three: Innovative policies, programmes and projects, a…” is missing.',
      '“Part Two: Analytical overview” is missing.',
    ]);
  });

  it('show as verified in three parts only what was checked', () => {
    assert.deepEqual(builtInTemplates.get('part-one-two-three')!.sections.map(({ verified }) => verified), [true, false, false]);
  });
});

describe('the template by-action-line', () => {
  it('knows the eleven lines by their titles, their codes and both', () => {
    assert.equal(actionLines.length, 11);
    for (const { code, title, otherTitles = [] } of actionLines) {
      const id = `action-line-${code.toLowerCase()}`;
      const ways = [title, ...otherTitles, code, `${code}. ${title}`, `${code}: ${title}`, `WSIS Action Line ${code} – ${title}`, `II. Action line ${code}: what we did`, `(b) ${code} – our work`, `Grande orientation ${code} : nos travaux`];
      for (const heading of ways) assert.equal(read(heading), id, heading);
    }
    assert.equal(read('C7: E-government'), 'action-line-c7');
    assert.equal(read('Executive Summary'), 'introduction');
  });

  it('takes nothing else for a line', () => {
    for (const heading of ['C12. Something else', 'Action lines', 'Action Line C2/C5/C6 facilitator', 'C1 and C11', 'Part 2', 'Part Three: Media and more of it', '2. Our mandate', 'Access in Africa', 'CO2 emissions', 'Media coverage of the summit', 'B2. Something']) {
      assert.equal(read(heading), undefined, heading);
    }
  });

  it('finds lines below any heading, and what stands within them', () => {
    const { report } = analysed('## I. Introduction\n\nText.\n\n## II. As facilitator\n\n### C2. Infrastructure\n\nText.\n\n#### Capacity building\n\nText.\n\n### C5\n\nText.\n\n## III. As partner\n\n### C7: ICT applications\n\n#### E-health\n\nText.\n');
    assert.deepEqual(report.matches.map(({ template: { id }, level }) => `${level} ${id}`), ['2 introduction', '3 action-line-c2', '3 action-line-c5', '3 action-line-c7', '4 e-health']);
    assert.deepEqual(report.sections.map(({ heading }) => heading.title), ['I. Introduction', 'II. As facilitator', 'III. As partner']);
  });

  it('has nothing to say of a report that is as it should be, in any order', () => {
    const analysis = analysed('## Introduction\n\nThe Network works on two lines.\n\n## C9. Media\n\nEditors met.\n\n## C2. Information and communication infrastructure\n\nMasts were built.\n');
    assert.deepEqual(analysis.findings().findings, []);
  });

  it('is used when the offer is taken, and the offer is gone', () => {
    const text = '# Report\n\n## Executive summary\n\nText.\n\n## C2. Infrastructure\n\nText.\n\n## C4. Capacity building\n\nText.\n';
    const before = new Analysis(text, rules, templatesWith([]));
    const offer = before.findings().findings;
    assert.deepEqual(offer.map(({ rule, severity }) => `${rule} ${severity}`), ['template-guessed information']);
    const after = new Analysis(`---\ntemplate: by-action-line\n---\n\n${text}`, rules, templatesWith([]));
    assert.deepEqual(after.findings().findings, []);
    assert.equal(after.report.matches.length, 3);
  });
});
