import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { openWindow } from './window.mjs';
import { wordFile } from './word-file.mjs';

const report = `---
template: wsis-input
---

# Report

Access grew.[^1]

The survey says more.

[^1]: ITU, *Facts*.
`;
/** Behind the survey. */
const place = [9, 22];
const html = '<meta charset="utf-8"><h3>Schools</h3><p>Nine <b>reading rooms</b> opened<a href="#fn1" id="ref1"><sup>1</sup></a>.</p><ul><li>in the north</li><li>in the south</li></ul><ol><li id="fn1">Survey, table 4. <a href="#ref1">↩</a></li></ol>';
const wrapped = 'The board planned nine reading rooms in the\nnorth of the country¹ and paid for the tenth.\n\n¹ Plan, page 2.\n';

describe('text that is pasted', () => {
  it('from a page goes in as ever, and on request as text of the report, with its notes', async () => {
    const window = await openReport();
    await copy(window, { 'text/html': html, 'text/plain': 'Schools\nNine reading rooms opened1.\n' });
    await window.goTo(...place);
    await paste(window);
    await text(window, report.replace('more.', 'more.Schools\nNine reading rooms opened1.\n'));
    await chooseLast(window, 'Paste as Report Text');
    const pasted = '### Schools\n\nNine **reading rooms** opened[^2].\n\n- in the north\n- in the south';
    await text(window, `${report.replace('more.', `more.\n\n${pasted}`)}\n[^2]: Survey, table 4.\n`);
    await window.press('Control+Z');
    await text(window, report);
  });

  it('from a PDF has its lines joined and its notes linked on request', async () => {
    const window = await openReport();
    await copy(window, { 'text/plain': wrapped });
    await window.goTo(...place);
    await paste(window);
    await chooseLast(window, 'Paste as Report Text');
    await text(window, `${report.replace('more.', 'more.The board planned nine reading rooms in the north of the country[^2] and paid for the tenth.')}\n[^2]: Plan, page 2.\n`);
  });

  it('is asked about nothing where it is ordinary text, comes from an editor, or stands elsewhere', async () => {
    const window = await openReport();
    await window.goTo(...place);
    for (const clip of [{ 'text/plain': 'One line.' }, { 'text/html': '<span style="color:red">One line.</span>', 'text/plain': 'One line.' }, { 'text/plain': wrapped, 'vscode-editor-data': '{"version":1,"mode":"markdown"}' }]) {
      await copy(window, clip);
      await window.press('Control+V');
      await eventually(async () => assert.notEqual((await window.visibleLines()).join('\n').trimEnd(), report.trimEnd()));
      assert.equal(await window.page.locator('.post-edit-widget').count(), 0);
      await window.press('Control+Z');
      await text(window, report);
    }
    await copy(window, { 'text/html': html, 'text/plain': 'Schools' });
    await window.goTo(2, 5);
    await window.press('Control+V');
    await text(window, report.replace('template', 'tempSchoolslate'));
    assert.equal(await window.page.locator('.post-edit-widget').count(), 0);
  });
});

describe('a file that is dropped', () => {
  it('into a report goes in as text of it on request', async () => {
    const window = await openReport({ 'library.docx': wordFile({ title: '2021 Input', text: 'The board opened nine reading rooms.', note: 'Survey, table 4.', comment: 'Is this so?' }) });
    await drop(window, 'library.docx', 'The survey says more.');
    await window.page.locator('.post-edit-widget').waitFor();
    await chooseLast(window, 'Import as Report Text');
    const dropped = '## 2021 Input\n\n## Part 1: Executive summary\n\nThe board opened nine reading rooms.[^2]';
    await text(window, `${report.replace('more.', `more.\n\n${dropped}`)}\n[^2]: Survey, table 4.\n`);
    await window.see('One thing in this text was left out, or is to be checked.');
    await window.page.getByText('Show Import Report').click();
    await window.see('Is this so?');
  });
});

async function openReport(more = {}) {
  const window = await openWindow({ file: 'pasted.md', files: { 'pasted.md': report, ...more } });
  // The server is up once it has found that the report lacks its parts.
  await window.squiggles('error').first().waitFor();
  return window;
}

/** Lays these forms of a text onto the clipboard, as a program does. */
async function copy(window, forms) {
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

/** Pastes until the choice is offered: VS Code knows of it once the extension has told. */
async function paste(window) {
  const widget = window.page.locator('.post-edit-widget');
  await eventually(async () => {
    await window.press('Control+V');
    await widget.waitFor({ timeout: 2_000 }).catch(async (error) => {
      await window.press('Control+Z');
      throw error;
    });
  });
}

/** Ours comes after whatever VS Code offers, of which there is at least one. */
async function chooseLast(window, wanted) {
  await window.press('Control+.');
  const choices = window.page.locator('.action-widget .monaco-list-row');
  const names = await eventually(async () => {
    const all = (await choices.allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ' ').trim());
    assert.ok(all.length > 1 && all.indexOf(wanted) === all.length - 1, all.join());
    return all;
  });
  for (let step = 1; step < names.length; step++) await window.press('ArrowDown');
  await choices.last().and(window.page.locator('.focused')).waitFor();
  await window.press('Enter');
}

/** Waits until the editor shows a text, line by line; long lines are shown as several. */
async function text(window, wanted) {
  await eventually(async () => assert.equal((await window.visibleLines()).join(' ').replaceAll(/\s+/g, ' ').trim(), wanted.replaceAll(/\s+/g, ' ').trim()));
}

async function drop(window, name, line) {
  const file = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const target = window.page.locator('.editor-instance .view-line', { hasText: line });
  await file.hover();
  await window.page.mouse.down();
  const box = await target.boundingBox();
  await window.page.keyboard.down('Shift');
  await window.page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 8 });
  await window.page.mouse.move(box.x + 64, box.y + box.height / 2, { steps: 4 });
  await window.page.mouse.up();
  await window.page.keyboard.up('Shift');
}
