import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realReport } from '../support/real-reports.ts';

// Each editor runs with the configuration that docs/editors.md shows, word for word, and prints what it shows.

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Shown {
  readonly line: number;
  readonly character: number;
  readonly message: string;
}

let folder: string;
let report: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsis-editors-'));
  report = join(folder, 'report.md');
  writeFileSync(report, realReport('igf-2017.md'));
  symlinkSync(join(root, 'dist/wsis-report.cjs'), join(folder, 'wsis-report'));
});
after(() => rmSync(folder, { recursive: true }));

/** The code block of docs/editors.md in this language. */
function documented(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readFileSync(join(root, 'docs/editors.md'), 'utf8'))?.[1];
  assert.ok(code, `docs/editors.md has no ${language}`);
  return code;
}

function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, HOME: folder };
  const { stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', timeout: 90_000 });
  assert.equal(error, undefined, `${command}: ${error?.message} ${stderr}`);
  return stdout + stderr;
}

/** What the editor printed on a line of its own. */
function shown(output: string): Shown[] {
  const line = output.split(/\r?\n/).find((other) => other.startsWith('SHOWN '));
  assert.ok(line, output);
  return inOrder(JSON.parse(line.slice('SHOWN '.length)) as Shown[]);
}

function checked(): Shown[] {
  const output = run(process.execPath, [join(root, 'dist/wsis-report.cjs'), 'check', '--format', 'json', report]);
  const { files } = JSON.parse(output) as { files: { findings: { message: string; range: { start: { line: number; character: number } } }[] }[] };
  return inOrder(files[0]!.findings.map(({ message, range }) => ({ ...range.start, message })));
}

function inOrder(all: readonly Shown[]): Shown[] {
  return [...all].sort((a, b) => a.line - b.line || a.character - b.character || (a.message < b.message ? -1 : 1));
}

describe('another editor, configured as documented,', () => {
  it('shows in Neovim what the command line prints', () => {
    const script = join(folder, 'show.lua');
    writeFileSync(script, `
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local shown = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(shown, { line = found.lnum, character = found.col, message = found.message })
end
io.stdout:write('SHOWN ' .. vim.fn.json_encode(shown) .. '\\n')
vim.cmd('qa!')
`);
    const init = join(folder, 'init.lua');
    writeFileSync(init, documented('lua'));
    // Neovim counts columns in bytes; those of the report's lines that matter are ASCII up to there or compared below.
    const lines = readFileSync(report, 'utf8').split('\n');
    const found = shown(run('nvim', ['--headless', '-u', init, report, '-c', 'filetype on', '-c', 'set filetype=markdown', '-c', `luafile ${script}`]));
    const inUnits = found.map((entry) => ({ ...entry, character: Buffer.from(lines[entry.line] ?? '').subarray(0, entry.character).toString().length }));
    assert.deepEqual(inUnits, checked());
  });

  it('shows in Emacs what the command line prints', () => {
    const script = join(folder, 'show.el');
    writeFileSync(script, `
(require 'package)
(package-initialize)
${documented('elisp')}
(require 'markdown-mode)
(require 'json)
(find-file (car command-line-args-left))
(markdown-mode)
(eglot-ensure)
(run-hooks 'post-command-hook)
(let ((tries 0))
  (while (and (< tries 600) (null (flymake-diagnostics)))
    (setq tries (1+ tries))
    (accept-process-output nil 0.1)
    (when (bound-and-true-p flymake-mode) (flymake-start))))
(princ (concat "SHOWN " (json-encode (mapcar (lambda (found)
  (save-excursion
    (goto-char (flymake-diagnostic-beg found))
    (list (cons 'line (1- (line-number-at-pos)))
          (cons 'character (- (point) (line-beginning-position)))
          (cons 'message (flymake-diagnostic-text found)))))
  (flymake-diagnostics))) "\\n"))
(kill-emacs 0)
`);
    const found = shown(run('emacs', ['--batch', '--no-site-file', '-l', script, report]));
    assert.deepEqual(found.map(({ line }) => line), checked().map(({ line }) => line));
    assert.equal(found.length, checked().length);
    for (const [index, { message }] of checked().entries()) assert.ok(found[index]!.message.includes(message.slice(0, 20)), found[index]!.message);
  });
});
