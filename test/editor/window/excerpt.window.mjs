import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { chooseForm, copy, paste, putIn } from './pasting.mjs';
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
/** Ours comes after whatever VS Code offers, of which there is at least one. */
const last = (wanted) => (names) => names.length > 1 && names.indexOf(wanted) === names.length - 1;
const html = '<meta charset="utf-8"><h3>Schools</h3><p>Nine <b>reading rooms</b> opened<a href="#fn1" id="ref1"><sup>1</sup></a>.</p><ul><li>in the north</li><li>in the south</li></ul><ol><li id="fn1">Survey, table 4. <a href="#ref1">↩</a></li></ol>';
const wrapped = 'The board planned nine reading rooms in the\nnorth of the country¹ and paid for the tenth.\n\n¹ Plan, page 2.\n';

describe('text that is pasted', () => {
  it('from a page goes in as ever, and on request as text of the report, with its notes', async () => {
    const window = await openReport();
    await copy(window, { 'text/html': html, 'text/plain': 'Schools\nNine reading rooms opened1.\n' });
    await window.goTo(...place);
    await paste(window, last('Paste as Report Text'));
    await text(window, report.replace('more.', 'more.Schools\nNine reading rooms opened1.\n'));
    await chooseForm(window, 'Paste as Report Text');
    const pasted = '### Schools\n\nNine **reading rooms** opened[^2].\n\n- in the north\n- in the south';
    await text(window, `${report.replace('more.', `more.\n\n${pasted}`)}\n[^2]: Survey, table 4.\n`);
    await window.press('Control+Z');
    await text(window, report);
  });

  it('from a PDF has its lines joined and its notes linked on request', async () => {
    const window = await openReport();
    await copy(window, { 'text/plain': wrapped });
    await window.goTo(...place);
    await paste(window, last('Paste as Report Text'));
    await chooseForm(window, 'Paste as Report Text');
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
    await putIn(window, () => drop(window, 'library.docx', 'The survey says more.'), last('Import as Report Text'));
    await chooseForm(window, 'Import as Report Text');
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

/** Waits until the editor shows a text, line by line; long lines are shown as several. */
async function text(window, wanted) {
  await eventually(async () => assert.equal((await window.visibleLines()).join(' ').replaceAll(/\s+/g, ' ').trim(), wanted.replaceAll(/\s+/g, ' ').trim()));
}

async function drop(window, name, line) {
  const { keyboard, mouse } = window.page;
  const target = await window.page.locator('.editor-instance .view-line', { hasText: line }).boundingBox();
  await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).hover();
  await mouse.down();
  await keyboard.down('Shift');
  await mouse.move(target.x + 60, target.y + target.height / 2, { steps: 8 });
  await mouse.move(target.x + 64, target.y + target.height / 2, { steps: 4 });
  await mouse.up();
  await keyboard.up('Shift');
}
