import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { growth, type Level } from './heap.ts';

const script = fileURLToPath(new URL('run.ts', import.meta.url));

/** Of the long run; `node --expose-gc --import tsx test/memory/run.ts` is the whole. */
const share = '0.01';

describe('memory', () => {
  let levels: Record<string, Level[]>;
  before(function () {
    this.timeout(300_000);
    // A process of its own: what other tests leave behind would hide what is looked for.
    const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--expose-gc', '--import', 'tsx', script, '--share', share, '--json'], { encoding: 'utf8' });
    assert.match(stdout, /^\{/, stderr);
    levels = JSON.parse(stdout) as Record<string, Level[]>;
  });

  it('stays within a fifth of what it is after a tenth of the reports or edits', () => {
    assert.equal(Object.keys(levels).length, 3);
    for (const [name, found] of Object.entries(levels)) {
      assert.equal(found.length, 10);
      assert.ok(growth(found) <= 0.2, `${name}: ${found.map(({ bytes }) => (bytes / 1e6).toFixed(1)).join(', ')} MB`);
    }
  });

  it('holds the analysis of no report that was closed, and one of each that is open', () => {
    const [closed, ...open] = Object.values(levels).map((found) => found.map(({ analyses }) => analyses));
    assert.deepEqual(closed, new Array(10).fill(0));
    for (const found of open) assert.deepEqual(found, new Array(10).fill(1));
  });
});
