import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
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
    const body = await eventually(async () => {
      for (const frame of window.page.frames()) if (await frame.locator('.footnote-item').count()) return frame.locator('body');
      throw new Error('No frame of the window shows notes.');
    });
    const note = body.locator('.footnote-item');
    assert.equal(await note.count(), 1);
    assert.match(await note.innerText(), /^ITU, Facts and Figures\./);
    assert.equal(await note.locator('em').innerText(), 'Facts and Figures');
    assert.equal(await body.locator('.footnote-ref').innerText(), '[1]');
    const text = await body.innerText();
    assert.ok(text.includes('Some 40 people came.') && !/\[\^|is missing|has no source/.test(text), text);

    const back = body.locator('.footnote-backref');
    await eventually(async () => assert.equal(await back.evaluate((element) => getComputedStyle(element).textDecorationLine), 'none'));
    assert.ok(await back.isVisible());
    await window.page.emulateMedia({ media: 'print' });
    await eventually(async () => assert.equal(await back.evaluate((element) => getComputedStyle(element).display), 'none'));
  });
});
