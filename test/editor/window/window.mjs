// One server and one browser for all window tests; a window of its own for each test.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before } from 'mocha';
import { launchBrowser } from '../browser.mjs';
import { serve } from '../host.mjs';
import { leavings, sampleFolder } from '../paths.mjs';
import { EditorWindow } from './editor-window.mjs';

let host;
let browser;
const windows = [];
const files = [];

// The first import of this file happens outside every describe, so these hold for the whole run.
before(async () => {
  host = await serve({ folder: sampleFolder });
  browser = await launchBrowser();
});

afterEach(async function () {
  const { state, title } = this.currentTest;
  // A test that is to be tried again has neither passed nor failed.
  if (state === undefined) console.log(`      Tried again in a new window: “${title}”.`);
  for (const [index, window] of windows.splice(0).entries()) {
    if (state !== 'passed') {
      mkdirSync(leavings, { recursive: true });
      const picture = path.join(leavings, `${this.currentTest.fullTitle().replaceAll(/\W+/g, '-')}-${index}.png`);
      // A window that is too far gone for a picture must not end the tests after this one.
      const drawn = await window.screenshot(picture).then(() => true, () => false);
      if (drawn) console.log(`      The window as it was: ${path.relative(process.cwd(), picture)}`);
    }
    await window.close();
  }
  for (const file of files.splice(0)) rmSync(file, { force: true, recursive: true });
});

after(async () => {
  await browser?.close();
  await host?.close();
});

/**
 * Opens a window of VS Code with the sample reports and one of them in an editor, which has the keyboard.
 * It is closed when the test ends; what the test saved is gone then.
 * @param {object} [options]
 * @param {string} [options.file] the file to edit, `report.md` by default
 * @param {Record<string, string>} [options.files] files to add to the folder for this test, such as `.vscode/settings.json`
 * @param {string} [options.language] such as `fr`; English by default
 * @returns {Promise<EditorWindow>}
 */
export async function openWindow({ file = 'report.md', files: added = {}, language } = {}) {
  for (const [name, text] of Object.entries(added)) {
    const target = path.join(host.folder, name);
    const made = mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    files.push(made ?? target);
  }
  const window = await EditorWindow.open(browser, host.page(file), file, language);
  windows.push(window);
  return window;
}
