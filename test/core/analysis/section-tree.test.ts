import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import type { Section } from '../../../server/core/report/index.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

/** One line for each section, indented: the section of the template that it fulfils, or its title in quotation marks. */
function tree(text: string): string[] {
  const lines: string[] = [];
  const visit = (section: Section, indent: string): void => {
    lines.push(`${indent}${section.template?.id ?? `"${section.heading.title}"`}`);
    section.children.forEach((child) => visit(child, `${indent}  `));
  };
  new Analysis(text, rules, templatesWith([])).report.sections.forEach((section) => visit(section, ''));
  return lines;
}

describe('the tree of sections', () => {
  it('holds the parts, and the headings below them', () => {
    assert.deepEqual(tree('# Title\n\n## Executive summary\n\n### Highlights\n\n## Analytical overview\n'), ['executive-summary', '  "Highlights"', 'analytical-overview']);
  });

  it('takes parts of any level and form for siblings', () => {
    assert.deepEqual(tree('# Title\n\n## Executive summary\n\n#### Part 2: Analytical overview\n\n**Part 3**\n\nText.\n'), [
      'executive-summary',
      'analytical-overview',
      'policies-and-actions',
    ]);
  });

  it('sees in a deeper heading a section of its part before it sees another part', () => {
    const ids = tree('## Part 3: Innovative policies, programmes and projects, and future actions\n\n### Innovative policies, programmes and projects\n\nText.\n\n### Future actions\n\nText.\n');
    assert.equal(ids[0], 'policies-and-actions');
    assert.equal(ids.length, 3);
    assert.ok(ids.slice(1).every((id) => /^ {2}[a-z-]+$/.test(id)), ids.join());
  });

  it('keeps the author’s own headings beside the parts', () => {
    assert.deepEqual(tree('# Title\n\n## Foreword\n\n## Executive summary\n\n## Annex\n'), ['"Foreword"', 'executive-summary', '"Annex"']);
  });
});
