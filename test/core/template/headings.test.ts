import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sectionById } from '../../../server/core/template/choose.ts';
import { readHeading } from '../../../server/core/template/headings.ts';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';
import table from './headings.json' with { type: 'json' };

type Form = Parameters<typeof readHeading>[1];
const template = builtInTemplates.get('wsis-input')!;

function read(title: string, form: string, within?: string): { section: string | undefined; numbering: string } {
  const { section, numbering } = readHeading(title, form as Form, template, within === undefined ? undefined : sectionById(template, within));
  return { section: section?.id, numbering: numbering.map(({ scheme, value }) => `${scheme} ${value}`).join(', ') };
}

describe('readHeading', () => {
  for (const [form, title, section, numbering] of table.accept) {
    it(`finds ${section} in the ${form} “${title}”`, () => assert.deepEqual(read(title!, form!), { section, numbering }));
  }
  for (const [within, form, title, section, numbering] of table.acceptWithin) {
    it(`finds ${section} in the ${form} “${title}” within ${within}`, () => assert.deepEqual(read(title!, form!, within), { section, numbering }));
  }
  for (const [form, title] of table.refuse) {
    it(`finds no section in the ${form} “${title}”`, () => assert.equal(read(title!, form!).section, undefined));
  }
  for (const [within, form, title] of table.refuseWithin) {
    it(`finds no section in the ${form} “${title}” within ${within}`, () => assert.equal(read(title!, form!, within).section, undefined));
  }

  it('counts spans of numbers in the given title', () => {
    const title = 'II. Part 3:  Future actions';
    const { numbering, title: rest } = readHeading(title, 'marked', template);
    assert.deepEqual(numbering.map(({ span, written }) => [span.start, span.end, written]), [[0, 4, 'II. '], [4, 13, 'Part 3:  ']]);
    assert.equal(rest, 'Future actions');
  });

  it('reads the numbers of headings that the template does not know', () => {
    const numbers = (title: string): string => read(title, 'marked').numbering;
    assert.equal(numbers('I. Introduction'), 'roman 1');
    assert.equal(numbers('2.1 Access in Africa'), 'number 1');
    assert.equal(numbers('Part 4: Annexes'), 'part 4');
    assert.equal(numbers('(c) Media'), 'letter 3');
    for (const title of ['2030 Agenda', 'C2. Infrastructure', 'A brief history', 'I am here', 'E-learning', '3.5 million people', '24/7 support', '2-year plan', 'Part of it', 'Part 2 of the Tunis Agenda', 'U.S. policy', 'IPv6', 'Mixed results']) {
      assert.equal(numbers(title), '', title);
    }
  });

  it('gives spans within any title, and the rest of it', () => {
    const piece = fc.constantFrom('Part', 'part ', 'II', '2', '.', ':', ' – ', ' ', '(a)', 'Executive', 'summary', 'Analytical overview', '½', '\u00a0', '💡', 'e\u0301', '"', 'Three', '…', 'of', '{{x}}', 'ſ', 'İ', 'ﬁ');
    const any = fc.oneof(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(any, fc.constantFrom('marked', 'bold', 'plain'), (title, form) => {
        const { numbering, title: rest } = readHeading(title, form as Form, template);
        for (const { span, written, value } of numbering) {
          assert.equal(title.slice(span.start, span.end), written);
          assert.ok(Number.isInteger(value));
        }
        assert.ok(title.slice(numbering.at(-1)?.span.end ?? 0).includes(rest));
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses what is too long for a heading at once', () => {
    const start = performance.now();
    for (const text of ['Executive summary '.repeat(3e5), 'a'.repeat(5e6), 'Part 2: '.repeat(6e5), ' '.repeat(5e6)]) {
      for (const form of ['marked', 'bold', 'plain']) assert.equal(read(text, form).section, undefined);
    }
    assert.ok(performance.now() - start < 500);
  });

  it('reads the longest headings in bounded time', () => {
    const start = performance.now();
    for (const text of ['Executive summary '.repeat(60), 'Part 2: '.repeat(150), '(((1.1.1.'.repeat(130), 'exec '.repeat(240), '.'.repeat(1199) + 'a', 'a '.repeat(600), 'part ' + ' '.repeat(1190) + '2', '(page'.repeat(200), `${'- '.repeat(590)}x`]) {
      for (const form of ['marked', 'bold', 'plain']) read(text, form);
    }
    assert.ok(performance.now() - start < 1000);
  });

  it('reads headings in other scripts', () => {
    const chinese = { ...template, sections: [{ ...template.sections[0]!, title: '执行摘要', aliases: ['موجز تنفيذي', 'Résumé analytique', 'The'] }] };
    for (const title of ['执行摘要', '1. 执行摘要', 'موجز تنفيذي', 'RESUME ANALYTIQUE', 'Part 1: Résumé analytique']) {
      assert.equal(readHeading(title, 'marked', chinese).section?.id, 'executive-summary', title);
    }
    assert.equal(readHeading('Of the', 'marked', chinese).section, undefined);
  });
});
