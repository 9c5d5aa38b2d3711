import fc from 'fast-check';

// Whatever may come out of a keyboard, a clipboard or a converter; but no sign that Markdown would read as more than text.
const odd = fc.constantFrom('😀', '👩🏽‍🏫', 'العربية', 'עברית', '中文', 'é', 'e\u0301', '\u00A0', '\u200B', '\u200F', '\u2028', '\u0001', '\u000B', '\u001F', '\uFFFF', '\uD800', '\uDC00', '&', '&#1;', '&lt;', '"', "'", '%', '{{hole}}', 'x'.repeat(300), '²', '…');
const word = fc.oneof({ weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z]{1,12}$/) }, { weight: 2, arbitrary: odd }, fc.integer({ min: 0, max: 99999 }).map(String));
const plain = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const label = fc.constantFrom('1', '2', 'survey', 'é', 'gone', 'Two');
const address = fc.constantFrom('https://example.org', 'http://example.org/a?b=c&d=(e)', 'https://example.org/é/%C3%A9', 'mailto:info@example.org', 'annex.pdf', '#a', '#', 'javascript:alert(1)', 'data:text/html,x', 'http://[bad', '//host/share');

const piece = fc.oneof(
  { weight: 5, arbitrary: plain },
  plain.map((text) => `*${text.trim() || 'x'}*`),
  plain.map((text) => `**${text}**`),
  plain.map((text) => `~~${text}~~`),
  fc.constantFrom('`a  <b>`', 'H<sub>2</sub>O', 'one<br>two', 'an <!-- aside -->', '![mast & sea](mast.png)', 'TODO', '[x][ref]', '\\*', 'a\\\nb', 'a  \nb', 'a\nb'),
  label.map((name) => `[^${name}]`),
  fc.tuple(plain, address).map(([text, url]) => `[${text}](${url})`),
);
const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const cell = line.map((text) => text.replace(/\\?\n|\|/g, ' '));
const indented = (text: string, by: string): string => text.replace(/\n/g, `\n${by}`);

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  fc.tuple(fc.integer({ min: 1, max: 6 }), cell).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.tuple(fc.constantFrom('-', '1.', '7)', '- [ ]', '- [x]'), fc.array(line, { minLength: 1, maxLength: 4 })).map(([mark, items]) => items.map((item) => `${mark} ${indented(item, '     ')}`).join('\n')),
  fc.tuple(line, line, line).map(([a, b, c]) => `- ${indented(a, '  ')}\n\n  1. ${indented(b, '     ')}\n\n     ${indented(c, '     ')}`),
  fc.tuple(line, line).map(([a, b]) => `> ${indented(a, '> ')}\n>\n> > ${indented(b, '> > ')}`),
  fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => `| ${a} | ${b} |\n| :- | -: |\n| ${c} | ${d} |`),
  fc.constantFrom('```\nif (a < b)\n\treturn "&";\n```', '---', '<!-- wsis-ignore placeholder-left: so -->', '- ', '> ```\n> code\n> ```'),
);
const notes = fc.uniqueArray(fc.tuple(label, plain, fc.option(plain)), { selector: ([name]) => name.toLowerCase() }).map((list) =>
  list.filter(([name]) => name !== 'gone').map(([name, first, second]) => `[^${name}]: N${first}${second === null ? '' : `\n\n    M${second}`}`),
);

/** Reports with everything that people write, and with characters that no file should ever hold. */
export const reportTexts: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '---\ntemplate: wsis-input\norganization: "A & B <C>"\nyear: 2025\n---\n\n'), fc.array(block, { minLength: 1, maxLength: 8 }), notes)
  .map(([front, blocks, list]) => `${front}${[...blocks, ...list, '[ref]: https://example.org/ref'].join('\n\n')}\n`);
