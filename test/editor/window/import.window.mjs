import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { pdfFile } from './pdf-file.mjs';
import { openWindow } from './window.mjs';
import { wordFile } from './word-file.mjs';

const document = wordFile({ title: '2021 Input from the Library Board', text: 'The board opened nine reading rooms.', note: 'Survey, table 4.', comment: 'Is this so?' });
const text = '2020 Input from the Library Board\n\nPart 1: Executive summary\n\nThe board planned nine reading rooms in the\nnorth of the country¹ and paid for the tenth.\n\n¹ Plan, page 2.\n\nPage 1 of 2\n\nPage 2 of 2\n';

describe('an import', () => {
  it('makes a draft of a Word file beside it, and shows what is not in it', async () => {
    const window = await openWindow({ file: 'notes.md', files: { 'library.docx': document } });
    await importFromExplorer(window, 'library.docx');
    await window.page.locator('.tab.active:not(.dirty)', { hasText: 'library.md' }).waitFor();
    await window.page.locator('.tab.dirty', { hasText: /Import of library\.docx|Untitled-1/ }).waitFor();
    await eventually(async () => {
      const [draft, report] = await groups(window);
      assert.match(draft, /^---\ntemplate: wsis-input\n[^]*# 2021 Input from the Library Board\n[^]*reading rooms\.\[\^1\]\n[^]*\[\^1\]: Survey, table 4\./);
      assert.match(report, /^# Import of library\.docx\n[^]*comment by Ada\.\n {2}> Is this so\?/);
    });
    // The draft is a report from the start, and the keyboard is in it.
    await window.see(/Part Two|Part 2/);
    await window.page.locator('.editor-group-container.active .tab.active', { hasText: 'library.md' }).waitFor();
    await names(window, ['library.docx', 'library.md', 'notes.md', 'report.md']);
  });

  it('of a text that is chosen in the dialog writes over no file, and asks', async () => {
    const window = await openWindow({ file: 'notes.md', files: { 'last year.txt': text, 'last year.md': 'Mine.\n' } });
    const dialog = window.page.locator('.monaco-dialog-box');
    await chooseSource(window, 'last year.txt');
    await dialog.getByText('“last year.md” is there already.').waitFor();
    await window.answer('Cancel');
    await names(window, ['last year.md', 'last year.txt', 'notes.md', 'report.md']);

    await chooseSource(window, 'last year.txt');
    await window.answer('Save as “last year-2.md”');
    await window.page.locator('.tab.active:not(.dirty)', { hasText: 'last year-2.md' }).waitFor();
    await eventually(async () => assert.match(oneLine((await groups(window))[0]), /The board planned nine reading rooms in the north of the country\[\^1\] and paid for the tenth\. /));
    await window.openFile(/year\.md/, 'Mine.');
  });

  it('makes a draft of a PDF, here in the browser', async () => {
    const lines = ['2021 Input from the Library Board', 'The board opened nine reading rooms in the north of the', 'country and paid for the tenth.'];
    const window = await openWindow({ file: 'notes.md', files: { 'library.pdf': pdfFile(lines) } });
    await importFromExplorer(window, 'library.pdf');
    await window.page.locator('.tab.active:not(.dirty)', { hasText: 'library.md' }).waitFor();
    await eventually(async () => assert.match(oneLine((await groups(window))[0]), /# 2021 Input from the Library Board .*reading rooms in the north of the country and paid for the tenth\./));
  });

  it('says in a sentence why it cannot be', async () => {
    const window = await openWindow({ file: 'notes.md', files: { 'broken.docx': 'PK\u0003\u0004 nothing' } });
    await importFromExplorer(window, 'broken.docx');
    await window.see(/“broken\.docx” could not be imported: /);
    await names(window, ['broken.docx', 'notes.md', 'report.md']);
  });
});

async function importFromExplorer(window, name) {
  // The command is there once the extension has started.
  const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const item = window.page.locator('.context-view .action-item', { hasText: 'Import Report…' });
  await eventually(async () => {
    await window.press('Escape');
    await row.click({ button: 'right', ...oneTry });
    await item.waitFor(oneTry);
  });
  // A menu takes no click in its first tenth of a second, and on a quick machine the first always comes too soon.
  await window.rid(item, () => item.click(oneTry), { timeout: 1_000 });
}

async function chooseSource(window, name) {
  await window.runCommand('WSIS Report: Import Report');
  await window.pick(window.question.filter({ hasText: 'Import Report' }), name);
}

/** What the editors show, from the left. */
async function groups(window) {
  // All at once, since an editor may vanish while the next is read.
  const placed = await window.page.locator('.editor-instance .monaco-editor').evaluateAll((editors) => editors.map((editor) => ({
    left: editor.getBoundingClientRect().x,
    lines: [...editor.querySelectorAll('.view-line')].map((line) => ({ text: line.textContent, top: line.getBoundingClientRect().y })),
  })));
  return placed
    .toSorted((a, b) => a.left - b.left)
    .map(({ lines }) => lines.toSorted((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n'));
}

/** Long lines are shown as several. */
function oneLine(shown) {
  return shown.replaceAll(/\s+/g, ' ');
}

/** Waits until the Explorer lists these files and no other. */
async function names(window, wanted) {
  await eventually(async () => {
    const rows = await window.page.locator('.explorer-folders-view .monaco-list-row').allInnerTexts();
    assert.deepEqual(rows.map((name) => name.trim()).toSorted(), wanted);
  });
}
