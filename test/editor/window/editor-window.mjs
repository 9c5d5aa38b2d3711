// What a person does in a window of VS Code, and sees there.
import { eventually } from './eventually.mjs';

const patience = 60_000; // milliseconds for whatever the window has to show

/** One window of VS Code in a browser. Each method waits for what it needs; `page` is there for all that has no method. */
export class EditorWindow {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(patience);
  }

  /**
   * Opens an address of VS Code and waits until the file that it names can be edited.
   * @param {import('playwright-core').Browser} browser
   * @param {string} url
   * @param {string} file
   * @param {string} [language] of the window's own words, as far as there are any
   */
  static async open(browser, url, file, language) {
    // A context of its own is a person of its own: no window remembers what another did.
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    // As VS Code is told by the page that carries it; its own French words are a download, ours are not.
    if (language) await context.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    const window = new EditorWindow(await context.newPage());
    await window.page.goto(url, { waitUntil: 'commit' });
    await window.page.locator(`.tab[data-resource-name="${file.split('/').at(-1)}"]`).waitFor();
    await window.focusEditor();
    return window;
  }

  /** Puts the keyboard into the text. */
  async focusEditor() {
    await this.page.locator('.editor-instance .monaco-editor .view-lines').first().waitFor();
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().click({ position: { x: 1, y: 5 } });
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Types a text into whatever has the keyboard, as fast as the window takes it. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Presses keys one after the other, each like `Control+Shift+M` or `Enter`. */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by its title, as it stands in the palette: `WSIS Report: New Report`. */
  async runCommand(title) {
    // What takes the keyboard for itself at this moment closes the palette again.
    await eventually(async () => {
      await this.press('F1');
      await this.page.locator('.quick-input-widget input').fill(`>${title}`, { timeout: 2_000 });
    });
    // The name alone, since the label of the row also tells its keys and category.
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
    await this.press('Enter');
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor({ state: 'hidden' });
  }

  /** Moves the cursor; lines and columns count from 1. */
  async goTo(line, column = 1) {
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The marked stretches of text: `error`, `warning`, `info` or `hint`. */
  squiggles(severity) {
    return this.page.locator(`.squiggly-${severity}`);
  }

  /**
   * Opens the Problems panel and reads it once it has an entry.
   * @param {string} [text] what one of the entries has to contain
   * @returns {Promise<string[]>} the entries as they are read, each in one line
   */
  async problems(text = '') {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.runCommand('Problems: Focus on Problems View');
    const entries = this.page.locator('.markers-panel .monaco-list-row', { has: this.page.locator('.marker-message-details-container') });
    await entries.filter({ hasText: text }).first().waitFor();
    return (await entries.allInnerTexts()).map((entry) => entry.replaceAll(/\s+/g, ' ').trim());
  }

  /** The lines of the report that are in view. */
  async visibleLines() {
    // All at once, since a line may vanish while the next is read.
    const placed = await this.page.locator('.editor-instance .monaco-editor .view-line').evaluateAll((lines) =>
      lines.map((line) => ({ text: line.textContent, top: line.getBoundingClientRect().y })));
    // The editor keeps its lines in the order of their making, and spaces as non-breaking ones.
    return placed.toSorted((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Waits until a text stands anywhere in the window. */
  async see(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** Writes a picture of the window. */
  async screenshot(file) {
    await this.page.screenshot({ path: file });
  }

  async close() {
    await this.page.context().close();
  }
}
