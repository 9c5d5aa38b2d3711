import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
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
    await dialog.getByText('Cancel').click();
    await dialog.waitFor({ state: 'detached' });

    await chooseFormat(window, 'Web page');
    await dialog.getByText('Export Anyway').click();
    await proposed(window, 'report.html');
    // Until the author says where to, nothing is written.
    await eventually(async () => assert.deepEqual(await names(files), ['notes.md', 'report.md']));
    await window.press('Enter');
    await window.see('Exported to report.html.');
    await files.filter({ hasText: 'report.html' }).dblclick();
    await window.page.locator('.tab', { hasText: 'report.html' }).waitFor();
    await window.page.locator('.view-line', { hasText: '<!doctype html>' }).waitFor();
  });

  it('writes a Word document, and asks before it writes over one', async () => {
    const window = await openWindow();
    await window.page.locator('.squiggly-warning').first().waitFor();
    for (const again of [false, true]) {
      await chooseFormat(window, 'Word document');
      await window.page.locator('.monaco-dialog-box').getByText('Export Anyway').click();
      await proposed(window, 'report.docx');
      await window.press('Enter');
      if (again) await window.page.getByText(/report\.docx already exists/).waitFor();
      else await window.see('Exported to report.docx.');
    }
  });
});

/** The dialog opens empty, and then says where the file would go. */
async function proposed(window, name) {
  await window.page.locator('.quick-input-widget', { hasText: 'Export Report' }).waitFor();
  await window.page.waitForFunction((end) => document.querySelector('.quick-input-widget input')?.value.endsWith(end), name);
}

async function chooseFormat(window, label) {
  await window.runCommand('WSIS Report: Export Report');
  const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: label });
  await row.waitFor();
  await row.click();
}

async function names(files) {
  return (await files.allInnerTexts()).map((name) => name.trim()).toSorted();
}
