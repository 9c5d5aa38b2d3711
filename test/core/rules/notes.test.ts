import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const text = `---
template: wsis-input
---

# Input of the Library Board

Reading rooms opened in the north.[^2] Others followed in the south.[^1] Most of them lend maps.[^gone] Some lend instruments.[^4]

[^1]: Library Board, *Annual Survey*, table 4.
[^2]: Library Board, *Annual Survey*, table 5.
[^3]: Library Board, *Annual Survey*, table 6.
[^4]:
[^1]: Library Board, *Plan for the South*, page 2.
`;

describe('the notes of a report', () => {
  it('are found where they have no text, stand unused, twice, empty or out of order', () => {
    const analysis = new Analysis(text, rules, templatesWith([]));
    const found = analysis.findings().findings.filter(({ rule }) => rule.startsWith('footnote-')).map(({ rule, place }) => `${rule} ${place.block.text.slice(place.span.start, place.span.end).trim()}`);
    assert.deepEqual(found.toSorted(), ['footnote-duplicate [^1]:', 'footnote-empty [^4]:', 'footnote-order [^2]', 'footnote-undefined [^gone]', 'footnote-unused [^3]:']);
  });
});
