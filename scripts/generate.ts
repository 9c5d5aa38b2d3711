// Writes what is made from the rules and the templates: docs/rules, snippets, the JSON Schema of templates. With --check
// it writes nothing, and ends with exit code 1 where a file is not what it would write.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const files = generatedFiles();
let stale = 0;

for (const [path, text] of files) {
  const full = join(root, path);
  const current = read(full);
  if (current === text) continue;
  stale++;
  console.log(`${check ? 'Not up to date' : 'Written'}: ${path}`);
  if (check) continue;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
for (const name of readdirSync(join(root, 'docs/rules'))) {
  if (files.has(`docs/rules/${name}`)) continue;
  stale++;
  console.log(`${check ? 'No longer made' : 'Removed'}: docs/rules/${name}`);
  if (!check) rmSync(join(root, 'docs/rules', name));
}
if (check && stale > 0) process.exitCode = 1;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
