import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixUntilDone, tryEachFix } from '../../support/fixes.ts';

const runs = Number(process.env['WSIS_FIX_RUNS'] ?? 150);

const family = /^(?:footnote|link)-/;

/** What authors write around notes and links, well and badly. */
const words = fc.constantFrom(
  'Access grew', ' in 142 countries', ' and', ' the IGF', ' This', ' last year', ' this year', ' was', ' Phase III', ' “works”', ' (twice)', ' etc', ' M', ' **bold**', ' *it*', '.', '.', ',', ';', ' ;', ':', '?', '...', '…', ' ', '\n', '  \n', '\r\n', '\u00a0;',
  '[^1]', '[^2]', '[^3]', '[^4]', '[^a]', ' [^1]', '[^2], [^3]', '[^1][^2]', '1', '2', '¹', '²,', '^3^', '<sup>4</sup>', ')5', '`[^1].`', '\\[^1].', '”', '"', "'", '|', '_',
  ' [here](#)', ' [page]()', ' [page](https://example.org/a)', ' [IGF 2017 rules](https://example.org/igf-2016-rules)', ' [text][ref1] ', ' [text][annex] ', ' https://example.org/a', ' <http://example.org/a>', ' ![x](#)', ' [a][b] ',
  ' http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/70/125', ' www.example.org', ' [![x](y.png)](#)', ' a@example.org',
);
const paragraph = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => `Access ${parts.join('')}`);
const node = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.constantFrom(
    '[^1]: <https://example.org/a>', '[^2]: http://www.example.org/a/', '[^3]: ITU, *Facts and Figures 2024*, page 3.', '[^4]: ITU, *Facts and Figures 2024*, page 3', '[^a]: See [here](#).', '[^5]: a@example.org', '[^2]:', '[^1]: Records on the [page](#)',
    'https://example.org/a', 'https://example.org/a\nhttps://example.org/a\nhttp://example.org/a', '1 http://example.org/a\n2 https://example.org/b', 'and the rest', '## Heading', '[ref1]: http://example.org/b', '[b]: #', '[c]: <https://example.org/b>',
    '- item[^1].\n- item;[^2]', '> quoted[^3].', '| a[^1]. | b |\n| - | - |\n| c | [d](#) |', '```\n[^1].\n```', '    code[^1].', '<!-- x -->', '***',
  ),
  paragraph.map((text) => `- ${text}`),
  paragraph.map((text) => `[^3]: ${text}`),
);
const report = fc
  .record({ language: fc.constantFrom('', 'language: fr\n', 'language: es\n', 'language: ru\n'), nodes: fc.array(fc.tuple(node, fc.constantFrom('\n\n', '\n\n', '\n')), { maxLength: 8 }) })
  .map(({ language, nodes }) => `---\ntemplate: wsis-input\n${language}---\n\n# Title\n\n${nodes.flat().join('')}`);

/** Headings of the parts as people write them, well and badly, and what stands between. */
const part = fc.constantFrom(
  '## Part 1: Executive summary', '# I. Executive Summary', '## Executive summary', '**Part 1: Executive summary**', 'Executive summary', '__Executive Summary__', '## 1. Executive summary', 'Executive summary\n=====',
  '## Part 2: Analytical overview', '## II. Part 3: Analytical overview', '**PART TWO – ANALYTICAL OVERVIEW**', 'Analytical overview', '### 2) Analytical overview', '- **Analytical overview**', '> ## Analytical overview', '* * *\n## Analytical  overview ##',
  '## Part 3: Innovative policies, programmes and projects, and future actions', '## III. Policies, programmes and projects', '**Policies, programmes and projects, and future actions**', '## Part 4: Future actions', '### Achievements', '### Trends', '**Obstacles**', '## Partie 2 : Aperçu analytique', '## Anexo', '# Title of the report', 'Title\n=====', '## {{heading}}', '##', '## Part 2: Analytical overview[^1]', '## <span>Part 2:</span> Analytical overview',
);
const text = fc.constantFrom(
  'Text.', 'In 2017 it had 83 countries.[^1]', 'Obstacles were many.', '{{what was done}}', '- Text.\n- Text.', '<!-- x -->', '[^1]: ITU, *Facts and Figures 2024*.', '| a | b |\n| - | - |\n| c | d |', '```\n## Part 2\n```', 'TODO', '',
);
const outline = fc
  .record({
    matter: fc.constantFrom('', '---\ntemplate: wsis-input\n---\n\n', '---\ntemplate: wsis-input\nlanguage: fr\n---\n\n', '---\ntemplate: wsis-input\norganization: IGF\nyear: 2017\ntitle: Report\n---\n', '---\ntemplate: wsis-inptu\nyear: soon\n---\n\n'),
    parts: fc.array(fc.tuple(fc.oneof(part, text), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n')), { maxLength: 10 }),
  })
  .map(({ matter, parts }) => `${matter}${parts.flat().join('')}`);

describe('the fixes for notes and links', () => {
  it('each take away what they mend and add nothing, wherever they stand', () => {
    let tried = 0;
    fc.assert(fc.property(report, (text) => void (tried += tryEachFix(text, family))), { numRuns: runs });
    assert.ok(tried > runs, `${tried} fixes tried`);
  });

  it('come to an end when all are applied that need no author', () => {
    fc.assert(fc.property(report, (text) => void fixUntilDone(text)), { numRuns: runs / 2 });
  });
});

/** A heading that is mended is quoted with its new number, and other parts then belong beside it. */
function withoutHeadings(message: string): string {
  return message.replace(/ It belongs (?:before|after) .*$/, '').replace(/“[^”]*”/g, '“…”');
}

describe('the fixes of all other rules', () => {
  it('each take away what they mend and add nothing, wherever they stand', () => {
    let tried = 0;
    fc.assert(fc.property(outline, (text) => void (tried += tryEachFix(text, /^(?!footnote-|link-)/, withoutHeadings))), { numRuns: runs });
    assert.ok(tried > runs, `${tried} fixes tried`);
  });

  it('come to an end when all are applied that need no author', () => {
    fc.assert(fc.property(outline, (text) => void fixUntilDone(text)), { numRuns: runs / 2 });
  });
});
