import assert from 'node:assert/strict';
import { openWindow } from './window.mjs';

const headline = 'Ready to send?';
const missingPart = 'Part 3';

describe('the Report view', () => {
  it('opens with the first report, and tells its parts and what each lacks', async () => {
    const view = await openView();
    const rows = await view.rows();
    assert.deepEqual(rows.map(({ label }) => label.slice(0, 14)).slice(0, 3), [headline, 'Part 1: Execut', 'Part 2: Analyt']);
    assert.match(view.row(rows, headline).detail, /^\d+ to do: .*\d+ to fill/);
    assert.match(view.row(rows, 'Part 1').detail, /\d+ words/);
    assert.equal(view.row(rows, missingPart).detail, 'missing');
    assert.equal(view.row(rows, 'To fill').detail, '1');
    assert.equal(view.row(rows, 'number of technicians').level, 2);
  });

  it('tells each state by a sign of its own, and to a screen reader in words', async () => {
    const view = await openView();
    const rows = await view.rows();
    const signs = ['Part 1', missingPart, 'Trends', 'Obstacles'].map((label) => view.row(rows, label).icon);
    assert.equal(new Set(signs).size, signs.length, signs.join(' '));
    assert.match(view.row(rows, missingPart).spoken, /Part 3: Innovative policies, programmes and projects, and future actions.*missing/);
    assert.match(view.row(rows, headline).spoken, /^Not ready to send/);
  });

  it('goes to the section that is clicked', async () => {
    const view = await openView();
    await view.click('Obstacles');
    await view.window.see('### Obstacles');
    assert.match(await view.position(), /^Ln 33, Col 14 \(13 selected\)$/);
  });

  it('inserts the part that is missing when it is clicked, and counts it as there', async () => {
    const view = await openView();
    await view.click(missingPart);
    await view.window.page.locator('.view-line', { hasText: '## Part 3: Innovative policies' }).waitFor();
    const rows = await view.until((now) => view.row(now, missingPart).detail !== 'missing');
    assert.notEqual(view.row(rows, 'To fill').detail, '1');

    // The first hole of the new part waits for words, so what is typed now takes its place.
    await view.window.type('Typed at once');
    await view.window.see('Typed at once');
  });

  it('has a button that inserts, on the part that is missing only', async () => {
    const view = await openView();
    const rows = await view.rows();
    assert.deepEqual(rows.filter(({ buttons }) => buttons.length > 0), [view.row(rows, missingPart)]);
    await view.find(missingPart).hover();
    await view.find(missingPart).getByRole('button', { name: 'Insert Section' }).click();
    await view.window.page.locator('.view-line', { hasText: '## Part 3: Innovative policies' }).waitFor();
  });

  it('follows the typing', async () => {
    const view = await openView();
    const before = wordsOf(view.row(await view.rows(), 'Part 1'));
    await view.window.goTo(11);
    const words = 'Three words more. ';
    await view.window.type(words);
    await view.until((rows) => wordsOf(view.row(rows, 'Part 1')) === before + 3);
    await view.window.press(...Array(words.length).fill('Backspace'));
    await view.until((rows) => wordsOf(view.row(rows, 'Part 1')) === before);
  });

  it('shows where the cursor is, and leaves the keyboard in the text', async () => {
    const view = await openView();
    await view.window.goTo(23);
    await view.selected('Trends and experiences');
    await view.window.goTo(29);
    await view.selected('Achievements');
    await view.window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  it('leaves closed what the author has closed', async () => {
    const view = await openView();
    await view.find('Part 2').locator('.monaco-tl-twistie').click();
    await view.find('Achievements').waitFor({ state: 'detached' });
    await view.window.goTo(29);
    await view.selected('Part 2');
    await view.window.type('More. ');
    await view.until((rows) => view.row(rows, 'Part 2').detail !== '');
    assert.equal(await view.find('Achievements').count(), 0);
  });

  it('is used with the keys alone', async () => {
    const view = await openView();
    await view.window.runCommand('Focus on Report View');
    await view.pane.locator('.monaco-list.focused, .monaco-list:focus').waitFor();
    await view.window.press('Home', 'ArrowDown', 'Enter');
    await view.window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    assert.match(await view.position(), /^Ln 9, Col 29/);
  });

  it('is not there for other Markdown, until the author says that it is a report', async () => {
    const window = await openWindow({ file: 'notes.md' });
    const view = new View(window);
    await window.runCommand('WSIS Report: Treat This File as a Report');
    await view.pane.waitFor();
    await window.page.locator('.squiggly-warning').first().waitFor();

    await window.runCommand('WSIS Report: Stop Treating This File as a Report');
    await window.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  });

  it('stays for a file that was called a report, when the window opens again', async () => {
    const window = await openWindow({ file: 'notes.md' });
    await window.runCommand('WSIS Report: Treat This File as a Report');
    await window.squiggles('warning').first().waitFor();
    // What the editor keeps for a workspace is written a moment later.
    await window.page.waitForTimeout(2_000);
    await window.page.reload();
    await new View(window).pane.waitFor();
    await window.squiggles('warning').first().waitFor();
  });

  it('does not vanish while the author is at the front matter', async () => {
    const view = await openView();
    await view.window.goTo(2, 21);
    await view.window.type('x');
    await view.window.see('This file is no report any more');
    await view.window.press('Backspace');
    await view.find(headline).waitFor();
  });

  it('leads from the headline to the problems', async () => {
    const view = await openView();
    await view.click(headline);
    await view.window.page.locator('.markers-panel').waitFor();
  });

  it('vanishes with the report, and keeps no other Markdown company', async () => {
    const view = new View(await openWindow());
    await view.pane.waitFor();
    await view.window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notes.md' }).click();
    await view.pane.waitFor({ state: 'detached' });
    await view.window.page.locator('.tab', { hasText: 'report.md' }).click();
    await view.pane.waitFor();
  });
});

/** Opens the sample report, and waits until the view tells of it. */
async function openView() {
  const view = new View(await openWindow());
  await view.find(headline).waitFor();
  // The list draws no rows that are out of sight, so the files make room for it.
  await view.window.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  await view.find('To fill').waitFor();
  await view.window.focusEditor();
  return view;
}

class View {
  constructor(window) {
    this.window = window;
    this.pane = window.page.locator('.pane', { has: window.page.locator('.pane-header[aria-label^="Report"]') });
  }

  find(label) {
    return this.pane.locator('.monaco-list-row').filter({ has: this.window.page.locator('.label-name', { hasText: label }) }).first();
  }

  async click(label) {
    await this.find(label).locator('.label-name').click();
  }

  async rows() {
    return this.pane.locator('.monaco-list-row').evaluateAll((rows) => rows
      .toSorted((one, other) => Number(one.dataset.index) - Number(other.dataset.index))
      .map((row) => ({
        label: row.querySelector('.label-name').textContent,
        detail: row.querySelector('.label-description')?.textContent ?? '',
        spoken: row.getAttribute('aria-label'),
        buttons: [...row.querySelectorAll('.action-label')].map((button) => button.getAttribute('aria-label')),
        level: Number(row.getAttribute('aria-level')),
        icon: [...row.querySelector('.custom-view-tree-node-item-icon').classList].find((name) => name.startsWith('codicon-')),
      })));
  }

  row(rows, label) {
    const row = rows.find((row) => row.label.startsWith(label));
    assert.ok(row, `No row begins with "${label}": ${rows.map((row) => row.label).join(' | ')}`);
    return row;
  }

  /** Reads the rows until they are as they should be. */
  async until(holds) {
    const end = Date.now() + 20_000;
    for (;;) {
      const rows = await this.rows();
      if (rows.length > 0 && holds(rows)) return rows;
      assert.ok(Date.now() < end, `The view stays at ${JSON.stringify(rows)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async selected(label) {
    await this.pane.locator('.monaco-list-row.selected').filter({ hasText: label }).waitFor();
  }

  /** What the status bar says of the cursor, once it is said. */
  async position() {
    const item = this.window.page.locator('#status\\.editor\\.selection');
    await item.filter({ hasText: 'selected' }).waitFor();
    return (await item.innerText()).trim();
  }
}

function wordsOf({ detail }) {
  return Number(/(\d[\d,]*) words/.exec(detail)?.[1].replaceAll(',', ''));
}
