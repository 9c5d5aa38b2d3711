import assert from 'node:assert/strict';
import { openWindow } from './window.mjs';

describe('the window', () => {
  it('marks what is wrong in a report, and lists it under Problems', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor();

    const entries = await window.problems('WSIS Report');
    assert.ok(entries.length > 0);
  });
});
