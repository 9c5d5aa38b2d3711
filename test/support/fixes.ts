import assert from 'node:assert/strict';
import { Analysis, applyEdits, fixAll, textEdits } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Finding } from '../../server/core/rules/rule.ts';
import { templatesWith } from '../../server/core/template/templates.ts';

const templates = templatesWith([]);

function analysisOf(text: string): Analysis {
  return new Analysis(text, rules, templates);
}

/** Findings by what they say; where they stand changes with every edit before them. */
function counted(findings: readonly Finding[], said: (message: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, message } of findings) {
    const key = `${rule}: ${said(message)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What a fix may bring to light besides mending, by its rule. */
const brought: Readonly<Record<string, RegExp>> = {
  // A part has a number, an order and a length, and takes the notes that follow from the part before it.
  'section-missing': /^section-(?:numbering|length|order|empty):/,
  // Headings beside it are then of its level or below, and count as parts, not as the title.
  'heading-unmarked': /^(?:title-missing|section-(?:numbering|empty)):/,
  // A mark that is read again shows what was wrong with its number and its place all along.
  'footnote-lost': /^(?:footnote-(?:order|interrupting)|statistic-unsourced):/,
};

/**
 * Applies each fix of the rules of a family alone to the text, and holds that its finding is gone and that no other has come, but for
 * the holes that an offered fix leaves to the author. `said` is what of
 * a message is compared: a fix may change the words that another finding quotes. Gives how many fixes were tried.
 */
export function tryEachFix(text: string, family: RegExp, said = (message: string): string => message): number {
  const analysis = analysisOf(text);
  const { findings } = analysis.findings();
  const before = counted(findings, said);
  let tried = 0;
  for (const { rule, message, fix } of findings) {
    assert.notEqual(rule, 'rule-failed', message);
    if (!fix || !family.test(rule)) continue;
    const edits = textEdits(fix.edits, analysis.document);
    edits.forEach((edit, index) => {
      assert.ok(edit.start <= edit.end && edit.end <= text.length, `${rule} edits beyond the text`);
      assert.ok(index === 0 || edits[index - 1]!.end <= edit.start, `the edits of ${rule} overlap`);
    });
    const fixed = applyEdits(text, edits);
    const after = counted(analysisOf(fixed).findings().findings, said);
    const own = `${rule}: ${said(message)}`;
    const told = JSON.stringify({ text, fixed });
    assert.ok((after.get(own) ?? 0) < before.get(own)!, `the fix of “${own}” leaves it: ${told}`);
    for (const [key, count] of after) {
      if (fix.offered && key.startsWith('placeholder-left:')) continue;
      if (brought[rule]?.test(key)) continue;
      assert.ok(count <= (before.get(key) ?? 0), `the fix of “${own}” adds “${key}”: ${told}`);
    }
    tried++;
  }
  return tried;
}

/** Applies all fixes that need no author until nothing changes; throws where that does not end. Gives the text that is left. */
export function fixUntilDone(text: string): string {
  let current = text;
  for (let round = 0; round < 30; round++) {
    const analysis = analysisOf(current);
    const edits = fixAll(analysis.findings().findings, analysis.document);
    edits.forEach((edit, index) => assert.ok(index === 0 || edits[index - 1]!.end < edit.start, 'edits touch'));
    const fixed = applyEdits(current, edits);
    if (fixed === current) return current;
    current = fixed;
  }
  throw new Error(`There is always something to fix: ${JSON.stringify(text)}`);
}
