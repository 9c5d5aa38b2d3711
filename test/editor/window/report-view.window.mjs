import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { rowOf, TreeView } from './tree-view.mjs';
import { openWindow } from './window.mjs';

const headline = 'Ready to send?';
const missingPart = 'Part 3';

describe('the Report view', () => {
  it('opens with the first report, and tells its parts and what each lacks', async () => {
    const view = await openView();
    await view.rows((rows) => {
      assert.deepEqual(rows.map(({ label }) => label.slice(0, 14)).slice(0, 3), [headline, 'Part 1: Execut', 'Part 2: Analyt']);
      assert.match(rowOf(rows, headline).detail, /^\d+ to do: .*\d+ to fill/);
      assert.match(rowOf(rows, 'Part 1').detail, /\d+ words/);
      assert.equal(rowOf(rows, missingPart).detail, 'missing');
      assert.equal(rowOf(rows, 'To fill').detail, '1');
      assert.equal(rowOf(rows, 'number of technicians').level, 2);
    });
  });

  it('tells each state by a sign of its own, and to a screen reader in words', async () => {
    const view = await openView();
    await view.rows((rows) => {
      const signs = ['Part 1', missingPart, 'Trends', 'Obstacles'].map((label) => rowOf(rows, label).icon);
      assert.equal(new Set(signs).size, signs.length, signs.join(' '));
      assert.match(rowOf(rows, missingPart).spoken, /Part 3: Innovative policies, programmes and projects, and future actions.*missing/);
      assert.match(rowOf(rows, headline).spoken, /^Not ready to send/);
    });
  });

  it('goes to the section that is clicked', async () => {
    const view = await openView();
    await view.click('Obstacles', (options) => view.window.position(/^Ln 33, Col 14 \(13 selected\)$/, options));
    await view.window.see('### Obstacles');
  });

  it('inserts the part that is missing when it is clicked, and counts it as there', async () => {
    const view = await openView();
    await view.click(missingPart, (options) => view.window.page.locator('.view-line', { hasText: '## Part 3: Innovative policies' }).waitFor(options));
    await view.rows((rows) => {
      assert.notEqual(rowOf(rows, missingPart).detail, 'missing');
      assert.notEqual(rowOf(rows, 'To fill').detail, '1');
    });

    // The first hole of the new part waits for words, so what is typed now takes its place.
    await view.window.type('Typed at once');
    await view.window.see('Typed at once');
  });

  it('has a button that inserts, on the part that is missing only', async () => {
    const view = await openView();
    await view.rows((rows) => assert.deepEqual(rows.filter(({ buttons }) => buttons.length > 0), [rowOf(rows, missingPart)]));
    await eventually(async () => {
      await view.find(missingPart).hover(oneTry);
      await view.find(missingPart).getByRole('button', { name: 'Insert Section' }).click(oneTry);
      await view.window.page.locator('.view-line', { hasText: '## Part 3: Innovative policies' }).waitFor(oneTry);
    });
  });

  it('follows the typing', async () => {
    const view = await openView();
    const before = await view.rows((rows) => wordsOf(rowOf(rows, 'Part 1')));
    await view.window.goTo(11);
    const words = 'Three words more. ';
    await view.window.type(words);
    await view.rows((rows) => assert.equal(wordsOf(rowOf(rows, 'Part 1')), before + 3));
    await view.window.press(...Array(words.length).fill('Backspace'));
    await view.rows((rows) => assert.equal(wordsOf(rowOf(rows, 'Part 1')), before));
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
    await view.window.rid(view.find('Achievements'), () => view.find('Part 2').locator('.monaco-tl-twistie').click(oneTry));
    await view.window.goTo(29);
    await view.selected('Part 2');
    // Once the view tells of the new word, it has been drawn anew.
    const counted = (rows) => wordsOf(rowOf(rows, 'Part 2'));
    const before = await view.rows(counted);
    await view.window.type('More. ');
    await view.rows((rows) => assert.equal(counted(rows), before + 1));
    assert.equal(await view.find('Achievements').count(), 0);
  });

  it('is used with the keys alone', async () => {
    const view = await openView();
    await view.window.runCommand('Focus on Report View');
    const list = view.pane.locator('.monaco-list:focus');
    await list.waitFor();
    const focused = (label) => view.pane.locator('.monaco-list-row.focused').filter({ hasText: label });
    // The list has the keyboard a moment before it follows the keys, and begins at the top again when it is drawn anew.
    await eventually(async () => {
      if (!(await list.isVisible())) await view.window.runCommand('Focus on Report View');
      await view.window.press('Home');
      await focused(headline).waitFor(oneTry);
      await view.window.press('ArrowDown');
      await focused('Part 1').waitFor(oneTry);
      await view.window.press('Enter');
      await view.window.position(/^Ln 9, Col 29/, oneTry);
    });
    await view.window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  });

  it('is not there for other Markdown, until the author says that it is a report', async () => {
    const window = await openWindow({ file: 'notes.md' });
    const view = new TreeView(window, 'Report');
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
    await eventually(async () => assert.ok((await kept(window)).some((entry) => entry.includes('wsisReport.marked') && entry.includes('notes.md'))));
    await window.page.reload();
    await new TreeView(window, 'Report').pane.waitFor();
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
    await view.click(headline, (options) => view.window.page.locator('.markers-panel').waitFor(options));
  });

  it('vanishes with the report, and keeps no other Markdown company', async () => {
    const view = new TreeView(await openWindow(), 'Report');
    await view.pane.waitFor();
    await eventually(async () => {
      await view.window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notes.md' }).click(oneTry);
      await view.pane.waitFor({ state: 'detached', ...oneTry });
    });
    await eventually(async () => {
      await view.window.page.locator('.tab', { hasText: 'report.md' }).click(oneTry);
      await view.pane.waitFor(oneTry);
    });
  });
});

/** Opens the sample report, and waits until the view tells of it. */
async function openView() {
  const view = new TreeView(await openWindow(), 'Report');
  await view.find(headline).waitFor();
  // The list draws no rows that are out of sight, so the files make room for it.
  await view.window.fold('Explorer Section');
  await view.find('To fill').waitFor();
  await view.window.focusEditor();
  return view;
}

/** What the editor keeps of this person, as far as it is written by now. */
async function kept({ page }) {
  return page.evaluate(async () => {
    const answer = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const entries = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) entries.push(...(await answer(database.transaction(store).objectStore(store).getAll())).map(String));
      database.close();
    }
    return entries;
  });
}

function wordsOf({ detail }) {
  const [, words] = /(\d[\d,]*) words/.exec(detail) ?? assert.fail(`No words are counted in "${detail}".`);
  return Number(words.replaceAll(',', ''));
}
