// What is pasted or dropped goes in in one form, and a widget below it offers others.
import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';

/** Lays these forms of a text onto the clipboard, as a program does. */
export async function copy(window, forms) {
  await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.page.evaluate((entries) => {
    const listener = (event) => {
      for (const [type, content] of entries) event.clipboardData.setData(type, content);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    globalThis.addEventListener('copy', listener, { capture: true, once: true });
    document.execCommand('copy');
  }, Object.entries(forms));
}

/** Pastes until these forms are offered, and leaves their list open. */
export async function paste(window, isWanted) {
  await putIn(window, () => window.press('Control+V'), isWanted);
}

/**
 * Puts something in until its forms are offered as wanted, and leaves their list open. VS Code knows of a form once whatever offers it has
 * started, and what is not offered is known only then; until then what was put in is taken back.
 * @param {() => Promise<void>} act
 * @param {(names: string[]) => boolean} isWanted
 */
export async function putIn(window, act, isWanted) {
  const before = await window.visibleLines();
  await eventually(async () => {
    try {
      await act();
      await window.page.locator('.post-edit-widget').waitFor(oneTry);
      const names = await openForms(window);
      assert.ok(isWanted(names), names.join());
    } catch (error) {
      if (await window.actions.first().isVisible()) await window.press('Escape');
      await takeBack(window, before);
      throw error;
    }
  });
}

/** Chooses another form of what was just put in. */
export async function chooseForm(window, name) {
  await eventually(async () => {
    await openForms(window);
    await window.choose(window.actions.filter({ hasText: name }));
  });
}

async function openForms(window) {
  if (!(await window.actions.first().isVisible())) await window.press('Control+.');
  await window.actions.first().waitFor(oneTry);
  return (await window.actions.allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ' ').trim());
}

async function takeBack(window, before) {
  await eventually(async () => {
    const isBack = (await window.visibleLines()).join('\n') === before.join('\n');
    if (isBack) return;
    // Wherever the keyboard went, the cursor is back where it was with the text.
    await window.focusEditor();
    await window.press('Control+Z');
    throw new Error('What was put in is still there.');
  });
}
