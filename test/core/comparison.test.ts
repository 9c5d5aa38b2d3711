import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparisonTable } from '../../scripts/comparison-table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const table = comparisonTable(read('docs/comparison.json'));

describe('the comparison with other tools', () => {
  for (const { feature, ours, tests } of table.features) {
    it(`names tests that exist for ours: ${feature}`, () => {
      assert.match(ours, /^yes\b/);
      assert.ok(tests.length > 0);
      for (const [file, title] of tests) assert.ok(read(file).includes(`it('${title}'`), `${file} has no test “${title}”.`);
    });
  }

  it('says nothing of others but by their documentation', () => {
    for (const { id, source } of table.peers) {
      assert.ok(source.length > 10, id);
      for (const { feature, others } of table.features) assert.match(others[id] ?? '', /^(?:yes|no|partly|–)(?::|$)/, `${feature}: ${id}`);
    }
  });

  it('stands in the README as it is', () => {
    assert.ok(read('README.md').includes(`<!-- made from docs/comparison.json -->\n\n${table.markdown}\n\n`), `The table in the README should be:\n${table.markdown}`);
  });
});
