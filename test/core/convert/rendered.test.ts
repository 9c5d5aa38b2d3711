import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lostWords } from '../../support/lost-words.ts';
import { renderedReport, type Rendering } from '../../support/rendered-report.ts';
import { imported } from './imported.ts';

const renderings: fc.Arbitrary<Rendering> = fc.record({
  seed: fc.integer(),
  form: fc.constantFrom('raised', 'bracketed', 'glued'),
  spread: fc.boolean(),
  endnotes: fc.boolean(),
  feeds: fc.boolean(),
  running: fc.boolean(),
  numbers: fc.boolean(),
  width: fc.integer({ min: 60, max: 110 }),
});

function bodyOf(draft: string): string[] {
  return draft.replace(/^---\n[^]*?\n---\n/, '').trim().split(/\n\n/);
}

describe('a report that was rendered as text', () => {
  it('comes back with its title, headings, paragraphs and notes, however it was wrapped and paged', () => {
    fc.assert(
      fc.property(renderings, (rendering) => {
        // Where nothing tells the pages apart, a line that runs through them is told only by chance.
        fc.pre(rendering.feeds || !rendering.running);
        const { title, blocks, notes, text } = renderedReport(rendering);
        const wanted = [`# ${title}`, ...blocks.map((block) => (block.kind === 'heading' ? `## ${block.text}` : block.text))];
        const { draft } = imported(text);
        const lines = bodyOf(draft);
        const body = lines.filter((line) => !/^\[\^\d+\]:/.test(line)).join('\n');
        assert.equal(body.replace(/\n/g, ' '), wanted.join(' '));
        assert.deepEqual(lines.filter((line) => /^\[\^\d+\]:/.test(line)), notes.map((note, index) => `[^${index + 1}]: ${note}`));
        assert.deepEqual(lines.filter((line) => /^#/.test(line)), wanted.filter((line) => /^#/.test(line)));
        const apart = body.split('\n').length;
        // A paragraph that ends with the full last line of its page can be read in two ways.
        assert.ok(Math.abs(apart - wanted.length) <= 2, body);
      }),
      { numRuns: 120 },
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(renderings, (rendering) => {
        const { text } = renderedReport(rendering);
        const result = imported(text);
        assert.deepEqual(lostWords(text, result), []);
        assert.ok(!result.report.includes('no place'), result.report);
      }),
      { numRuns: 60 },
    );
  });
});
