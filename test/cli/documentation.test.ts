import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readOptions } from '../../server/cli/check-options.ts';
import { CommandLine } from '../support/command-line.ts';
import { faultyReport, soundReport } from '../support/samples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/command-line.md'), 'utf8');
const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; name: string; entry: string; language: string; files: string }[];

/** The words of a command as a shell takes them apart, without what it does with the output. */
function words(command: string): string[] {
  return Array.from(command.replace(/ > .*/, '').matchAll(/"([^"]*)"|\S+/g), (match) => match[1] ?? match[0]);
}

describe('what is written of the command line', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(() => line.remove());

  it('says of every command what its help says', () => {
    const help = (...args: string[]): string => line.run([...args, '--help']).stdout;
    const commands = Array.from(help().matchAll(/^ {2}([a-z]+) /gm), (match) => match[1]!);
    assert.ok(commands.length > 5);
    assert.ok(page.includes(`\`\`\`text\n${help()}\`\`\``));
    for (const command of commands) {
      const text = help(command);
      assert.match(text, new RegExp(`^Usage: wsis-report ${command}`));
      assert.ok(page.includes(`## ${command}\n\n\`\`\`text\n${text}\`\`\``), `docs/command-line.md should say of ${command}:\n${text}`);
    }
  });

  it('gives recipes that are understood', () => {
    const commands = Array.from(page.matchAll(/^.*?\bwsis-report check (.*)$/gm), (match) => match[1]!).filter((rest) => !rest.startsWith('['));
    assert.ok(commands.length >= 5, String(commands.length));
    for (const command of commands) {
      const options = readOptions(words(command).concat('a.md'));
      assert.equal(typeof options, 'object', `${command}: ${String(options)}`);
    }
    for (const [, yaml] of page.matchAll(/^```yaml\n([^]*?)^```/gm)) assert.doesNotThrow(() => parse(yaml!));
  });

  it('has hooks for commits that check the reports among the files, and leave the others alone', () => {
    assert.deepEqual(hooks.map(({ id }) => id), ['wsis-report', 'wsis-report-fix']);
    line.write('README.md', '# Read me\n\nSee (http://www.un.org) and more[^1].\n');
    line.write('report.md', faultyReport);
    line.write('slip.md', soundReport.replace('18 countries.[^1]', '18 countries[^1].'));
    line.write('old/slip.md', soundReport.replace('18 countries.[^1]', '18 countries[^1].'));
    line.write('plain.wsis.md', '# A text\n\nIt says little.\n');
    line.write('.wsis/config.json', '{ "ignore": ["old/**"] }');
    const changed = ['README.md', 'report.md', 'slip.md', 'old/slip.md', 'plain.wsis.md', '.wsis/config.json'];
    for (const { entry, files, language } of hooks) {
      assert.equal(language, 'system');
      const [command, ...args] = words(entry);
      assert.equal(command, 'wsis-report');
      const named = changed.filter((path) => new RegExp(files).test(path));
      assert.equal(named.length, entry.includes('--fix') ? 5 : 6);
      const { status, stdout, stderr } = line.run([...args, ...named]);
      assert.deepEqual([status, stderr], [1, '']);
      assert.deepEqual([...new Set(stdout.match(/^[^:\n]+(?=:\d)/gm))], ['report.md', ...(entry.includes('--fix') ? [] : ['slip.md']), 'plain.wsis.md']);
      assert.deepEqual(line.run([...args, 'README.md']), { status: 0, stdout: 'No findings in 0 files.\n', stderr: '' });
    }
    assert.match(line.read('slip.md'), /18 countries\.\[\^1\]/);
    assert.match(line.read('old/slip.md'), /18 countries\[\^1\]\./);
    assert.match(line.read('README.md'), /more\[\^1\]\./);
    // A text that is none comes back as it is.
    assert.equal(line.run(['check', '--only-reports', '--fix', '-'], { input: 'A text[^1].\n' }).stdout, 'A text[^1].\n');
  });
});
