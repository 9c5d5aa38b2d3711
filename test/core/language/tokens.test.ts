import assert from 'node:assert/strict';
import { Analysis } from '../../../server/core/analysis/index.ts';
import { tokensIn } from '../../../server/core/language/tokens.ts';
import { templatesWith } from '../../../server/core/template/templates.ts';

const text = 'One.[^1] Two.[^gone]\n\nThree.[^Gone] `[^code]`\n\n[^1]: A note.\n\n[^idle]: Nobody calls it.\n';

function shown(from = 0, to = text.length): string[] {
  const analysis = new Analysis(text, [], templatesWith([]));
  return tokensIn(analysis, { start: from, end: to }).map(({ start, length, modifier }) => {
    const offset = analysis.document.offsetAt(start);
    return `${text.slice(offset, offset + length)} ${modifier}`;
  });
}

describe('the colours that no grammar can know', () => {
  it('are of calls without a note, and of notes that nothing calls', () => assert.deepEqual(shown(), ['[^gone] missing', '[^Gone] missing', '[^idle]: unused']));

  it('are told of what is asked for alone', () => {
    assert.deepEqual(shown(text.indexOf('Three')), ['[^Gone] missing', '[^idle]: unused']);
    assert.deepEqual(shown(0, text.indexOf('Three')), ['[^gone] missing']);
    assert.deepEqual(shown(0, 0), []);
  });

  it('are told at once of a part of a long report', () => {
    const long = new Analysis(`${'Text.[^gone]\n\n'.repeat(20_000)}`, [], templatesWith([]));
    tokensIn(long, { start: 100, end: 2000 });
    const start = process.cpuUsage();
    for (let round = 0; round < 20; round++) tokensIn(long, { start: 100_000, end: 102_000 });
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });
});
