import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInTemplates } from '../../../server/core/template/built-in.ts';
import { allSections, sectionById } from '../../../server/core/template/choose.ts';
import { templateMistakes, templatesWith, type TemplateFile } from '../../../server/core/template/templates.ts';
import { assertSaidInFrench } from '../../support/in-french.ts';

const file = (name: string, value: object): TemplateFile => ({ name, text: JSON.stringify({ name, ...value }) });
const usual = builtInTemplates.get('wsis-input')!;

/** What is wrong with the first of some files, and the words at which it is said. */
function told(...files: TemplateFile[]): string[] {
  const [first] = files;
  const mistakes = templateMistakes(first!, files);
  for (const { message } of mistakes) assertSaidInFrench(message);
  return mistakes.map(({ span, message }) => `${first!.text.slice(span.start, span.end)}: ${message}`);
}

describe('a template that extends another', () => {
  it('has all that it does not say otherwise', () => {
    const template = templatesWith([file('ours', { extends: 'wsis-input', sections: [{ id: 'executive-summary', words: { max: 500 } }] })]).get('ours')!;
    assert.deepEqual(allSections(template).map(({ id }) => id), allSections(usual).map(({ id }) => id));
    assert.deepEqual(template.sections[0]!.words, { max: 500 });
    assert.equal(template.sections[0]!.title, 'Executive summary');
    assert.deepEqual([template.title, template.numbering, template.organizations], [usual.title, 'part', usual.organizations]);
    assert.deepEqual(template.sections[1], usual.sections[1]);
  });

  it('adds sections, changes those within, and leaves out what it wants without', () => {
    const template = templatesWith([
      file('ours', {
        extends: 'wsis-input',
        without: ['policies-and-actions', 'trends-and-experiences'],
        sections: [{ id: 'annex', title: 'Annex', order: 4 }, { id: 'analytical-overview', sections: [{ id: 'obstacles', required: true }] }],
      }),
    ]).get('ours')!;
    assert.deepEqual(allSections(template).map(({ id }) => id), ['executive-summary', 'analytical-overview', 'achievements', 'obstacles', 'annex']);
    assert.equal(sectionById(template, 'obstacles')!.required, true);
  });

  it('does not pass for verified what it words anew', () => {
    const template = templatesWith([file('ours', { extends: 'wsis-input', sections: [{ id: 'executive-summary', title: 'In short' }] })]).get('ours')!;
    assert.equal(template.sections[0]!.verified, false);
    assert.equal(template.sections[0]!.source, '');
    assert.equal(template.source, '');
  });

  it('is right as docs/templates.md shows it', () => {
    const [, text] = /```json\n([^]*?)```/.exec(readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8'))!;
    assert.deepEqual(templateMistakes({ name: 'our-input', text: text! }), []);
  });

  it('extends what extends another, in whichever order the files come', () => {
    const files = [file('a', { extends: 'b', title: 'A' }), file('b', { extends: 'c', title: 'B', numbering: 'roman' }), file('c', { extends: 'wsis-input', choices: ['region(s)'] })];
    for (const order of [files, files.toReversed()]) {
      const template = templatesWith(order).get('a')!;
      assert.deepEqual([template.title, template.numbering, template.choices], ['A', 'roman', ['region(s)']]);
    }
  });

  it('may take the place of the built-in one that it extends', () => {
    const template = templatesWith([file('wsis-input', { extends: 'wsis-input', numbering: 'number' })]).get('wsis-input')!;
    assert.equal(template.numbering, 'number');
    assert.equal(template.sections.length, 3);
  });

  it('is told when there is no such template', () => {
    assert.deepEqual(told(file('ours', { extends: 'wsis-inputs' })), ['"wsis-inputs": “extends” names “wsis-inputs”, which is no template here; did you mean “wsis-input”?']);
    assert.deepEqual(told(file('ours', { extends: 'ours' })), ['"ours": “extends” names the template itself.']);
  });

  it('is told when it leads back to itself, in each of the files', () => {
    const [a, b, c] = [file('a', { extends: 'b' }), file('b', { extends: 'c' }), file('c', { extends: 'a' })];
    assert.deepEqual(told(a, b, c), ['"b": “extends” leads back to where it began: “a”, “b”, “c”, “a”.']);
    assert.deepEqual(told(b, a, c), ['"c": “extends” leads back to where it began: “b”, “c”, “a”, “b”.']);
    assert.deepEqual([...templatesWith([a, b, c]).keys()], [...builtInTemplates.keys()]);
  });

  it('is told when what it extends is not right itself', () => {
    assert.deepEqual(told(file('a', { extends: 'b' }), file('b', { title: 'B' })), ['"b": “extends” names “b”, in which something is wrong; mend that first.']);
  });

  it('is told of new sections that say too little, and of names that nothing has', () => {
    assert.deepEqual(told(file('a', { extends: 'wsis-input', without: ['obstacle'], sections: [{ id: 'annex' }] })), [
      '"obstacle": “obstacle” is no section of the template that this one extends; did you mean “obstacles”?',
      '{: “title” is missing here: the template that this one extends has no such section.',
      '{: “order” is missing here: the template that this one extends has no such section.',
    ]);
  });

  it('is told of what is wrong only together with what it inherits', () => {
    assert.deepEqual(told(file('a', { extends: 'wsis-input', sections: [{ id: 'annex', title: 'Executive summary', order: 4 }] })), ['"wsis-input": With what it inherits: “Executive summary” is already a heading of another section.']);
  });

  it('goes back over no endless line of templates', () => {
    const files = Array.from({ length: 40 }, (_, index) => file(`t${index}`, { extends: `t${index + 1}` }));
    assert.deepEqual(told(...files), ['"t1": “extends” goes back over more than 20 templates.']);
  });
});
