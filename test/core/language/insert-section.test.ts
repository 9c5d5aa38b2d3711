import assert from 'node:assert/strict';
import { Analysis, applyEdits } from '../../../server/core/analysis/index.ts';
import { completionsAt } from '../../../server/core/language/completion.ts';
import { choicesAt } from '../../../server/core/language/fixes.ts';
import { insertSection } from '../../../server/core/language/insert-section.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { sectionById } from '../../../server/core/template/choose.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const [summary, overview, actions] = ['Executive summary', 'Analytical overview', 'Innovative policies, programmes and projects, and future actions'];

/** A report with these headings, each with a text. */
function report(...headings: string[]): string {
  return `# Report\n\n${headings.map((heading) => `${heading.startsWith('#') || heading.startsWith('*') ? heading : `## ${heading}`}\n\nText.\n`).join('\n')}`;
}

function opened(text: string): Analysis {
  return new Analysis(text, rules, templatesWith([]));
}

/** The headings of the report once the section is in it. */
function headingsWith(id: string, text: string): string[] {
  const analysis = opened(text);
  const section = sectionById(analysis.report.context.template, id);
  assert.ok(section);
  const { title, edits } = insertSection(section, analysis);
  const lines = applyEdits(text, edits).split('\n').filter((line) => /^(?:## |\*\*)/.test(line) || line.startsWith('### '));
  assert.ok(lines.some((line) => line.endsWith(` ${title}`)), title);
  return lines.map((line) => line.replace(/^## /, ''));
}

describe('a section that is put in', () => {
  it('is numbered as the parts of the report are', () => {
    const ways: [string, string, string][] = [
      [`Part 1: ${summary}`, `Part 2: ${overview}`, `Part 3: ${actions}`],
      [`Part I: ${summary}`, `Part II: ${overview}`, `Part III: ${actions}`],
      [`Part One – ${summary}`, `Part Two – ${overview}`, `Part Three – ${actions}`],
      [`PART ONE. ${summary}`, `PART TWO. ${overview}`, `PART THREE. ${actions}`],
      [`I. ${summary}`, `II. ${overview}`, `III. ${actions}`],
      [`1. ${summary}`, `2. ${overview}`, `3. ${actions}`],
      [`1) ${summary}`, `2) ${overview}`, `3) ${actions}`],
      [`A. ${summary}`, `B. ${overview}`, `C. ${actions}`],
      [`(a) ${summary}`, `(b) ${overview}`, `(c) ${actions}`],
      [`2.1 ${summary}`, `2.2 ${overview}`, `2.3 ${actions}`],
    ];
    for (const way of ways) {
      const [first, second, third] = way;
      assert.deepEqual(headingsWith('analytical-overview', report(first, third)), way);
      assert.deepEqual(headingsWith('policies-and-actions', report(first, second)), way);
      assert.deepEqual(headingsWith('executive-summary', report(second, third)), way);
      assert.deepEqual(headingsWith('analytical-overview', report(first)), [first, second]);
    }
  });

  it('has no number where the others have none', () => {
    assert.deepEqual(headingsWith('analytical-overview', report(summary, actions)), [summary, overview, actions]);
  });

  it('is counted among the headings of the author, but for the number of a part', () => {
    assert.deepEqual(headingsWith('policies-and-actions', report('I. Introduction', `II. ${summary}`, `III. ${overview}`)).at(-1), `IV. ${actions}`);
    assert.deepEqual(headingsWith('policies-and-actions', report('Preface', `Part I: ${summary}`, `Part II: ${overview}`)).at(-1), `Part III: ${actions}`);
  });

  it('is numbered as the template does it where the report does not tell', () => {
    assert.deepEqual(headingsWith('analytical-overview', '# Report\n'), [`Part 2: ${overview}`]);
    assert.deepEqual(headingsWith('analytical-overview', report(`I. ${summary}`, `Part 3: ${actions}`))[1], `Part 2: ${overview}`);
    assert.deepEqual(headingsWith('policies-and-actions', report(`I. Part 1: ${summary}`, `II. Part 2: ${overview}`)).at(-1), `Part 3: ${actions}`);
  });

  it('is numbered within its part as the headings of that part are', () => {
    const within = (...headings: string[]): string[] => headingsWith('achievements', report(`Part 1: ${summary}`, `Part 2: ${overview}`, ...headings));
    assert.deepEqual(within('### 2.1 Trends and experiences', '### 2.3 Obstacles').slice(2), ['### 2.1 Trends and experiences', '### 2.2 Achievements', '### 2.3 Obstacles']);
    assert.deepEqual(within('### A. Trends and experiences').slice(2), ['### A. Trends and experiences', '### B. Achievements']);
    assert.deepEqual(within('### Trends and experiences').slice(2), ['### Trends and experiences', '### Achievements']);
  });

  it('is offered under the title that it gets, by a fix and by completion', () => {
    const text = report(`Part I: ${summary}`, `Part III: ${actions}`);
    const analysis = opened(text);
    const choices = choicesAt(analysis, { start: analysis.document.positionAt(0), end: analysis.document.positionAt(text.length) });
    const fix = choices.find(({ title }) => title === `Insert “Part II: ${overview}”`);
    assert.ok(fix, choices.map(({ title }) => title).join('\n'));
    assert.match(applyEdits(text, fix.edits), /\n\n## Part II: Analytical overview\n\n[^]*\n\n## Part III: /);

    const typed = text.replace('## Part III', '## \n\n## Part III');
    const [completion] = completionsAt(opened(typed), typed.indexOf('## \n') + 3);
    assert.equal(completion?.label, `Part II: ${overview}`);
    assert.ok(completion.text.startsWith(`## Part II: ${overview}\n`));
  });
});
