import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analysis } from '../../server/core/analysis/index.ts';
import { noteActionsEverywhere } from '../../server/core/language/notes/note-actions.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { unmark } from '../support/marked.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Names of rules are names, whatever they are made of. */
const ids = new RegExp(rules.map(({ id }) => `\\b${id}\\b`).join('|'), 'g');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Words of programmers, and the word of an author that stands for each. */
const foreign: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\blabels?\b/i, 'name of a note'],
  [/\bdefinitions?\b/i, 'note, or address of a link'],
  [/\b(?:footnote|link) references?\b/i, 'mark of a note, or link'],
  [/\b(?:ATX|setext)\b/i, 'heading'],
  [/\b(?:nodes?|tokens?|AST|mdast|YAML|regex(?:es)?|regular expressions?|strings?|boolean|null|undefined|array|parse[drs]?|parsing|lint(?:er|ing)?|diagnostics?)\b/i, 'what the author sees'],
  [/\b(?:invalid|illegal|fatal|abort(?:ed)?|malformed|unexpected|expected)\b/i, 'what is wrong, and what to do'],
];

describe('the words', () => {
  it('of the rules are those of authors', () => {
    assertPlain(rules.flatMap((rule) => [rule.summary, rule.why, rule.keep ?? '', ...rule.bad.flatMap(({ text }) => saidOf(unmark(text).text))]));
  });

  it('of commands, views, settings and the first steps are those of authors', () => {
    assertPlain(Object.values(JSON.parse(read('package.nls.json')) as Record<string, string>));
    assertPlain(Object.values(noteActionsEverywhere).map(({ title }) => title));
  });

  it('of what the editor says are those of authors', () => {
    const messages = readdirSync(join(root, 'client')).flatMap((name) => Array.from(read(`client/${name}`).matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g), ([, message]) => message!));
    assert.ok(messages.length > 60);
    assertPlain(messages);
  });

  it('of all that has French words are those of authors', () => {
    assertPlain(Object.keys(JSON.parse(read('l10n/findings.fr.json')) as Record<string, string>));
  });

  it('of the snippets and of the pages on the rules are those of authors', () => {
    const snippets = JSON.parse(read('snippets/wsis-report.json')) as Record<string, { description?: string }>;
    assertPlain(Object.entries(snippets).flatMap(([name, { description }]) => [name, description ?? '']));
    // What stands between back-ticks or in a block of text is Markdown, not about it.
    assertPlain(readdirSync(join(root, 'docs/rules')).map((name) => read(`docs/rules/${name}`).replaceAll(/^(`{3,}|~{3,})[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`|\]\([^)]*\)/g, '')));
  });
});

function saidOf(text: string): string[] {
  return new Analysis(text, rules, templatesWith([])).findings().findings.flatMap(({ message, fix, related }) => [message, fix?.title ?? '', ...(related ?? []).map((other) => other.message)]);
}

function assertPlain(texts: readonly string[]): void {
  for (const text of new Set(texts)) {
    // What is quoted is the author's own.
    const own = text.replaceAll(/“[^”]*”|`[^`]*`/g, '').replaceAll(ids, '');
    for (const [word, instead] of foreign) assert.doesNotMatch(own, word, `Say “${instead}” in “${text}”.`);
  }
}
