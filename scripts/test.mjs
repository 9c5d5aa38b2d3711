// npm test: every check one after the other, and one closing line. `npm test -- web window` runs only the stages named.
// With $WSIS_COUNTS the counts are appended to that file instead, for a caller with a closing line of its own (.ci/run);
// what failed is appended to $WSIS_FAILURES then, so that the caller can say it again where it is seen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const patience = 2_400_000; // milliseconds for a stage, on a machine that is four times slower than most

const mocha = ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--forbid-pending', '--fail-zero'];
const editorMocha = [...mocha, '--no-config', '--timeout', '120000'];
// A window is VS Code in a browser on a machine that may be busy: a test gets a second window, and says that it did.
const windowMocha = [...mocha, '--no-config', '--timeout', '240000', '--retries', '1'];

/** Each stage is what node runs; one that counts tests prints mocha's totals. */
const stages = {
  types: { run: ['node_modules/typescript/bin/tsc'] },
  generated: { run: ['--import', 'tsx', 'scripts/generate.ts', '--check'] },
  build: { run: ['scripts/build.mjs', '--tests'] },
  core: { run: mocha, counts: true },
  install: { run: ['test/editor/install.mjs'] },
  web: { run: ['test/editor/run-web.mjs'], counts: true },
  window: { run: [...windowMocha, 'test/editor/window/*.window.mjs'], counts: true },
  // Leaves in dist what ships, so that the stages after it test that.
  package: { run: [...editorMocha, 'test/editor/package.test.mjs', 'test/package/npm.test.mjs'], counts: true },
  // What only CI runs: the real reports lie beside the checkout, and a Node extension host takes minutes to install.
  real: { run: [...mocha, '--no-config', '--exit', '--node-option', 'import=tsx', '--timeout', '120000', 'test/real/**/*.test.ts'], counts: true },
  editors: { run: [...mocha, '--no-config', '--exit', '--node-option', 'import=tsx', '--timeout', '120000', 'test/editors/**/*.test.ts'], counts: true },
  office: { run: [...mocha, '--no-config', '--exit', '--node-option', 'import=tsx', '--timeout', '240000', 'test/office/**/*.test.ts'], counts: true },
  node: { run: ['test/editor/run-node.mjs'], counts: true },
  installed: { run: [...editorMocha, 'test/editor/installed.test.mjs'], counts: true },
};
// The host comes before the core: the colours are tested against VS Code's own Markdown grammar too.
const everyday = ['types', 'generated', 'build', 'install', 'core', 'package', 'web', 'window'];

const names = process.argv.length > 2 ? process.argv.slice(2) : everyday;
const unknown = names.find((name) => !Object.hasOwn(stages, name));
if (unknown) {
  console.error(`There is no stage ${unknown}; there are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
let failures = '';
for (const name of names) {
  const { passed, failed, output } = await runStage(name, stages[name]);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures += `── ${name}\n${whatFailed(output)}\n`;
}
if (failures && process.env['WSIS_FAILURES']) appendFileSync(process.env['WSIS_FAILURES'], failures);
else if (failures) console.log(`\nWhat failed:\n${failures}`);
if (process.env['WSIS_COUNTS']) appendFileSync(process.env['WSIS_COUNTS'], `${total.passed} ${total.failed}\n`);
else console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runStage(name, { run, counts = false }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status, output } = await runNode(run);
  const passed = counts ? lastCount(output, 'passing') : 0;
  let failed = counts ? lastCount(output, 'failing') : 0;
  // A stage that fell over, or that ran no test, must not look like success.
  if (failed === 0 && (status !== 0 || (counts && passed === 0))) failed = 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed === 0 ? 'ok' : 'FAILED'}${counts ? `, ${passed} passing` : ''}${failed === 0 ? '' : `, ${failed} failing`}, ${seconds} s`);
  return { passed, failed, output };
}

/** Runs node from the repository's root, shows what it prints, and returns its exit code and output. */
async function runNode(arguments_) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  // A group of its own, since mocha starts a further process: what hangs has to end as a whole.
  const child = spawn(process.execPath, arguments_, { cwd: root, env: { ...process.env, ...colour }, stdio: ['ignore', 'pipe', 'inherit'], detached: process.platform !== 'win32' });
  const end = () => (process.platform === 'win32' ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  const late = setTimeout(() => {
    console.log(`Ended after ${patience / 1000} s.`);
    end();
  }, patience);
  const interrupted = () => {
    end();
    process.exit(130);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);

  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    output += text;
  });
  const [status] = await once(child, 'close');
  clearTimeout(late);
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  return { status, output: stripVTControlCharacters(output) };
}

/** What mocha says of the tests that failed, below its totals or as it goes; the last lines of any other stage. */
function whatFailed(output) {
  const said = output.match(/^ {2}FAIL .*(\n {4}.*)*/gm);
  if (said) return said.join('\n');
  const totals = output.search(/^ {2}\d+ failing$/m);
  return (totals < 0 ? output.slice(-4_000) : output.slice(totals, totals + 6_000)).trim();
}

/** The last "12 passing" of mocha's totals, or 0. */
function lastCount(output, word) {
  return Number([...output.matchAll(new RegExp(`(\\d+) ${word}\\b`, 'g'))].at(-1)?.[1] ?? 0);
}
