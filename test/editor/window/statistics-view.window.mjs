import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { rowOf, TreeView } from './tree-view.mjs';
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
    await view.rows((rows) => assert.deepEqual(rows.map(({ label, detail, level }) => [level, label, detail]), [
      [1, 'National and Regional Initiatives', 'conflict · 43, 97 · 2016: 37, 72'],
      [2, '43 NRIs', 'conflict · 2015-12-31 · Executive summary'],
      [2, '97 recognised NRIs', 'Executive summary'],
      [2, '2016: 72 recognised NRIs', '2016.md'],
      [2, '2016: 37 NRIs', '2015-12-31 · 2016.md'],
      [1, 'Sessions', 'more than 200'],
      [1, 'Open forums', 'not given · 2016: 32'],
    ]));
    await view.rows((rows) => {
      assert.match(rows[1].spoken, /^43 NRIs, conflict/);
      assert.notEqual(rows[1].icon, rows[2].icon);
    });
    await view.pane.locator('.pane-header', { hasText: /beside 2016/i }).waitFor();
  });

  it('goes to the figure that is clicked, and to that of an earlier report in its own file', async () => {
    const view = await openView();
    await view.click('97 recognised NRIs', (options) => view.window.position(/^Ln 9, Col 71 \(18 selected\)$/, options));
    await view.click('2016: 37 NRIs', (options) => view.window.page.locator('.tab.active', { hasText: '2016.md' }).waitFor(options));
    await view.window.position(/^Ln 9, Col 30 \(7 selected\)$/);
  });

  it('copies the table as Markdown and as CSV', async () => {
    const view = await openView();
    const { page } = view.window;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    let text = '';
    for (const [title, start] of [['Copy Statistics as Markdown', '| Metric | Value |'], ['Copy Statistics as CSV', 'Metric,Value,From,To']]) {
      // What stands in the status bar is gone after a while.
      const copy = async () => {
        await view.pane.locator('.pane-header').hover(oneTry);
        await view.pane.getByRole('button', { name: title }).click(oneTry);
      };
      await eventually(() => Promise.all([view.window.see(`The statistics are copied as ${title.split(' ').at(-1)}.`, oneTry), copy()]));
      text = await eventually(async () => {
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(copied.startsWith(start), copied);
        return copied;
      });
    }
    assert.match(text, /^National and Regional Initiatives,43,43,43,2015-12-31,Records of the secretariat\.,/m);
  });

  it('follows the typing, and keeps what was opened open', async () => {
    const view = await openView();
    await view.window.goTo(9, 23);
    await view.window.press('Delete', 'Delete');
    await view.window.type('37');
    await view.rows((rows) => {
      assert.equal(rows[0]?.detail, '37, 97 · 2016: 37, 72');
      assert.ok(rows.some(({ label }) => label === '37 NRIs'));
    });
  });

  it('opens what turns out to be a conflict', async () => {
    const agreeing = report(2017, 'The network grew from 37 NRIs at the end of 2015 to 97 recognised NRIs.[^1]\n\n[^1]: Records of the secretariat.');
    const view = await shown(await openWindow({ file: 'agreeing.md', files: { '2016.md': files['2016.md'], 'agreeing.md': agreeing } }));
    await view.rows((rows) => assert.deepEqual(rows.map(({ level, detail }) => [level, detail]), [[1, '37, 97 · 2016: 37, 72'], [1, 'not given · 2016: 32']]));
    await view.window.goTo(9, 23);
    await view.window.press('Delete', 'Delete');
    await view.window.type('43');
    await view.rows((rows) => assert.match(rowOf(rows, '43 NRIs').detail, /^conflict/));
  });

  it('says what it is for where nothing is counted', async () => {
    const window = await openWindow({ file: 'empty.md', files });
    await shown(window);
    await window.see('This report gives no figures yet');
  });
});

/** Opens a report with a history, and the view on it. */
async function openView() {
  const view = await shown(await openWindow({ file: '2017.md', files }));
  await view.find('Sessions').waitFor();
  await view.rows((rows) => rowOf(rows, '2016:'));
  return view;
}

/** Shows the view, which is closed at first; the others make room for it. */
async function shown(window) {
  const view = new TreeView(window, 'Statistics');
  await view.pane.waitFor();
  for (const other of ['Explorer', 'Report']) {
    // It opens by itself with the first report, and that may come late.
    await window.page.locator(`.pane-header.expanded[aria-label^="${other}"]`).waitFor();
    await window.fold(other);
  }
  await window.runCommand('Focus on Statistics View');
  return view;
}
