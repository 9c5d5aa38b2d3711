import assert from 'node:assert/strict';
import { eventually, oneTry } from './eventually.mjs';
import { chooseForm, copy, paste } from './pasting.mjs';
import { openWindow } from './window.mjs';

const report = `---
template: wsis-input
---

# Report on notes

Access grew in many places.[^7] Costs fell.[^itu][^7]

The survey says more.

[^7]: ITU, *Facts and Figures*.

[^itu]: UNESCO, Survey.
`;
// Where to put the cursor: in the first call, before the full stop of the survey, in the mark of the first note.
const call = [7, 30];
const sentenceEnd = [9, 21];
const note = [11, 3];

// VS Code's own Markdown support is at work beside ours in all of these.
describe('the notes of a report', () => {
  it('show what they say and where they are called, once', async () => {
    // Without a gap in the numbers, which would be found and told in the hover too.
    const window = await openNotes(report.replaceAll('[^7]', '[^1]'));
    for (const [place, words] of [
      [call, 'ITU, Facts and Figures. Called 2 times.'],
      [note, 'Called 2 times: Report on notes: “Access grew in many places.” Report on notes: “Costs fell.”'],
    ]) {
      await window.goTo(...place);
      await window.hover('Called 2 times');
      await eventually(async () => assert.deepEqual(await hovers(window), [words]));
      await window.press('Escape');
    }
    // With the cursor in one mark, all are set off.
    await eventually(async () => assert.equal(await window.page.locator('.wordHighlight, .wordHighlightStrong').count(), 3));
  });

  it('are gone to from a call, and lead back to each call once', async () => {
    const window = await openNotes();
    await window.goTo(...call);
    await window.press('F12');
    await window.position(/^Ln 11, Col 1$/);
    // On the note itself the same key shows its calls.
    await window.press('F12');
    const references = window.page.locator('.reference-zone-widget .ref-tree .monaco-list-row .referenceMatch');
    await references.first().waitFor();
    await window.page.locator('.reference-zone-widget .peekview-title', { hasText: '(3)' }).waitFor();
  });

  it('are gone to with a click', async () => {
    const window = await openNotes();
    const label = window.page.locator('.view-line span[class^="mtk"]').filter({ hasText: /^7$/ }).first();
    await window.page.keyboard.down('Control');
    // A line that is drawn anew below the mouse is a link only once the mouse moves again.
    await eventually(async () => {
      await window.page.mouse.move(0, 0);
      await label.hover(oneTry);
      await window.page.locator('.goto-definition-link').first().waitFor(oneTry);
      await label.click(oneTry);
      await window.position(/^Ln 11, Col 1$/, oneTry);
    });
    await window.page.keyboard.up('Control');
  });

  it('are renamed from a call or from the note, in one step', async () => {
    const window = await openNotes();
    for (const [place, name] of [[call, 'facts'], [note, 'itu-facts']]) {
      await window.goTo(...place);
      await rename(window, name);
      await text(window, report.replaceAll('[^7]', `[^${name}]`));
    }
    await window.press('Control+Z');
    await text(window, report.replaceAll('[^7]', '[^facts]'));
  });

  it('keep their name where the new one is taken', async () => {
    const window = await openNotes();
    await window.goTo(...call);
    await rename(window, 'ITU');
    await window.see('There is a note “itu” already; choose another name');
    await text(window, report);
  });

  it('are offered with what they say after [^, and a new one too', async () => {
    const window = await openNotes();
    await window.goTo(9, 22);
    await window.type(' [^');
    const rows = window.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    await eventually(async () => assert.deepEqual((await rows.allInnerTexts()).map(oneLine), ['1 new note', '7 ITU, Facts and Figures.', 'itu UNESCO, Survey.']));
    await window.type('unes');
    await rows.filter({ hasText: 'new note' }).waitFor({ state: 'detached' });
    await window.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'UNESCO' }).waitFor();
    await window.press('Enter');
    const called = report.replace('more.', 'more. [^itu]');
    await text(window, called);
    await window.type(' [^');
    await window.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'new note' }).waitFor();
    await window.press('Enter');
    await text(window, `${called.replace('[^itu]\n', '[^itu] [^1]\n')}\n[^1]: {{source}}\n`);
    // The text of the note went with its call.
    await window.press('Control+Z');
    await text(window, called.replace('[^itu]\n', '[^itu] [^]\n'));
  });

  it('are put in with a key, which leads to where the source is written', async () => {
    const window = await openNotes();
    await window.goTo(...sentenceEnd);
    await window.press('Control+K', 'n');
    const inserted = (source) => `${report.replace('more.', 'more.[^1]')}\n[^1]: ${source}\n`;
    await text(window, inserted('{{source}}'));
    await window.position(/\(10 selected\)/);
    await window.press('Control+Z');
    await text(window, report);
    await window.position(/^Ln 9, Col 21$/);
    await window.press('Control+K', 'n');
    await text(window, inserted('{{source}}'));
    await window.position(/\(10 selected\)/);
    await window.type('Survey 2025.');
    await text(window, inserted('Survey 2025.'));
  });

  it('say why none can stand at a place', async () => {
    const window = await openNotes();
    await window.goTo(2, 5);
    // What stands in the status bar is gone after a while.
    await Promise.all([window.see('A note cannot stand in the front matter; put the cursor into the text.'), window.runCommand('WSIS Report: Insert Note')]);
    await text(window, report);
  });

  it('are made of an address that is pasted, as one choice more beside those of VS Code', async () => {
    const window = await openNotes();
    await copy(window, { 'text/plain': 'https://example.org/new' });
    await window.goTo(...sentenceEnd);
    await paste(window, (forms) => forms.join() === 'Insert Plain Text,Insert Markdown Link,Insert as a Note');
    await text(window, report.replace('more.', 'morehttps://example.org/new.'));
    await chooseForm(window, 'Insert as a Note');
    await text(window, `${report.replace('more.', 'more.[^1]')}\n[^1]: {{title of the source}}, https://example.org/new\n`);
    await window.position(/^Ln 9, Col 26/);
    await window.press('Control+Z');
    await text(window, report);
  });

  it('are not offered where something else is pasted, or in other Markdown', async () => {
    const window = await openNotes();
    await copy(window, { 'text/plain': 'https://example.org/new and more' });
    await window.goTo(...sentenceEnd);
    await window.press('Control+V');
    await text(window, report.replace('more.', 'morehttps://example.org/new and more.'));
    assert.equal(await window.page.locator('.post-edit-widget').count(), 0);

    const other = await openWindow({ file: 'notes.md' });
    await copy(other, { 'text/plain': 'https://example.org/new' });
    await paste(other, (forms) => forms.join() === 'Insert Plain Text,Insert Markdown Link');
  });

  it('are put in order by commands, each in one step that keeps the cursor', async () => {
    const messy = report.replace('[^7]: ITU, *Facts and Figures*.\n\n', '').replace('The survey says more.', '[^7]: ITU, *Facts and Figures*.\n\nThe survey says more.[^2]\n\n[^2]: UNESCO, Survey.');
    const window = await openNotes(messy);
    const steps = [
      ['Renumber Notes', messy.replaceAll('[^7]', '[^1]')],
      ['Gather Notes at the End', report.replace('more.', 'more.[^2]').replace('\n[^itu]: UNESCO, Survey.\n', '\n[^itu]: UNESCO, Survey.\n\n[^2]: UNESCO, Survey.\n').replaceAll('[^7]', '[^1]')],
      ['Merge Notes That Say the Same', report.replace('more.', 'more.[^itu]').replaceAll('[^7]', '[^1]')],
    ];
    await window.goTo(7, 10);
    for (const [title, after] of steps) {
      await window.runCommand(`WSIS Report: ${title}`);
      await text(window, after);
      await window.position(/^Ln 7, Col 10$/);
    }
    await Promise.all([window.see('The notes are numbered in the order of the text.'), window.runCommand('WSIS Report: Renumber Notes')]);
    for (const [, before] of [['', messy], ...steps].slice(0, 3).reverse()) {
      await window.press('Control+Z');
      await text(window, before);
    }
  });

  it('become links, and links become notes', async () => {
    const linked = report.replace('The survey', '[The survey](https://example.org/s)');
    const window = await openNotes(linked);
    await window.goTo(9, 5);
    await choose(window, 'Turn this link into a note');
    await text(window, `${report.replace('The survey', 'The survey[^1]')}\n[^1]: https://example.org/s\n`);
    await window.goTo(9, 13);
    await choose(window, 'Turn this note into a link');
    await text(window, report.replace('survey says', '[survey](https://example.org/s) says'));
  });
});

describe('VS Code’s own check of links', () => {
  it('can be told to leave notes alone, and nothing is said of it elsewhere', async () => {
    const window = await openNotes(report, { '.vscode/settings.json': '{ "markdown.validate.enabled": true }' });
    const complaint = 'No link definition found';
    await eventually(async () => {
      const before = await window.problems(complaint);
      assert.ok(before.some((entry) => entry.includes(complaint) && entry.includes('^7')), before.join('\n'));
    });
    assert.equal(await window.page.locator('.notification-toast').count(), 0);
    await window.languageStatus('takes notes for broken links', 'Ignore notes');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: complaint }).first().waitFor({ state: 'detached' });
    await window.page.locator('.hover-language-status .element', { hasText: 'takes notes for broken links' }).waitFor({ state: 'detached' });
  });
});

async function openNotes(content = report, more = {}) {
  const window = await openWindow({ file: 'noted.md', files: { 'noted.md': content, ...more } });
  // The server is up once it has found that the report lacks its parts.
  await window.squiggles('error').first().waitFor();
  return window;
}

/** Waits until the editor shows a text, line by line. */
async function text(window, wanted) {
  await eventually(async () => assert.equal((await window.visibleLines()).join('\n').trimEnd(), wanted.trimEnd()));
}

async function hovers(window) {
  return (await window.page.locator('.monaco-hover:visible .hover-row').allInnerTexts()).map(oneLine);
}

async function rename(window, name) {
  const box = window.page.locator('.rename-box input');
  await eventually(async () => {
    if (!(await box.isVisible())) await window.press('F2');
    await box.fill(name, oneTry);
  });
  await window.enter(box);
}

/** Takes one of the fixes at the cursor, of which there is just one of that title. */
async function choose(window, title) {
  const row = window.actions.filter({ hasText: title });
  // The list closes by itself when findings arrive while it opens, so it may be gone at any step.
  await eventually(async () => {
    if (!(await row.first().isVisible())) await window.press('Escape', 'Control+.');
    await row.first().waitFor(oneTry);
    assert.equal(await row.count(), 1);
    await window.choose(row);
  });
}

function oneLine(content) {
  return content.replaceAll(/\s+/g, ' ').trim();
}
