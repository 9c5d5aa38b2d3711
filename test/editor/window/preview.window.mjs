import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { openWindow } from './window.mjs';

const report = `---
template: wsis-input
---

## Executive summary

Access grew by 12 per cent.[^itu] Some 40 people came.

[^itu]: ITU, *Facts and Figures*.
`;

describe('the preview of a report', () => {
  it('shows notes below the text, in our style for paper too, and no findings', async () => {
    const window = await openWindow({ file: 'previewed.md', files: { 'previewed.md': report } });
    // What the preview must not show is there to be shown.
    await window.squiggles('error').first().waitFor();
    await window.press('Control+Shift+V');
    // The page is loaded anew when more becomes known of how it is to look.
    await eventually(async () => {
      const body = await previewed(window);
      const note = body.locator('.footnote-item');
      assert.equal(await note.count(), 1);
      assert.match(await note.innerText(oneTry), /^ITU, Facts and Figures\./);
      assert.equal(await note.locator('em').innerText(oneTry), 'Facts and Figures');
      assert.equal(await body.locator('.footnote-ref').innerText(oneTry), '[1]');
      const text = await body.innerText(oneTry);
      assert.ok(text.includes('Some 40 people came.') && !/\[\^|is missing|has no source/.test(text), text);
      const back = body.locator('.footnote-backref');
      assert.equal(await back.evaluate((element) => getComputedStyle(element).textDecorationLine, undefined, oneTry), 'none');
      assert.ok(await back.isVisible());
    });
    await window.page.emulateMedia({ media: 'print' });
    await eventually(async () => {
      const back = (await previewed(window)).locator('.footnote-backref');
      assert.equal(await back.evaluate((element) => getComputedStyle(element).display, undefined, oneTry), 'none');
    });
  });
});

async function previewed(window) {
  for (const frame of window.page.frames()) if (await frame.locator('.footnote-item').count()) return frame.locator('body');
  throw new Error('No frame of the window shows notes.');
}
