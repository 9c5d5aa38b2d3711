import assert from 'node:assert/strict';
import { openWindow } from './window.mjs';

const report = (year, body) => `---\ntemplate: wsis-input\norganization: Internet Governance Forum\nyear: ${year}\n---\n\n## Executive summary\n\n${body}\n`;
const files = {
  '2016.md': report(2016, 'The network grew from 37 NRIs at the end of 2015 to 72 recognised NRIs. There were 32 open forums.'),
  '2017.md': report(2017, 'The network grew from 43 NRIs at the end of 2015 to 97 recognised NRIs.[^1] More than 200 sessions were held.\n\n[^1]: Records of the secretariat.'),
  'empty.md': report(2018, 'Nothing was counted.').replace('Internet Governance Forum', 'A new network'),
};

describe('the Statistics view', () => {
  it('lists what is counted, with the earlier years beside it, and tells a conflict by a sign and a word', async () => {
    const view = await openView();
    const rows = await view.rows();
    assert.deepEqual(rows.map(({ label, detail, level }) => [level, label, detail]), [
      [1, 'National and Regional Initiatives', 'conflict · 43, 97 · 2016: 37, 72'],
      [2, '43 NRIs', 'conflict · 2015-12-31 · Executive summary'],
      [2, '97 recognised NRIs', 'Executive summary'],
      [2, '2016: 72 recognised NRIs', '2016.md'],
      [2, '2016: 37 NRIs', '2015-12-31 · 2016.md'],
      [1, 'Sessions', 'more than 200'],
      [1, 'Open forums', 'not given · 2016: 32'],
    ]);
    assert.match(rows[1].spoken, /^43 NRIs, conflict/);
    assert.notEqual(rows[1].icon, rows[2].icon);
    assert.match(await view.pane.locator('.pane-header').innerText(), /beside 2016/i);
  });

  it('goes to the figure that is clicked, and to that of an earlier report in its own file', async () => {
    const view = await openView();
    await view.click('97 recognised NRIs');
    assert.match(await view.position(), /^Ln 9, Col 71 \(18 selected\)$/);
    await view.click('2016: 37 NRIs');
    await view.window.page.locator('.tab.active', { hasText: '2016.md' }).waitFor();
    assert.match(await view.position(), /^Ln 9, Col 30 \(7 selected\)$/);
  });

  it('copies the table as Markdown and as CSV', async () => {
    const view = await openView();
    const { page } = view.window;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    let text;
    for (const [title, start] of [['Copy Statistics as Markdown', '| Metric | Value |'], ['Copy Statistics as CSV', 'Metric,Value,From,To']]) {
      await view.pane.locator('.pane-header').hover();
      await view.pane.getByRole('button', { name: title }).click();
      await view.window.see(`The statistics are copied as ${title.split(' ').at(-1)}.`);
      text = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(text.startsWith(start), text);
    }
    assert.match(text, /^National and Regional Initiatives,43,43,43,2015-12-31,Records of the secretariat\.,/m);
  });

  it('follows the typing, and keeps what was opened open', async () => {
    const view = await openView();
    await view.window.goTo(9, 23);
    await view.window.press('Delete', 'Delete');
    await view.window.type('37');
    await view.until((rows) => rows[0]?.detail === '37, 97 · 2016: 37, 72' && rows.some(({ label }) => label === '37 NRIs'));
  });

  it('says what it is for where nothing is counted', async () => {
    const window = await openWindow({ file: 'empty.md', files });
    const view = new View(window);
    await view.show();
    await window.see('This report gives no figures yet');
  });
});

/** Opens a report with a history, and the view on it. */
async function openView() {
  const view = new View(await openWindow({ file: '2017.md', files }));
  await view.show();
  await view.find('Sessions').waitFor();
  await view.until((rows) => rows.some(({ label }) => label.startsWith('2016:')));
  return view;
}

class View {
  constructor(window) {
    this.window = window;
    this.pane = window.page.locator('.pane', { has: window.page.locator('.pane-header[aria-label^="Statistics"]') });
  }

  /** The view is closed at first; the others make room for it. */
  async show() {
    await this.pane.waitFor();
    for (const other of ['Explorer', 'Report']) {
      const header = this.window.page.locator(`.pane-header.expanded[aria-label^="${other}"]`);
      if (await header.count()) await header.click();
    }
    await this.window.runCommand('Focus on Statistics View');
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
        level: Number(row.getAttribute('aria-level')),
        icon: [...row.querySelector('.custom-view-tree-node-item-icon').classList].find((name) => name.startsWith('codicon-')),
      })));
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

  /** What the status bar says of the cursor, once it is said. */
  async position() {
    const item = this.window.page.locator('#status\\.editor\\.selection');
    await item.filter({ hasText: 'selected' }).waitFor();
    return (await item.innerText()).trim();
  }
}
