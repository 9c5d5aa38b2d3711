import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import wsisInput from '../../../server/data/templates/wsis-input.json' with { type: 'json' };
import { readTemplate } from '../../../server/core/template/load.ts';
import { templateJsonSchema } from '../../../server/core/template/json-schema.ts';
import { assertSaidInFrench } from '../../support/in-french.ts';

const known = { metrics: ['participants', 'countries', 'sessions', 'dates', 'place', 'nris'] };

/** The file with each mistake's span in ⟦⟧, and the messages in order. */
function marked(text: string, name?: string): { text: string; messages: string[] } {
  const result = readTemplate(text, { ...known, ...(name !== undefined && { name }) });
  const mistakes = 'mistakes' in result ? result.mistakes : [];
  for (const { message } of mistakes) assertSaidInFrench(message);
  let shown = text;
  const spans = new Map(mistakes.map(({ span }) => [`${span.start} ${span.end}`, span]));
  for (const span of [...spans.values()].reverse()) shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  return { text: shown, messages: mistakes.map(({ message }) => message) };
}

const file = (section: string, more = ''): string => `{"name": "x", "title": "X", ${more}"sections": [{"id": "a", "title": "A", "order": 1${section}}]}`;

/** A file with ⟦⟧ at its mistakes, and what is said of them. */
const broken: [string, ...string[]][] = [
  ['⟦{⟧}', '“name” is missing here.', '“title” is missing here.', '“sections” is missing here.'],
  ['⟦[]⟧', 'The file must be an object in { }.'],
  ['⟦"text"⟧', 'The file must be an object in { }.'],
  ['{"name": "x", "title": "X", "sections": ⟦[]⟧}', '“sections” must name at least one.'],
  ['{"name": "x", "title": "X", "sections": ⟦{}⟧}', '“sections” must be a list in [ ].'],
  ['{"name": "x", "title": "X", "sections": [⟦1⟧]}', 'Entry 1 of “sections” must be an object in { }.'],
  ['{"name": "x", "title": "X", "sections": [⟦[]⟧]}', 'Entry 1 of “sections” must be an object in { }.'],
  ['{"name": ⟦"My Template"⟧, "title": ⟦" "⟧, "sections": [{"id": "a", "title": "A", "order": 1}]}', '“name” may hold only small letters, digits and hyphens, beginning with a letter.', '“title” must not be empty.'],
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "A", "order": ⟦0⟧}]}', '“order” must be a whole number from 1.'],
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "A", "order": ⟦1.5⟧}]}', '“order” must be a whole number from 1.'],
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "A", "order": ⟦"1"⟧}]}', '“order” must be a whole number from 1.'],
  [file(', ⟦"alias"⟧: [], ⟦"zzzz"⟧: 1'), '“alias” is not known here; did you mean “aliases”?', '“zzzz” is not known here.'],
  [file(', "words": ⟦[]⟧'), '“words” must be an object in { }.'],
  [file(', "words": {"min": -⟦1⟧}').replace('-⟦1⟧', '⟦-1⟧'), '“min” must be a whole number from 0.'],
  [file(', "aliases": [⟦""⟧, "B", ⟦7⟧]'), 'Entry 1 of “aliases” must not be empty.', 'Entry 3 of “aliases” must be text in quotation marks.'],
  [file(', "required": ⟦"yes"⟧'), '“required” must be true or false.'],
  [file(', "guidance": ⟦null⟧'), '“guidance” must be text in quotation marks.'],
  [file(', "statistics": [{"metric": "any", "severity": ⟦"fatal"⟧}]'), '“severity” must be “error”, “warning”, “information” or “hint”.'],
  [file(', "topics": [{"id": "t", "title": "T", "phrases": [⟦"*"⟧]}]'), 'Entry 1 of “phrases” must hold a word.'],
  [file('', '"numbering": ⟦"abc"⟧, "organizations": [{"id": "o", "names": ⟦[]⟧}], '), '“numbering” must be “part”, “words”, “roman”, “number” or “none”.', '“names” must name at least one.'],
  [file(', "sections": [{"id": "b", "title": "B", "order": 1, ⟦"titel"⟧: "C"}]'), '“titel” is not known here.'],
];

/** What no schema says: a JSON Schema validator is content with these. */
const beyondSchema: [string, ...string[]][] = [
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "A", "order": 1}, {"id": ⟦"a"⟧, "title": "B", "order": 2}]}', '“a” is already the id of another section.'],
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "A", "order": 1}, {"id": "b", "title": "B", "order": ⟦1⟧, "sections": [{"id": ⟦"a"⟧, "title": "A", "order": 1}]}]}', '“order” 1 is already that of “A”.', '“a” is already the id of another section.'],
  ['{"name": "x", "title": "X", "sections": [{"id": "a", "title": "Main part", "order": 1}, {"id": "b", "title": "B", "aliases": [⟦"MAIN PART:"⟧], "order": 2}]}', '“MAIN PART:” is already a heading of another section.'],
  [file(', "statistics": [{"metric": ⟦"participant"⟧}, {"metric": ⟦"cows"⟧}, {"metric": "any"}]'), '“participant” is no metric; did you mean “participants”?', '“cows” is no metric.'],
  [file(', "statistics": [{"metric": "any", "organizations": ["igf"], "except": [⟦"igff"⟧]}]', '"organizations": [{"id": "igf", "names": ["IGF"]}], '), '“igff” is no organization of this template; did you mean “igf”?'],
  [file(', "words": {"min": ⟦500⟧, "max": 250}'), '“min” must not be greater than “max”, which is 250.'],
  [file(', "topics": [{"id": ⟦"t"⟧, "title": "T"}]'), 'The topic “t” has no phrases, nor has another topic with this id.'],
  [file(', "topics": [{"id": "t", "title": "T", "phrases": ["x"]}, {"id": ⟦"t"⟧, "title": "T", "phrases": ["y"]}]'), '“t” is already the id of another topic of this section.'],
  [file('', '"organizations": [{"id": "a", "names": ["Internet Society"]}, {"id": ⟦"a"⟧, "names": [⟦"the internet society (ISOC)"⟧]}], '), '“a” is already the id of another organization.', '“the internet society (ISOC)” is already a name of another organization.'],
];

describe('readTemplate', () => {
  it('reads a template with what it leaves out', () => {
    const result = readTemplate(file(''), { ...known, name: 'x' });
    assert.ok('template' in result);
    assert.deepEqual(result.template.sections[0], {
      id: 'a', title: 'A', aliases: [], translations: [], order: 1, required: true, guidance: '', topics: [], statistics: [], skeleton: '', source: '', verified: false, sections: [],
    });
  });

  for (const [text, ...messages] of [...broken, ...beyondSchema]) {
    it(`says ${messages.join(' ')}`, () => assert.deepEqual(marked(text.replace(/[⟦⟧]/g, '')), { text, messages }));
  }

  it('tells of all mistakes, those of the text, of the schema and of the sense', () => {
    const text = '{\n  "name": ⟦"x"⟧, // mine\n  "title": ⟦1⟧,\n  "sections": [\n    {"id": "a", "title": "A", "order": 2, "words": {"min": ⟦9⟧, "max": 8}⟦,⟧}\n  ]\n}';
    const { text: shown, messages } = marked(text.replace(/[⟦⟧]/g, ''), 'mine');
    assert.equal(shown, text.replace('// mine', '⟦// mine⟧'));
    assert.deepEqual(messages, [
      '“name” must be “mine”, as the file is called “mine.json”.',
      'Remove this comment: JSON has none.',
      '“title” must be text in quotation marks.',
      '“min” must not be greater than “max”, which is 8.',
      'Remove this comma: nothing follows it.',
    ]);
  });

  it('tells of a key that stands twice', () => {
    assert.deepEqual(marked('{"name": "x", ⟦"name"⟧: "y", "title": "X", "sections": [{"id": "a", "title": "A", "order": 1}]}'.replace(/[⟦⟧]/g, '')).messages, ['“name” stands here a second time.']);
  });

  it('gives a topic without phrases those of its namesake', () => {
    const result = readTemplate(file(', "topics": [{"id": "t", "title": "T"}], "sections": [{"id": "b", "title": "B", "order": 1, "topics": [{"id": "t", "title": "T", "phrases": ["x"]}]}]'), known);
    assert.ok('template' in result);
    assert.deepEqual(result.template.sections[0]?.topics[0]?.phrases, ['x']);
  });
});

describe('templateJsonSchema', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(templateJsonSchema());

  it('accepts the built-in template, as readTemplate does', () => {
    assert.ok(validate(wsisInput), JSON.stringify(validate.errors));
    assert.ok('template' in readTemplate(JSON.stringify(wsisInput), { ...known, name: 'wsis-input' }));
  });

  it('asks less of a template that extends another', () => {
    assert.ok(validate({ name: 'x', extends: 'wsis-input', sections: [{ id: 'executive-summary', words: { max: 500 } }] }), JSON.stringify(validate.errors));
    assert.equal(validate({ name: 'x', extends: 'wsis-input', sections: [{ title: 'No id' }] }), false);
    assert.equal(validate({ name: 'x', extends: 'wsis-input', section: [] }), false);
  });

  for (const [text] of broken) {
    it(`refuses ${text.replace(/[⟦⟧]/g, '')}, as readTemplate does`, () => {
      assert.equal(validate(JSON.parse(text.replace(/[⟦⟧]/g, ''))), false);
      const result = readTemplate(text.replace(/[⟦⟧]/g, ''), known);
      assert.ok('mistakes' in result && result.mistakes.every(({ schema }) => schema));
    });
  }

  for (const [text] of beyondSchema) {
    it(`cannot judge ${text.replace(/[⟦⟧]/g, '')}`, () => {
      assert.ok(validate(JSON.parse(text.replace(/[⟦⟧]/g, ''))), JSON.stringify(validate.errors));
      const result = readTemplate(text.replace(/[⟦⟧]/g, ''), known);
      assert.ok('mistakes' in result && result.mistakes.every(({ schema }) => !schema));
    });
  }

  it('describes every key', () => {
    const keys: string[] = [];
    JSON.stringify(templateJsonSchema(), (key, value: unknown) => {
      if (key === 'properties') for (const [name, schema] of Object.entries(value as object)) if (!('description' in schema)) keys.push(name);
      return value;
    });
    assert.deepEqual(keys, []);
  });
});
