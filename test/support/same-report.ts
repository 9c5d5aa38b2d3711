import assert from 'node:assert/strict';
import { Analysis } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { printedWords } from './printed-words.ts';
import { shapeOf } from './round-trip.ts';
import { without } from './without.ts';

/**
 * Asserts that a draft is the report that was wanted: 99.5 % of its words and at most 1 % others, the same headings at their levels,
 * the same notes, called at the same places, the same paragraphs but for two, and the same findings.
 */
export function assertSameReport(draft: string, wanted: string): void {
  const found = wordsOf(draft);
  const expected = wordsOf(wanted);
  const lost = without(expected, found);
  const others = without(found, expected);
  assert.ok(lost.length <= 0.005 * expected.length, `not there: ${lost.join(' ')}`);
  assert.ok(others.length <= 0.01 * expected.length, `others: ${others.join(' ')}`);
  const [is, was] = [shapeOf(draft), shapeOf(wanted)];
  assert.ok(was.headings.length > 4 && was.notes.length > 4);
  assert.deepEqual(is.headings, was.headings);
  assert.deepEqual(is.notes, was.notes);
  assert.deepEqual(is.calls, was.calls);
  assert.deepEqual(is.links, was.links);
  const paragraphs = (blocks: readonly string[]): number => blocks.filter((block) => block === 'paragraph').length;
  assert.ok(Math.abs(paragraphs(is.blocks) - paragraphs(was.blocks)) <= 2);
  assert.ok(findings(wanted).length > 10);
  assert.deepEqual(findings(draft), findings(wanted));
}

function wordsOf(markdown: string): string[] {
  const { body, notes } = printedWords(markdown);
  return [...body, ...notes.flat()];
}

function findings(markdown: string): string[] {
  const analysis = new Analysis(markdown, rules, templatesWith([]));
  return analysis.findings().findings.map(({ rule, message, place: { block, span } }) => `${rule} | ${message} | ${block.text.slice(span.start, span.end).replace(/\\/g, '')}`);
}
