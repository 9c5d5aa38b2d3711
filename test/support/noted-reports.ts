import fc from 'fast-check';

const labels = fc.constantFrom('1', '2', '3', '4', '10', '12', 'itu', 'ITU', 'b-2');
const calls = fc.array(labels, { maxLength: 3 }).map((list) => list.map((label) => `[^${label}]`).join(''));
const words = fc.constantFrom('Access grew', 'Schools came online', 'see *the survey*', 'costs fell to 3.5 per cent', '`[^1]` is code', 'at https://example.org/bare', '[a study](https://example.org/a_b)');
const sentences = fc.tuple(words, calls, fc.constantFrom('.', ',', '', '!')).map(([text, marks, end]) => (end === '!' ? `${text}${marks} and more` : `${text}${end}${marks && text.endsWith('bare') ? ' ' : ''}${marks}`));
const paragraphs = fc.array(sentences, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const sources = fc.constantFrom(
  'ITU, *Facts and Figures 2024*.',
  'ITU, *Facts and Figures 2024*',
  'https://example.org/survey.',
  '<https://example.org/a_b_c>',
  'UNESCO, 2023[^2].',
  'Ibid.',
  'First.\n\n    Second paragraph.',
  'Lazy\ncontinued.',
  '{{source}}',
  '- a list\n    - of two',
  '```\n    code\n    ```',
  '',
);
const definitions = fc.tuple(labels, sources).map(([label, source]) => `[^${label}]: ${source}`);
const blocks = fc.oneof(
  { weight: 4, arbitrary: paragraphs },
  { weight: 4, arbitrary: definitions },
  paragraphs.map((text) => `- ${text}\n- ${text}`),
  paragraphs.map((text) => `1. ${text}`),
  paragraphs.map((text) => `> ${text}`),
  sentences.map((text) => `| Place | ${text} |\n| - | - |\n| Chad | ${text} |`),
  sentences.map((text) => `## ${text}`),
  definitions.map((text) => `> ${text}`),
  fc.constantFrom('```\n[^1]: no note\n```', '<!-- [^3] -->', '<!-- wsis-ignore footnote-unused: kept -->', '<div>\n[^1]\n</div>', '[link]: https://example.org', '    code[^1]', '***'),
);

/** Reports with notes in every place and order, some given twice, some not at all; with each kind of line end. */
export const notedReports: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(blocks, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([named, parts, lineEnd, ended]) => {
    const text = (named ? '---\ntemplate: wsis-input\n---\n\n' : '') + parts.map(([block, gap]) => block + gap).join('');
    return (ended ? text : text.trimEnd()).replaceAll('\n', lineEnd);
  });
