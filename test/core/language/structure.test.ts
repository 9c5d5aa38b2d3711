import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { foldsOf } from '../../../server/core/language/folds.ts';
import { selectionsAt } from '../../../server/core/language/selections.ts';
import { symbolsOf, type ReportSymbol } from '../../../server/core/language/symbols.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const report = `---
template: wsis-input
year: 2025
---

# The report

## Executive summary

Access grew. Costs fell by a fifth, and more.

<!-- kept
for later -->

### Details

- One
- Two

> ## Quoted
>
> Text.
>
> ## Quoted too

## Analytical overview

Text.

[^1]: A note
    of two lines.
`;

function analyse(text: string): Analysis {
  return new Analysis(text, [], templatesWith([]));
}

/** "name first–last", lines from 1. */
function drawn(symbols: readonly ReportSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, range, children }) => [`${'  '.repeat(depth)}${name} ${range.start.line + 1}–${range.end.line + 1}`, ...drawn(children, depth + 1)]);
}

describe('the symbols of a report', () => {
  it('are its headings as a tree below its title, each to the end of its text, without those in quotations', () => {
    assert.deepEqual(drawn(symbolsOf(analyse(report))), [
      'The report 6–31',
      '  Executive summary 8–24',
      '    Details 15–24',
      '  Analytical overview 26–31',
    ]);
  });

  it('say how long each section is', () => assert.equal(symbolsOf(analyse(report))[0]!.children[1]!.detail, '1 word'));

  it('are none in a text without headings', () => assert.deepEqual(symbolsOf(analyse('Text.\n')), []));
});

describe('the folds of a report', () => {
  it('are its sections, front matter, comments, lists, quotations and long notes', () => {
    const lines = foldsOf(analyse(report)).map(({ kind, start, end }) => `${kind} ${start + 1}–${end + 1}`);
    assert.deepEqual(lines, ['front-matter 1–4', 'section 8–24', 'comment 12–13', 'section 15–24', 'block 17–18', 'block 20–24', 'section 26–31', 'block 30–31']);
  });

  it('are none in one line', () => assert.deepEqual(foldsOf(analyse('> Quoted.\n')), []));
});

describe('a growing selection', () => {
  const analysis = analyse(report);

  it('takes word, sentence, paragraph, section and report', () => {
    const steps = selectionsAt(analysis, report.indexOf('fell') + 1).map(({ start, end }) => report.slice(start, end).trim().split('\n')[0]);
    assert.deepEqual(steps, ['fell', 'Costs fell by a fifth, and more.', 'Access grew. Costs fell by a fifth, and more.', '## Executive summary', '---']);
  });

  it('grows with each step, at every offset', () => {
    for (let offset = 0; offset <= report.length; offset++) {
      const steps = selectionsAt(analysis, offset);
      for (const [index, { start, end }] of steps.entries()) {
        assert.ok(start <= offset && offset <= end && end <= report.length);
        const next = steps[index + 1];
        if (next) assert.ok(next.start <= start && end <= next.end && next.end - next.start > end - start);
      }
    }
  });
});
