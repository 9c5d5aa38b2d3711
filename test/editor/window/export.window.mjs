import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { openWindow } from './window.mjs';

describe('an export', () => {
  it('shows what is still open, asks where to, and never writes unasked', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    const files = window.page.locator('.explorer-folders-view .monaco-list-row');

    await chooseFormat(window, 'Web page');
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText(/things are still open in this report/).waitFor();
    await dialog.getByText(/Line \d+: .*is still to be filled/).waitFor();
    await window.answer('Cancel');

    await chooseFormat(window, 'Web page');
    await window.answer('Export Anyway');
    const place = await proposed(window, 'report.html');
    // Until the author says where to, nothing is written.
    await eventually(async () => assert.deepEqual(await names(files), ['notes.md', 'report.md']));
    await window.enter(place);
    await window.see('Exported to report.html.');
    await window.openFile('report.html', '<!doctype html>');
  });

  it('writes a Word document, and asks before it writes over one', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    for (const again of [false, true]) {
      await chooseFormat(window, 'Word document');
      await window.answer('Export Anyway');
      const place = await proposed(window, 'report.docx');
      if (again) {
        const question = window.page.getByText(/report\.docx already exists/);
        await eventually(async () => {
          if (!(await question.isVisible())) await window.press('Enter');
          await question.waitFor(oneTry);
        });
      } else {
        await window.enter(place);
        await window.see('Exported to report.docx.');
      }
    }
  });
});

/** The dialog opens empty, and then says where the file would go. */
async function proposed(window, name) {
  const place = window.question.filter({ hasText: 'Export Report' });
  await place.waitFor();
  await eventually(async () => assert.ok((await place.locator('input').first().inputValue(oneTry)).endsWith(`/${name}`)));
  return place;
}

async function chooseFormat(window, label) {
  await window.runCommand('WSIS Report: Export Report');
  await window.pick(window.question.locator('input[placeholder="As what?"]'), label);
}

async function names(files) {
  return (await files.allInnerTexts()).map((name) => name.trim()).toSorted();
}
