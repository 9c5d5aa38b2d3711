import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importText } from '../../../server/core/convert/index.ts';
import type { Template } from '../../../server/core/template/template.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';
import { lostWords } from '../../support/lost-words.ts';

const templates = [...templatesWith([]).values()] as [Template, ...Template[]];

/** What makes importing hard, to be thrown together. */
const pieces = fc.oneof(
  fc.constantFrom(
    '\n', '\n\n', '\n \n', '\r\n', '\f', '   ', '\t', '\u00AD\n', '-\n', '‐\n', '/\n', '.\n', ',\n', '\u200B', '\uFEFF', '\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3', '\uFDD4', '\u0001', '\u2028',
    '1 ', '2 ', '3', '¹', '²', '¹ ', '² ', '[1]', '[2] ', '[^1]', '\n[^1]: ', '\n[^a]: ', '\n1. ', '\n2. ', '\n3) ', '\n• ', '\n- ', '\no ', '\n– ', '\n* ', '\n# ', '\n## ', '\n---\n', '\n===\n', '\n> ', '\n```\n', '\n|a|b|\n|-|-|\n',
    '<!-- ', ' -->', '**', '__', '*', '_', '`', '[', ']', '(', ')', '](#)', '](https://a.example/x)', '\\', '~', '&amp;', '<b>', '{{', '}}', '#', '|', ':', ';',
    'https://a.example/one-two-three-four', 'https://a.example/one-two-three-four\n', 'http://b.example/c_d?e=f&g=(h)/', 'www.c.example/x', 'x@d.example', '\nhttps://a.example/\n', '\nNotes\n', '\nPage 2 of 3\n', '\n2\n', '\n3\n', '\n4\n',
    'Assembly1', 'IGF3', 'capacity', 'build', 'capacity-build', 'one two three four', 'Part 1: Executive summary', 'Part 2: ', 'II. ', 'Analytical overview', '2017 Input from the Library Board', 'ﬁne', 'e\u0301', 'مكتبة', '图书馆', 'ДОКЛАД', '½', 'Ⅳ', '㎏', '🙂',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.lorem({ maxCount: 12 }),
);

const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));

describe('whatever is imported', () => {
  for (const name of ['any.txt', 'any.md']) {
    it(`is in the draft or in the report, word for word (${name})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const result = importText(text, { name, templates });
          if ('refused' in result) return;
          assert.deepEqual(lostWords(text, result), []);
          // By its rules, and not by the last resort.
          assert.doesNotMatch(result.report, /found no place/);
          assert.doesNotMatch(result.draft, /[\uFDD0-\uFDD4]/);
        }),
        { numRuns: 1500 },
      );
    });
  }
});
