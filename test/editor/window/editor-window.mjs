// What a person does in a window of VS Code, and sees there.
import assert from 'node:assert/strict';
import { eventually, oneTry, patience } from './eventually.mjs';
import { strainedPage } from './strain.mjs';

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
    const window = new EditorWindow(await strainedPage(context));
    await window.page.goto(url, { waitUntil: 'commit' });
    await window.page.locator(`.tab[data-resource-name="${file.split('/').at(-1)}"]`).waitFor();
    await window.focusEditor();
    return window;
  }

  /** Puts the keyboard into the text. */
  async focusEditor() {
    // A window that is still starting draws its editor anew, and gives the keyboard away again.
    await eventually(async () => {
      await this.page.locator('.editor-instance .monaco-editor .view-line').first().click({ position: { x: 1, y: 5 }, ...oneTry });
      await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor(oneTry);
    });
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
    // The name alone, since the label of the row also tells its keys and category.
    const entry = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
    const input = this.question.locator('input');
    // What takes the keyboard for itself closes the palette again, what it offers is fixed when it opens, and while it is filled it runs nothing.
    await eventually(async () => {
      await this.closeQuestion();
      await this.press('F1');
      await input.fill(`>${title}`, oneTry);
      await entry.waitFor(oneTry);
      assert.ok(await input.evaluate((element) => element === document.activeElement, undefined, oneTry), 'The palette has lost the keyboard.');
      await this.press('Enter');
      // The command may ask something in the same place at once.
      await this.page.waitForFunction((words) => {
        const field = document.querySelector('.quick-input-widget input');
        return !field?.checkVisibility() || field.value !== words;
      }, `>${title}`, oneTry);
    });
  }

  /** Moves the cursor; lines and columns count from 1. */
  async goTo(line, column = 1) {
    await eventually(async () => {
      await this.closeQuestion();
      await this.press('Control+G');
      await this.question.locator('input').fill(`:${line}:${column}`, oneTry);
      await this.press('Enter');
      await this.question.waitFor({ state: 'hidden', ...oneTry });
      await this.position(new RegExp(`^Ln ${line}, Col ${column}$`), oneTry);
    });
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Waits until the status bar says where the cursor is and how much is selected. */
  async position(pattern, options = {}) {
    await this.page.locator('#status\\.editor\\.selection', { hasText: pattern }).waitFor(options);
  }

  /** The field at the top of the window, in which VS Code and extensions ask. */
  get question() {
    return this.page.locator('.quick-input-widget');
  }

  /** Presses Enter until what waits for it is gone: a list that is just being filled takes none. */
  async enter(waiting) {
    await this.rid(waiting, () => this.press('Enter'));
  }

  /** Does something, and again, until what it is done to is gone. */
  async rid(thing, act, { timeout } = oneTry) {
    let done = false;
    await eventually(async () => {
      if (!done || (await thing.isVisible())) await act();
      done = true;
      await thing.waitFor({ state: 'hidden', timeout });
    });
  }

  /** Clicks a row of the list below a question until the list takes it. */
  async pick(asked, label) {
    await asked.waitFor();
    await this.rid(asked, () => this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click(oneTry));
  }

  /** Presses a button of the dialog in the middle of the window, and waits until it is closed. */
  async answer(button) {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.getByText(button).waitFor();
    await this.rid(dialog, () => dialog.getByText(button).click(oneTry));
  }

  /** Closes what a try before this one has left open. */
  async closeQuestion() {
    if (await this.question.isVisible()) await this.press('Escape');
  }

  /** Opens a file of the folder with a click, and waits for this line of it. */
  async openFile(name, line) {
    await eventually(async () => {
      await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click(oneTry);
      await this.page.locator('.view-line', { hasText: line }).first().waitFor(oneTry);
    });
  }

  /** Closes a view of the side bar, which leaves its room to the others. */
  async fold(name) {
    const header = this.page.locator(`.pane-header[aria-label^="${name}"]`);
    await eventually(async () => {
      if (await header.and(this.page.locator('.expanded')).isVisible()) await header.click(oneTry);
      await header.and(this.page.locator(':not(.expanded)')).waitFor(oneTry);
    });
  }

  /** Chooses a row of the list that VS Code opens at the cursor, and waits until the list is closed. */
  async choose(row) {
    // Until the mouse moves, the list takes none of it for meant.
    await this.page.mouse.move(0, 0);
    await row.hover({ force: true, ...oneTry });
    await row.click(oneTry);
    await this.actions.first().waitFor({ state: 'hidden', ...oneTry });
  }

  /** The rows of the list that VS Code opens at the cursor: fixes, and forms of what was pasted. */
  get actions() {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** Shows what is said of the place at the cursor, once it says this too. */
  async hover(words) {
    const hover = this.page.locator('.monaco-hover:visible');
    await eventually(async () => {
      if (await hover.first().isVisible()) await this.press('Escape');
      await this.press('Control+K', 'Control+I');
      await hover.locator('.hover-row', { hasText: words }).first().waitFor(oneTry);
    });
  }

  /** Opens what the status bar says of the language of the file, waits for an entry, and clicks what it offers: it closes again by itself. */
  async languageStatus(words, offer) {
    const entry = this.page.locator('.hover-language-status .element', { hasText: words });
    await eventually(async () => {
      if (!(await entry.isVisible())) await this.page.locator('#status\\.languageStatus').click(oneTry);
      await entry.waitFor(oneTry);
      if (offer) await entry.getByText(offer).click(oneTry);
    });
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
    return eventually(async () => {
      const texts = (await entries.allInnerTexts()).map((entry) => entry.replaceAll(/\s+/g, ' ').trim());
      assert.ok(texts.length > 0 && texts.some((entry) => entry.includes(text)), `No problem says “${text}”: ${texts.join(' | ')}`);
      return texts;
    });
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
  async see(text, options = {}) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor(options);
  }

  /** Writes a picture of the window. */
  async screenshot(file) {
    await this.page.screenshot({ path: file });
  }

  async close() {
    await this.page.context().close();
  }
}
