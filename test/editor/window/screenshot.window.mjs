import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import { root } from '../paths.mjs';
import { openWindow } from './window.mjs';

// The picture in the README changes only when somebody wants it to: UPDATE_SCREENSHOT=1 npm test window
if (process.env['UPDATE_SCREENSHOT']) {
  describe('the picture in the README', () => {
    it('shows a report with its problems', async () => {
      const window = await openWindow();
      await window.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor();
      await window.problems('WSIS Report');
      // With the list of files closed, the Report view has the height that an author would give it.
      await window.page.locator('.pane-header').first().click();
      await window.page.locator('.pane-body .monaco-list-row', { hasText: 'Part 3' }).first().waitFor();
      await window.goTo(14, 1);

      const picture = path.join(root, 'docs/screenshot.png');
      mkdirSync(path.dirname(picture), { recursive: true });
      await window.screenshot(picture);
      assert.ok(statSync(picture).size > 10_000);
    });
  });
}
