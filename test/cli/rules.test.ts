import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ListedRule } from '../../server/cli/rules.ts';
import { rules } from '../../server/core/rules/index.ts';
import { CommandLine } from '../support/command-line.ts';

describe('the rules on the command line', () => {
  let line: CommandLine;
  before(() => {
    line = new CommandLine();
  });
  after(() => line.remove());

  it('are listed, each with how grave it is, whether it is mended, and what a right report has', () => {
    const { status, stdout, stderr } = line.run(['rules']);
    assert.deepEqual([status, stderr], [0, '']);
    const rows = stdout.trimEnd().split('\n').map((row) => row.split(/ {2,}/));
    assert.deepEqual(rows[0], ['rule', 'severity', 'fix', 'a right report']);
    assert.deepEqual(rows.slice(1).map(([rule, severity, , summary]) => [rule, severity, summary]), rules.map(({ id, severity, summary }) => [id, severity, summary]));
    const fixes = new Map(rows.map(([rule, , fix]) => [rule, fix]));
    assert.deepEqual([fixes.get('footnote-punctuation'), fixes.get('section-missing'), fixes.get('section-length')], ['yes', 'asks', '–']);
  });

  it('are listed for other tools', () => {
    const { version, rules: listed } = JSON.parse(line.run(['rules', '--format', 'json']).stdout) as { version: number; rules: ListedRule[] };
    assert.equal(version, 1);
    assert.deepEqual(listed.map(({ rule }) => rule), rules.map(({ id }) => id));
    assert.deepEqual(listed.find(({ rule }) => rule === 'footnote-punctuation')!.fixable, true);
    assert.deepEqual(listed.find(({ rule }) => rule === 'section-missing')!.fixable, false);
  });

  it('are explained with the text of their pages', () => {
    for (const rule of ['footnote-undefined', 'statistic-changed']) {
      const { status, stdout } = line.run(['explain', rule]);
      assert.equal(status, 0);
      assert.equal(stdout, readFileSync(fileURLToPath(new URL(`../../docs/rules/${rule}.md`, import.meta.url)), 'utf8'));
    }
    for (const name of ['template-invalid', 'settings-invalid', 'rule-failed']) assert.match(line.run(['explain', name]).stdout, new RegExp(`^# ${name}\\n\\n\\S`));
  });

  it('are named by those who ask, or guessed', () => {
    assert.deepEqual(line.run(['explain', 'footnote-undefind']), { status: 2, stdout: '', stderr: 'wsis-report: there is no rule “footnote-undefind”; did you mean “footnote-undefined”?\n' });
    assert.equal(line.run(['explain', '__proto__']).stderr, 'wsis-report: there is no rule “__proto__”.\n');
    for (const args of [['explain'], ['explain', 'a', 'b'], ['explain', '--all', 'a'], ['rules', '--format', 'xml'], ['rules', 'all']]) {
      const { status, stdout, stderr } = line.run(args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^wsis-report: [^\n]+\.\n$/, args.join(' '));
    }
    assert.match(line.run(['rules', '--help']).stdout, /^Usage: wsis-report rules/);
    assert.match(line.run(['explain', '--help']).stdout, /^Usage: wsis-report explain/);
  });
});
